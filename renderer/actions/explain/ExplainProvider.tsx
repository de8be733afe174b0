/** The explanation of one date at a time, in a popover at the button that asked for it. */
import { type ReactNode, useId, useMemo, useState } from 'react';
import { Popover } from 'react-aria-components/Popover';
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';
import { type Explain, ExplainContext, type Explained } from './explain-context.ts';
import { WhyDate } from './WhyDate.tsx';

interface ExplainProviderProps {
  readonly today: CalendarDate;
  readonly children: ReactNode;
}
interface Opened {
  readonly item: Explained;
  readonly button: HTMLButtonElement;
}

/**
 * What has focus when a popover opens gets it back when it closes. React Aria first asks the list around it, which
 * would take it for the row; here it has to return to the button.
 */
function takesFocusBack(button: HTMLButtonElement): void {
  button.focus();
  button.addEventListener('react-aria-focus-scope-restore', (event) => event.stopPropagation(), {
    once: true,
  });
}

/** Keeps the popover clear of the health line at the bottom of the window. */
const EDGE = 36;

export function ExplainProvider({ today, children }: ExplainProviderProps) {
  const titleId = useId();
  const [opened, setOpened] = useState<Opened | null>(null);
  const explain = useMemo<Explain>(
    () => ({
      openId: opened?.item.id ?? null,
      open: (item, button) => {
        takesFocusBack(button);
        setOpened({ item, button });
      },
    }),
    [opened],
  );
  const close = () => setOpened(null);
  return (
    <ExplainContext value={explain}>
      {children}
      {opened !== null && (
        <Popover
          isOpen
          onOpenChange={close}
          triggerRef={{ current: opened.button }}
          className="popover"
          placement="bottom end"
          offset={14}
          containerPadding={EDGE}
          aria-labelledby={titleId}
        >
          <WhyDate item={opened.item} today={today} titleId={titleId} onClose={close} />
        </Popover>
      )}
    </ExplainContext>
  );
}
