/** A place that can be gone to by name or number; the shell says which there are. */
import type { LucideIcon } from 'lucide-react/types';

export interface ActionPlace {
  readonly to: string;
  readonly label: string;
  readonly glyph: LucideIcon;
}
