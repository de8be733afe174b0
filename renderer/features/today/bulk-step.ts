/** The one step for what stopped for the same cause: the next step that most of it shares. */
import type { NextStep } from '#core/domain/query/next-step.ts';
import type { TodayItem } from '#core/domain/query/today-overview.ts';
import type { ActionRequest, ActionTarget } from '#renderer/actions/use-actions.ts';

export type BulkStep = 'renew' | 'use' | 'new-means' | 'message-user' | 'message-authorised-person';

const STEPS: Readonly<Record<NextStep, BulkStep>> = {
  renew: 'renew',
  'record-term': 'renew',
  'log-in': 'use',
  'new-means': 'new-means',
  'message-user': 'message-user',
  'message-authorised-person': 'message-authorised-person',
  'ask-other-administrator': 'message-authorised-person',
  'admin-role-form': 'message-authorised-person',
};

function requestOf(step: BulkStep, target: ActionTarget): ActionRequest {
  switch (step) {
    case 'message-user':
      return { kind: 'message', target, to: 'user' };
    case 'message-authorised-person':
      return { kind: 'message', target, to: 'authorised-person' };
    default:
      return { kind: step, target };
  }
}

export interface BulkStepOffer {
  readonly step: BulkStep;
  /** How many it is for; the others have a step of their own at the end of their row. */
  readonly count: number;
  readonly request: ActionRequest;
}

/** `null` where no two of them have the same next step. */
export function bulkStepOf(items: readonly TodayItem[]): BulkStepOffer | null {
  const ids = new Map<BulkStep, string[]>();
  for (const { id, next } of items) {
    if (next === null) continue;
    const step = STEPS[next];
    ids.set(step, [...(ids.get(step) ?? []), id]);
  }
  const [most] = [...ids].sort(([, a], [, b]) => b.length - a.length);
  if (most === undefined || most[1].length < 2) return null;
  const [step, chosen] = most;
  return { step, count: chosen.length, request: requestOf(step, { ids: chosen, item: null }) };
}
