/** A glyph of 16 px beside a word; never read out, because the word says it. */
import type { LucideIcon } from 'lucide-react/types';

export function Icon({ glyph: Glyph }: { readonly glyph: LucideIcon }) {
  return <Glyph className="icon" aria-hidden="true" />;
}
