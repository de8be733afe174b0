/** What else decided the date, each in one sentence. */
import Info from 'lucide-react/icons/info';
import { useTranslation } from 'react-i18next';
import type { ActByExplanation } from '#core/domain/rules/act-by-explanation.ts';
import { Icon } from '#renderer/ui/Icon.tsx';

export function WhyNotes({ explanation }: { readonly explanation: ActByExplanation }) {
  const { t } = useTranslation();
  const { notes, handlingDays, shortfallDays } = explanation;
  if (notes.length === 0) return null;
  return (
    <ul className="why-notes">
      {notes.map((note) => (
        <li key={note}>
          <Icon glyph={Info} />
          <span>
            {t(`why.note.${note}`, {
              days: t('common.workingDays', {
                count: note === 'handling-days-unknown' ? handlingDays : shortfallDays,
              }),
            })}
          </span>
        </li>
      ))}
    </ul>
  );
}
