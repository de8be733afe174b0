/** One way to begin: what it asks of the user, and the button that does it. */
import ClipboardPaste from 'lucide-react/icons/clipboard-paste';
import Eye from 'lucide-react/icons/eye';
import FileUp from 'lucide-react/icons/file-up';
import Plus from 'lucide-react/icons/plus';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/Button.tsx';

const GLYPHS = { file: FileUp, paste: ClipboardPaste, self: Plus, sample: Eye } as const;

interface WayToBeginProps {
  readonly way: keyof typeof GLYPHS;
  readonly isPrimary?: boolean;
  readonly isPending?: boolean;
  readonly onChoose: () => void;
}

export function WayToBegin({ way, isPrimary = false, isPending = false, onChoose }: WayToBeginProps) {
  const { t } = useTranslation();
  return (
    <li>
      <p>{t(`firstRun.way.${way}Text`)}</p>
      <Button
        variant={isPrimary ? 'primary' : 'plain'}
        glyph={GLYPHS[way]}
        isPending={isPending}
        onPress={onChoose}
      >
        {t(`firstRun.way.${way}`)}
      </Button>
    </li>
  );
}
