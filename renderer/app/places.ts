/** The places in the navigation, in order. Only what works stands here. */
import ArrowRightLeft from 'lucide-react/icons/arrow-right-left';
import FileCheck from 'lucide-react/icons/file-check';
import Link from 'lucide-react/icons/link';
import SlidersHorizontal from 'lucide-react/icons/sliders-horizontal';
import Sun from 'lucide-react/icons/sun';

export const PLACES = [
  { to: '/', text: 'place.today', Glyph: Sun, foot: false },
  { to: '/mandates', text: 'place.mandates', Glyph: FileCheck, foot: false },
  { to: '/chains', text: 'place.chains', Glyph: Link, foot: false },
  { to: '/import', text: 'place.import', Glyph: ArrowRightLeft, foot: false },
  { to: '/settings', text: 'place.settings', Glyph: SlidersHorizontal, foot: true },
] as const;
export type Place = (typeof PLACES)[number];
