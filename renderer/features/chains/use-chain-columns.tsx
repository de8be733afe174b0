/** The columns of a table of chain mandates: with whom, whether it works, its sides, and what must be done by whom. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChainItem } from '#core/domain/query/chain-item.ts';
import type { ChainList } from '#core/domain/query/chain-table.ts';
import type { TableColumn } from '#core/domain/query/table-query.ts';
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';
import { formatDate } from '#core/i18n/format-date.ts';
import type { RegisterColumn } from '#renderer/actions/table/RegisterGrid.tsx';
import { WORKS_LOOK } from '#renderer/ui/chain-look.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { firstMissing, otherParty, ownParty, useChainWords } from '#renderer/ui/use-chain-words.ts';
import { Bridge } from './Bridge.tsx';

const day = (date: CalendarDate) => <time dateTime={date}>{formatDate(date)}</time>;

/** The same columns for as long as the language stays, so that rows need not be drawn again. */
export function useChainColumns(list: ChainList): readonly RegisterColumn<ChainItem>[] {
  const { t } = useTranslation();
  const { servicesOf, missingOf, unknownOf } = useChainWords();
  return useMemo(() => {
    const muted = (text: string) => <span className="muted">{text}</span>;
    /** What is missing and whose move it is, what is not known, or the next step. */
    const nextOf = (item: ChainItem): string => {
      const missing = firstMissing(item);
      if (missing !== null) {
        const more = item.missing.length - 1;
        const first = missingOf(item, missing);
        return more === 0 ? first : t('chains.andMore', { first, count: more });
      }
      const [unknown] = item.notKnown;
      if (unknown !== undefined && item.works === 'unknown') {
        return t('chains.notKnownYet', { what: unknownOf(item, unknown) });
      }
      if (item.status === 'active' || item.next === null) return t('chains.nothing');
      return t('chains.missing', { who: t('chains.mover.ours'), what: t(`chains.next.${item.next}`) });
    };
    const works = (item: ChainItem) => (
      <span className="status" data-tone={WORKS_LOOK[item.works].tone}>
        <Icon glyph={WORKS_LOOK[item.works].glyph} />
        <span>{t(`works.${item.works}`)}</span>
      </span>
    );
    const organisation = (item: ChainItem) => {
      const next = nextOf(item);
      return (
        <>
          <span className="clip" title={`${otherParty(item).name}, ${ownParty(item).name}`}>
            {otherParty(item).name}
          </span>
          <span className="under" aria-hidden="true" title={next}>
            {t('mandates.under', { person: t(`works.${item.works}`), status: next })}
          </span>
        </>
      );
    };
    const next = (item: ChainItem) => {
      const text = nextOf(item);
      return item.missing.length > 0 ? (
        <span title={text}>{text}</span>
      ) : (
        <span className="muted" title={text}>
          {text}
        </span>
      );
    };
    const column = (
      key: TableColumn,
      className: string,
      cell: (item: ChainItem) => React.ReactNode,
      name = t(`table.column.${key}`),
    ): RegisterColumn<ChainItem> => ({ key, className, name, cell });
    const date = (of: CalendarDate | null) => (of === null ? muted(t('common.none')) : day(of));
    const other = list === 'as-grantor' ? t('chains.column.intermediary') : t('chains.column.client');
    return [
      column('organisation', 'c-other', organisation, other),
      column('works', 'c-works', works),
      column('supplier', 'c-sides', (item) => <Bridge item={item} />, t('chains.column.sides')),
      column('service', 'c-services sub', (item) => <span title={servicesOf(item)}>{servicesOf(item)}</span>),
      column('status', 'c-next', next, t('chains.column.next')),
      column('level', 'c-level', ({ level }) => level),
      column('breaksOn', 'c-break date', ({ breaksOn }) => date(breaksOn)),
      column('actBy', 'c-act date', ({ actBy }) => date(actBy)),
    ];
  }, [t, list, servicesOf, missingOf, unknownOf]);
}
