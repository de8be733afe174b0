/** What is open beside a list, with what else can be done with it and the way to close it. */
import X from 'lucide-react/icons/x';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '#renderer/ui/IconButton.tsx';

interface DetailTitleProps {
  readonly title: string;
  /** Whose it is, or for what. */
  readonly about: string;
  readonly onClose: () => void;
  /** Its menu, where it has one. */
  readonly children?: ReactNode;
}

export function DetailTitle({ title, about, onClose, children }: DetailTitleProps) {
  const { t } = useTranslation();
  return (
    <div className="detail-title">
      <div>
        <h2 tabIndex={-1}>{title}</h2>
        <p className="muted">{about}</p>
      </div>
      <div className="tools">
        {children}
        <IconButton glyph={X} label={t('detail.close')} onPress={onClose} />
      </div>
    </div>
  );
}
