/** A table, or why there is none, with the detail of what is open beside it. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiError } from '#renderer/api/api-error.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ErrorCallout } from '#renderer/ui/ErrorCallout.tsx';
import type { Split } from './use-split.ts';

interface TableSplitProps {
  readonly label: string;
  readonly split: Split;
  readonly isOpen: boolean;
  /** Rows that fit what is asked; `null` before the first answer. */
  readonly total: number | null;
  readonly error: ApiError | null;
  readonly retry: () => void;
  readonly empty: ReactNode;
  readonly detail: ReactNode;
  /** The table. */
  readonly children: ReactNode;
}

export function TableSplit(props: TableSplitProps) {
  const { label, split, isOpen, total, error, retry, empty, detail, children } = props;
  const { t } = useTranslation();
  return (
    <section
      className="split"
      aria-label={label}
      ref={split.ref}
      data-view={isOpen ? 'detail' : 'list'}
      onKeyDown={split.onKeyDown}
    >
      {error !== null && (
        <ErrorCallout
          title={t('errorTitle.load')}
          error={error}
          actions={<Button onPress={retry}>{t('common.retry')}</Button>}
        />
      )}
      {error === null && total === null && <p className="loading">{t('common.loading')}</p>}
      {error === null && total === 0 && empty}
      {error === null && total !== null && total > 0 && children}
      {detail}
    </section>
  );
}
