/** A step with a consequence that does not go away: a button, then what it means, then the step itself. */
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiError } from '#renderer/api/api-error.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Callout } from '#renderer/ui/Callout.tsx';
import { ErrorCallout } from '#renderer/ui/ErrorCallout.tsx';

interface AskFirstProps {
  /** On the button that asks. */
  readonly offer: string;
  readonly title: string;
  /** What it means. */
  readonly children: ReactNode;
  /** On the button that does it. */
  readonly act: string;
  readonly onAct: () => void;
  readonly isPending: boolean;
  readonly error: ApiError | null;
  readonly errorTitle: string;
}

export function AskFirst(props: AskFirstProps) {
  const { offer, title, children, act, onAct, isPending, error, errorTitle } = props;
  const { t } = useTranslation();
  const [isAsking, setAsking] = useState(false);
  if (!isAsking)
    return (
      <div className="actions">
        <Button onPress={() => setAsking(true)}>{offer}</Button>
      </div>
    );
  return (
    <>
      <Callout
        tone="soon"
        title={title}
        actions={
          <>
            <Button variant="danger" isPending={isPending} onPress={onAct}>
              {act}
            </Button>
            <Button variant="quiet" autoFocus onPress={() => setAsking(false)}>
              {t('common.cancel')}
            </Button>
          </>
        }
      >
        {children}
      </Callout>
      {error !== null && <ErrorCallout title={errorTitle} error={error} />}
    </>
  );
}
