/** What stopped for one cause: how many, one step for all of them, and their rows. */

import KeyRound from 'lucide-react/icons/key-round';
import LogIn from 'lucide-react/icons/log-in';
import Mail from 'lucide-react/icons/mail';
import RefreshCw from 'lucide-react/icons/refresh-cw';
import type { LucideIcon } from 'lucide-react/types';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FIRST_ROWS, type TodayItem } from '#core/domain/query/today-overview.ts';
import type { ClockKind } from '#core/domain/values/clock-kind.ts';
import { useActions } from '#renderer/actions/use-actions.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { useNumber } from '#renderer/ui/use-number.ts';
import { type BulkStep, bulkStepOf } from './bulk-step.ts';
import { SectionList } from './SectionList.tsx';

const GLYPHS: Readonly<Record<BulkStep, LucideIcon>> = {
  renew: RefreshCw,
  use: LogIn,
  'new-means': KeyRound,
  'message-user': Mail,
  'message-authorised-person': Mail,
};

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
  const offer = isWhole ? bulkStepOf(items) : null;
  const count = items.length;
  const name = t(`ended.${cause}`);
  return (
    <>
      {count > 1 && (
        <div className="cause">
          <h3>
            {name} {isWhole && <span className="count">{number(count)}</span>}
          </h3>
          {offer !== null && (
            <Button variant="quiet" glyph={GLYPHS[offer.step]} onPress={() => open(offer.request)}>
              {t(offer.count === count ? 'today.bulk.forAll' : 'today.bulk.forSome', {
                step: t(`today.bulk.${offer.step}`),
                count: offer.count,
              })}
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
