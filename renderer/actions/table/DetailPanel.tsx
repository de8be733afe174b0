/** The frame of a detail beside a list: Esc closes it, F6 goes back to the list, another record begins at its top. */
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiError } from '#renderer/api/api-error.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ErrorCallout } from '#renderer/ui/ErrorCallout.tsx';
import type { Split } from './use-split.ts';

interface DetailPanelProps {
  readonly id: string;
  /** `null` until it is here. */
  readonly label: string | null;
  readonly error: ApiError | null;
  readonly retry: () => void;
  readonly split: Split;
  readonly children: ReactNode;
}

export function DetailPanel({ id, label, error, retry, split, children }: DetailPanelProps) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another record begins at its top
  useEffect(() => void scroller.current?.scrollTo({ top: 0 }), [id]);
  const isHere = label !== null;
  // Where there is little room the detail takes the place of the list, and with it the focus.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another record takes it anew
  useEffect(() => {
    const panel = scroller.current?.parentElement;
    const list = panel?.parentElement?.querySelector('.table-side');
    if (isHere && list && getComputedStyle(list).visibility === 'hidden') panel?.querySelector('h2')?.focus();
  }, [id, isHere]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    if (event.key === 'Escape') split.close();
    else if (event.key === 'F6') split.focusList();
    else return;
    event.preventDefault();
  };
  return (
    <aside className="detail" aria-label={label ?? t('common.loading')} onKeyDown={onKeyDown}>
      <div className="scroll" ref={scroller}>
        {error !== null && (
          <ErrorCallout
            title={t('errorTitle.load')}
            error={error}
            actions={<Button onPress={retry}>{t('common.retry')}</Button>}
          />
        )}
        {children}
      </div>
    </aside>
  );
}
