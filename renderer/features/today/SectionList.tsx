/** The rows of a section that are here, and the button that brings more. */
import { useTranslation } from 'react-i18next';
import type { TodayGroup } from '#core/domain/query/today-overview.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ErrorCallout } from '#renderer/ui/ErrorCallout.tsx';
import { RowList } from './RowList.tsx';
import type { SectionRows } from './use-section-rows.ts';

interface SectionListProps {
  /** How its rows look. */
  readonly group: TodayGroup;
  readonly rows: SectionRows;
  readonly label: string;
}

export function SectionList({ group, rows, label }: SectionListProps) {
  const { t } = useTranslation();
  const { items, next, showMore, error } = rows;
  return (
    <>
      {items.length > 0 && <RowList group={group} items={items} label={label} />}
      {error !== null && <ErrorCallout title={t('errorTitle.load')} error={error} />}
      {next > 0 && (
        <div className="group-rest">
          <Button variant="quiet" onPress={showMore}>
            {t('common.more', { count: next })}
          </Button>
        </div>
      )}
    </>
  );
}
