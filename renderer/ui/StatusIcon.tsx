/** A status as a shape; the word is there for who cannot see it, and beside it for everybody else. */
import type { LucideIcon } from 'lucide-react/types';
import { Icon } from '#renderer/ui/Icon.tsx';

export function StatusIcon({ glyph, word }: { readonly glyph: LucideIcon; readonly word: string }) {
  return (
    <span className="row-icon" title={word}>
      <Icon glyph={glyph} />
      <span className="visually-hidden">{word}</span>
    </span>
  );
}
