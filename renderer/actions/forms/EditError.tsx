/** Why an edit was refused: the rule in words where there is one, else the code. Nothing was saved. */
import { useTranslation } from 'react-i18next';
import { ENTRY_CODES } from '#core/domain/rules/entry-issue.ts';
import type { ApiError } from '#renderer/api/api-error.ts';
import { Callout } from '#renderer/ui/Callout.tsx';
import { ErrorCallout } from '#renderer/ui/ErrorCallout.tsx';

export function EditError({ error }: { readonly error: ApiError }) {
  const { t } = useTranslation();
  const { rule, value } = error.parameters;
  const code =
    error.code === 'rule-refused' ? ENTRY_CODES.find((candidate) => candidate === rule) : undefined;
  if (code === undefined) return <ErrorCallout title={t('errorTitle.save')} error={error} />;
  return (
    <Callout tone="now" title={t('errorTitle.save')}>
      {t(`issue.${code}`, { field: t('form.input'), value: value ?? '…', read: '' })}
    </Callout>
  );
}
