/** The one step for everything that stopped for the same cause. */
import type { TodayItem } from '#core/domain/query/today-overview.ts';
import type { ClockKind } from '#core/domain/values/clock-kind.ts';
import type { ActionRequest } from '#renderer/actions/use-actions.ts';

export const BULK_STEPS = ['renew', 'use', 'message-user', 'message-authorised-person'] as const;
export type BulkStep = (typeof BULK_STEPS)[number];

function kindOf(cause: ClockKind, items: readonly TodayItem[]): BulkStep {
  const others = items.some(({ next }) => next === 'message-user' || next === 'message-authorised-person');
  if (cause === 'inactivity') return others ? 'message-user' : 'use';
  if (cause === 'means' || cause === 'subscription') return 'message-user';
  return others ? 'message-authorised-person' : 'renew';
}

/** Where somebody else has to act for any of them, it is a message: one for each person who gets it. */
export function bulkStepOf(
  cause: ClockKind,
  items: readonly TodayItem[],
): { readonly kind: BulkStep; readonly request: ActionRequest } {
  const [first] = items;
  const target = {
    ids: items.map(({ id }) => id),
    item: items.length === 1 && first !== undefined ? first : null,
  };
  const kind = kindOf(cause, items);
  switch (kind) {
    case 'renew':
    case 'use':
      return { kind, request: { kind, target } };
    case 'message-user':
      return { kind, request: { kind: 'message', target, to: 'user' } };
    case 'message-authorised-person':
      return { kind, request: { kind: 'message', target, to: 'authorised-person' } };
  }
}
