/** The columns of the table of mandates. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListItem } from '#core/domain/query/list-item.ts';
import type { TableColumn } from '#core/domain/query/table-query.ts';
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';
import { formatDate } from '#core/i18n/format-date.ts';
import type { RegisterColumn } from '#renderer/actions/table/RegisterGrid.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { STATUS_LOOK } from '#renderer/ui/status-look.ts';
import { useItemWords } from '#renderer/ui/use-item-words.ts';

const day = (date: CalendarDate) => <time dateTime={date}>{formatDate(date)}</time>;

type MandateColumn = RegisterColumn<ListItem>;

/** The same columns for as long as the language stays, so that rows need not be drawn again. */
export function useColumns(): readonly MandateColumn[] {
  const { t } = useTranslation();
  const { serviceOf } = useItemWords();
  return useMemo(() => {
    const muted = (text: string) => <span className="muted">{text}</span>;
    const status = (item: ListItem) => (
      <span className="status" data-tone={STATUS_LOOK[item.status].tone}>
        <Icon glyph={STATUS_LOOK[item.status].glyph} />
        <span>{t(`status.${item.status}`)}</span>
      </span>
    );
    const service = (item: ListItem) => (
      <>
        <span className="clip" title={serviceOf(item)}>
          {serviceOf(item)}
        </span>
        <span className="under" aria-hidden="true">
          {t('mandates.under', { person: item.person, status: t(`status.${item.status}`) })}
        </span>
      </>
    );
    const lastUse = ({ lastUsedOn, lastUse: kind }: ListItem) => {
      if (lastUsedOn !== null) return day(lastUsedOn);
      return muted(t(kind === 'never' ? 'mandates.never' : 'common.unknown'));
    };
    const column = (
      key: TableColumn,
      className: string,
      cell: (item: ListItem) => React.ReactNode,
    ): MandateColumn => ({ key, className, name: t(`table.column.${key}`), cell });
    return [
      column('status', 'c-status', status),
      column('person', 'c-person', ({ person }) => <span title={person}>{person}</span>),
      column('service', 'c-service', service),
      column('organisation', 'c-org sub', ({ organisation }) => (
        <span title={organisation}>{organisation}</span>
      )),
      column('level', 'c-level', ({ level }) => level),
      column('supplier', 'c-sup sub', ({ supplier }) => supplier ?? muted(t('common.unknown'))),
      column('breaksOn', 'c-break date', ({ breaksOn }) => day(breaksOn)),
      column('actBy', 'c-act date', ({ actBy }) => (actBy === null ? muted(t('common.none')) : day(actBy))),
      column('lastUsedOn', 'c-used date sub', lastUse),
    ];
  }, [t, serviceOf]);
}
