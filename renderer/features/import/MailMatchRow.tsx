/** One record that a mail may be about: whether its end is the one in the mail, and what can be done when it is not. */

import { useNavigate } from '@tanstack/react-router';
import CircleQuestionMark from 'lucide-react/icons/circle-question-mark';
import Equal from 'lucide-react/icons/equal';
import Pencil from 'lucide-react/icons/pencil';
import type { LucideIcon } from 'lucide-react/types';
import { useTranslation } from 'react-i18next';
import type { ReadMail } from '#core/contract/supplier-mail.ts';
import { termErrors } from '#core/domain/rules/entry-rules.ts';
import { addDays, type CalendarDate } from '#core/domain/values/calendar-date.ts';
import { formatDate } from '#core/i18n/format-date.ts';
import { useActions } from '#renderer/actions/use-actions.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';

type Match = ReadMail['matches'][number];

const LOOK: Readonly<Record<Match['verdict'], { readonly tone: string; readonly glyph: LucideIcon }>> = {
  differs: { tone: 'soon', glyph: Pencil },
  'not-recorded': { tone: 'soon', glyph: Pencil },
  same: { tone: 'ended', glyph: Equal },
  'no-date': { tone: 'plan', glyph: CircleQuestionMark },
};

/** The term that follows the recorded one and ends as the mail says; `null` where it can be none. */
function nextTerm({ kind, ends, verdict }: Match, end: CalendarDate | null) {
  const [recorded] = ends;
  if (kind !== 'mandate' || verdict !== 'differs' || end === null || recorded === undefined) return null;
  const term = { startsOn: addDays(recorded, 1), endsOn: end };
  return end > recorded && termErrors(term).length === 0 ? term : null;
}

interface MailMatchRowProps {
  readonly match: Match;
  readonly end: CalendarDate | null;
}

export function MailMatchRow({ match, end }: MailMatchRowProps) {
  const { t } = useTranslation();
  const actions = useActions();
  const navigate = useNavigate();
  const { tone, glyph } = LOOK[match.verdict];
  const term = nextTerm(match, end);
  return (
    <tr>
      <td className="c-kind">
        <span className="status" data-tone={tone}>
          <Icon glyph={glyph} />
          <span>{t(`supplierMail.verdict.${match.verdict}`)}</span>
        </span>
      </td>
      <td>
        {match.who}
        <br />
        <span className="muted">{match.about}</span>
      </td>
      <td className="c-term num">
        {match.ends.length === 0
          ? t('common.unknown')
          : match.ends.map((day) => (
              <div key={day}>{t('supplierMail.until', { date: formatDate(day) })}</div>
            ))}
      </td>
      <td>
        <span className="buttons">
          {term !== null && (
            <Button
              onPress={() => actions.open({ kind: 'renew', target: { ids: [match.id], item: null, term } })}
            >
              {t('supplierMail.renewed')}
            </Button>
          )}
          {match.kind === 'mandate' && (
            <Button
              variant="quiet"
              onPress={() => void navigate({ to: '/mandates', search: { id: match.id } })}
            >
              {t('supplierMail.show')}
            </Button>
          )}
        </span>
      </td>
    </tr>
  );
}
