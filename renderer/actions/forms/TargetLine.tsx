/** What a dialog is about: the one item by name, or how many. */
import { useTranslation } from 'react-i18next';
import type { ActionTarget } from '#renderer/actions/use-actions.ts';
import { useItemWords } from '#renderer/ui/use-item-words.ts';

export function TargetLine({ target }: { readonly target: ActionTarget }) {
  const { t } = useTranslation();
  const { serviceOf, whereOf } = useItemWords();
  if (target.item === null) {
    return <p>{t('form.target', { count: target.ids.length })}</p>;
  }
  return (
    <p>
      <strong className="strong">{serviceOf(target.item)}</strong>
      <br />
      <span className="muted">{whereOf(target.item)}</span>
    </p>
  );
}
