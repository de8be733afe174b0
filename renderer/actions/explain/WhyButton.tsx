/** "Waarom deze datum?": a link-like button that opens the explanation; Esc returns to it. */
import { type Ref, use } from 'react';
import { Button } from 'react-aria-components/Button';
import { useTranslation } from 'react-i18next';
import { ExplainContext } from './explain-context.ts';

interface WhyButtonProps {
  readonly item: { readonly id: string };
  /** Begins with the visible words, then says of what. */
  readonly label: string;
  readonly onPress: () => void;
  readonly buttonRef: Ref<HTMLButtonElement>;
}

export function WhyButton({ item, label, onPress, buttonRef }: WhyButtonProps) {
  const { t } = useTranslation();
  const { openId } = use(ExplainContext);
  return (
    <Button
      ref={buttonRef}
      className="link-button"
      aria-label={label}
      aria-haspopup="dialog"
      aria-expanded={openId === item.id}
      onPress={onPress}
    >
      {t('today.why')}
    </Button>
  );
}
