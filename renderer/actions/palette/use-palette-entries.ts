/** What the palette offers: what can be done, where one can go, and the mandates that fit what was typed. */
import { useNavigate } from '@tanstack/react-router';
import Building from 'lucide-react/icons/building';
import CircleHelp from 'lucide-react/icons/circle-help';
import Keyboard from 'lucide-react/icons/keyboard';
import Plus from 'lucide-react/icons/plus';
import Redo2 from 'lucide-react/icons/redo-2';
import Undo2 from 'lucide-react/icons/undo-2';
import UserPlus from 'lucide-react/icons/user-plus';
import type { LucideIcon } from 'lucide-react/types';
import { useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { NO_FILTERS } from '#core/domain/query/table-query.ts';
import { useUndo } from '#renderer/actions/undo/undo-context.ts';
import { useActions } from '#renderer/actions/use-actions.ts';
import { useContractQuery } from '#renderer/api/use-contract-query.ts';
import { STATUS_LOOK } from '#renderer/ui/status-look.ts';
import { useItemWords } from '#renderer/ui/use-item-words.ts';
import type { ActionPlace } from './action-place.ts';

export interface PaletteEntry {
  readonly id: string;
  readonly label: string;
  readonly detail: string | null;
  readonly glyph: LucideIcon;
  run(): void;
}
export interface PaletteGroup {
  readonly name: 'do' | 'go' | 'mandates';
  readonly entries: readonly PaletteEntry[];
}

/** Mandates shown; more are found by typing more. */
const MOST = 8;

export function usePaletteEntries(
  typed: string,
  places: readonly ActionPlace[],
  showMandate: (id: string) => void,
): readonly PaletteGroup[] {
  const { t } = useTranslation();
  const { open } = useActions();
  const { undo, redo } = useUndo();
  const { serviceOf } = useItemWords();
  const navigate = useNavigate();
  const search = useDeferredValue(typed.trim()).slice(0, 200);
  const found = useContractQuery(
    'mandates.rows',
    {
      search,
      filters: NO_FILTERS,
      sort: { column: 'actBy', descending: false },
      offset: 0,
      limit: MOST,
      reveal: null,
    },
    { enabled: search !== '' },
  );
  const action = (
    id: string,
    label: string,
    glyph: LucideIcon,
    run: () => void,
    detail: string | null = null,
  ) => ({
    id,
    label,
    detail,
    glyph,
    run,
  });
  const doing = [
    action('new', t('palette.registerMandate'), Plus, () => open({ kind: 'register-mandate' }), 'Ctrl N'),
    action('person', t('palette.registerPerson'), UserPlus, () => open({ kind: 'register-person' })),
    action('organisation', t('palette.registerOrganisation'), Building, () =>
      open({ kind: 'register-organisation' }),
    ),
    action('unknown', t('palette.unknownUse'), CircleHelp, () => open({ kind: 'unknown-use' })),
    action('undo', t('palette.undo'), Undo2, undo, 'Ctrl Z'),
    action('redo', t('palette.redo'), Redo2, redo, 'Ctrl Shift Z'),
    action('shortcuts', t('palette.shortcuts'), Keyboard, () => open({ kind: 'shortcuts' }), '?'),
  ];
  const going = places.map(({ to, label, glyph }, at) =>
    action(`place ${to}`, label, glyph, () => void navigate({ to }), `Ctrl ${at + 1}`),
  );
  const mandates = (search === '' ? [] : (found.data?.items ?? [])).map((item) =>
    action(
      `mandate ${item.id}`,
      serviceOf(item),
      STATUS_LOOK[item.status].glyph,
      () => showMandate(item.id),
      [item.person, item.organisation].join(' · '),
    ),
  );
  const fits = ({ label }: PaletteEntry) => label.toLowerCase().includes(typed.trim().toLowerCase());
  return [
    { name: 'do' as const, entries: doing.filter(fits) },
    { name: 'go' as const, entries: going.filter(fits) },
    { name: 'mandates' as const, entries: mandates },
  ].filter(({ entries }) => entries.length > 0);
}
