/** "Waarom deze datum?": a link-like button that opens the explanation; Esc returns to it. */
import { useId } from 'react';
import { Button } from 'react-aria-components/Button';
import { DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { useTranslation } from 'react-i18next';
import type { ListItem } from '#core/domain/query/list-item.ts';
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';
import { WhyDate } from './WhyDate.tsx';

interface WhyButtonProps {
  readonly item: ListItem;
  /** Begins with the visible words, then says of what. */
  readonly label: string;
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly today: CalendarDate;
}

/** Keeps the popover clear of the health line at the bottom of the window. */
const EDGE = 36;

export function WhyButton({ item, label, isOpen, onOpenChange, today }: WhyButtonProps) {
  const { t } = useTranslation();
  const titleId = useId();
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={onOpenChange}>
      <Button className="link-button" aria-label={label}>
        {t('today.why')}
      </Button>
      <Popover
        className="popover"
        placement="bottom end"
        offset={4}
        containerPadding={EDGE}
        aria-labelledby={titleId}
      >
        <WhyDate item={item} today={today} titleId={titleId} onClose={() => onOpenChange(false)} />
      </Popover>
    </DialogTrigger>
  );
}
