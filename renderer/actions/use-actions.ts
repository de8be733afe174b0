/** What can be asked of the room of actions from anywhere: open the dialog of one action, on one item or on many. */
import { createContext, use } from 'react';
import type { MessageRecipient } from '#core/contract/message.ts';
import type { ListItem } from '#core/domain/query/list-item.ts';
import type { ChainSideName } from '#core/domain/records/chain-mandate.ts';
import type { Invitation, InvitationStep } from '#core/domain/records/invitation.ts';
import type { Means } from '#core/domain/records/means.ts';
import type { Organisation } from '#core/domain/records/organisation.ts';
import type { Person } from '#core/domain/records/person.ts';
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';

/** A chain mandate as answers and messages ask for it: under the name of the other organisation. */
export interface ChainTarget
  extends Pick<
    ListItem,
    | 'id'
    | 'person'
    | 'organisation'
    | 'service'
    | 'provider'
    | 'level'
    | 'supplier'
    | 'actBy'
    | 'actClock'
    | 'answer'
  > {
  readonly kind: 'chain';
}

/** What an action is done to. `item` is set when it is exactly one and its row is known. */
export interface ActionTarget {
  readonly ids: readonly string[];
  readonly item: ListItem | ChainTarget | null;
  /** The term to propose, where something names it: a supplier's mail. */
  readonly term?: { readonly startsOn: CalendarDate; readonly endsOn: CalendarDate };
}

/** The forms of one chain mandate that need no more than its id. */
export const CHAIN_FORMS = [
  'chain-assign',
  'chain-renew',
  'chain-use',
  'chain-follow-up',
  'chain-archive',
] as const;
export type ChainForm = (typeof CHAIN_FORMS)[number];

/** Actions on a target that need no more than the target to open. */
export const TARGET_ACTIONS = [
  'renew',
  'use',
  'new-means',
  'later',
  'requested',
  'not-renewing',
  'suspend',
  'revoke',
  'archive',
] as const;
export type TargetAction = (typeof TARGET_ACTIONS)[number];

export type ActionRequest =
  | { readonly kind: 'register-mandate' }
  | { readonly kind: 'register-person' }
  | { readonly kind: 'register-organisation' }
  | { readonly kind: 'register-means'; readonly personId: string; readonly supplierId: string | null }
  | { readonly kind: 'change-mandate'; readonly id: string }
  | { readonly kind: 'change-person'; readonly person: Person }
  | { readonly kind: 'change-organisation'; readonly organisation: Organisation }
  | { readonly kind: 'change-means'; readonly means: Means }
  | { readonly kind: TargetAction; readonly target: ActionTarget }
  | { readonly kind: 'message'; readonly target: ActionTarget; readonly to: MessageRecipient }
  | { readonly kind: 'register-chain'; readonly isGranted: boolean }
  | { readonly kind: 'register-invitation'; readonly begunBy: Invitation['direction'] }
  | { readonly kind: ChainForm; readonly id: string }
  | { readonly kind: 'chain-side'; readonly id: string; readonly side: ChainSideName }
  | { readonly kind: 'invitation-step'; readonly id: string; readonly step: InvitationStep }
  | { readonly kind: 'invitation-sign' | 'invitation-grant'; readonly id: string }
  | { readonly kind: 'unknown-use' }
  | { readonly kind: 'palette' }
  | { readonly kind: 'shortcuts' };

export interface Actions {
  /** Opens the dialog of an action; the one that is open makes room. */
  open(request: ActionRequest): void;
}

export const ActionsContext = createContext<Actions | null>(null);

/** The target of one item. */
export const targetOf = (item: ListItem | ChainTarget): ActionTarget => ({ ids: [item.id], item });

export function useActions(): Actions {
  const actions = use(ActionsContext);
  if (actions === null) throw new Error('ActionsContext has no provider');
  return actions;
}
