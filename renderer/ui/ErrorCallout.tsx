/** A refusal in words: title, `error.<code>`, and what the user can do about it. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ErrorCode, ErrorParameters } from '#core/errors/error-codes.ts';
import { Callout } from '#renderer/ui/Callout.tsx';

interface ErrorCalloutProps {
  readonly title: string;
  readonly error: { readonly code: ErrorCode; readonly parameters: ErrorParameters };
  readonly actions?: ReactNode;
}

export function ErrorCallout({ title, error, actions }: ErrorCalloutProps) {
  const { t } = useTranslation();
  return (
    <Callout tone="now" title={title} actions={actions}>
      {t(`error.${error.code}`, error.parameters)}
    </Callout>
  );
}
