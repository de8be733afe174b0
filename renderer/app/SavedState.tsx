/** Whether everything that was entered is on disk. */
import { useIsMutating } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { MethodName } from '#core/contract/channels.ts';
import { useStoreMode } from '#renderer/app/use-store-mode.ts';

/** Commands that write to the register or to the preferences; the others have nothing to save. */
const SAVES: readonly MethodName[] = [
  'preferences.set',
  'profile.set',
  'register.edit',
  'register.undo',
  'register.redo',
  'sample.load',
  'sample.remove',
  'import.apply',
  'backups.restore',
];

export function SavedState() {
  const { t } = useTranslation();
  const saving =
    useIsMutating({
      predicate: ({ options }) => SAVES.some((method) => method === options.mutationKey?.[0]),
    }) > 0;
  const isReadOnly = useStoreMode()?.kind === 'read-only';
  const text = isReadOnly ? 'store.line' : saving ? 'health.saving' : 'health.saved';
  return <span aria-live="polite">{t(text)}</span>;
}
