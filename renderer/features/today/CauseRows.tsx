/** What stopped for one cause: how many, one step for all of them, and their rows. */

import LogIn from 'lucide-react/icons/log-in';
import Mail from 'lucide-react/icons/mail';
import RefreshCw from 'lucide-react/icons/refresh-cw';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FIRST_ROWS, type TodayItem } from '#core/domain/query/today-overview.ts';
import type { ClockKind } from '#core/domain/values/clock-kind.ts';
import { useActions } from '#renderer/actions/use-actions.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { useNumber } from '#renderer/ui/use-number.ts';
import { bulkStepOf } from './bulk-step.ts';
import { SectionList } from './SectionList.tsx';

const GLYPHS = { renew: RefreshCw, use: LogIn, 'message-user': Mail, 'message-authorised-person': Mail };

interface CauseRowsProps {
  readonly cause: ClockKind;
  readonly items: readonly TodayItem[];
  /** All of them are here; before that there is nothing to count or to do for all. */
  readonly isWhole: boolean;
}

export function CauseRows({ cause, items, isWhole }: CauseRowsProps) {
  const { t } = useTranslation();
  const number = useNumber();
  const { open } = useActions();
  const [limit, setLimit] = useState(FIRST_ROWS);
  const step = bulkStepOf(cause, items);
  const count = items.length;
  const name = t(`ended.${cause}`);
  return (
    <>
      {count > 1 && (
        <div className="cause">
          <h3>
            {name} {isWhole && <span className="count">{number(count)}</span>}
          </h3>
          {isWhole && (
            <Button variant="quiet" glyph={GLYPHS[step.kind]} onPress={() => open(step.request)}>
              {t(`today.bulk.${step.kind}`, { count })}
            </Button>
          )}
        </div>
      )}
      <SectionList
        group="not-working"
        label={t('today.group.cause', { cause: name })}
        rows={{
          items: items.slice(0, limit),
          next: Math.min(count - limit, FIRST_ROWS),
          showMore: () => setLimit(limit + FIRST_ROWS),
          isWhole,
          error: null,
        }}
      />
    </>
  );
}
