/**
 * What each edit does to an invitation, and what comes of one that was accepted: pure decisions on the stored records. A
 * refusal throws a `TijdigError`, and then nothing has changed.
 */
import type { ChainCommand } from '#core/contract/chain-command.ts';
import { newChainMandate, newPerson, newRecordedSide } from '#core/domain/records/blank.ts';
import type { ChainMandate } from '#core/domain/records/chain-mandate.ts';
import type { Invitation } from '#core/domain/records/invitation.ts';
import type { Put, Register } from '#core/domain/records/register.ts';
import { termErrors } from '#core/domain/rules/entry-rules.ts';
import { advanceInvitation, lastStep, signInvitation } from '#core/domain/rules/invitation-steps.ts';
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';
import type { ChainMandateId, PersonId } from '#core/domain/values/id.ts';
import { TijdigError } from '#core/errors/tijdig-error.ts';
import { refuseBsn, refused, refuseIllegal } from '#electron/app/refusals.ts';
import type { IdSource } from '#electron/ports/id-source.ts';

/** Every command on an invitation that exists. */
export type InvitationEdit = Extract<
  ChainCommand,
  { do: 'invitation.step' | 'invitation.sign' | 'invitation.grant' }
>;

interface Surroundings {
  readonly register: Register;
  readonly today: CalendarDate;
  readonly ids: IdSource;
}

const invitationPut = (record: Invitation): Put => ({ collection: 'invitations', record });

/** What the command writes, the invitation last. Throws `rule-refused`, `day-in-future` or `not-found`. */
export function editInvitation(
  invitation: Invitation,
  edit: InvitationEdit,
  surroundings: Surroundings,
): readonly Put[] {
  switch (edit.do) {
    case 'invitation.step':
      refuseBsn([edit.reason], edit.confirmedNoBsn);
      refuseFuture(edit.on, surroundings);
      return [invitationPut(refuseIllegal(advanceInvitation(invitation, edit.step, edit.on)))];
    case 'invitation.sign':
      refuseFuture(edit.on, surroundings);
      return signed(invitation, edit, surroundings);
    case 'invitation.grant':
      return granted(invitation, edit, surroundings);
  }
}

function refuseFuture(on: CalendarDate, { today }: Surroundings): void {
  if (on > today) throw new TijdigError('day-in-future', { on });
}

function signed(
  invitation: Invitation,
  { person: name, personId, on, confirmedNoBsn }: Extract<InvitationEdit, { do: 'invitation.sign' }>,
  { register, ids }: Surroundings,
): readonly Put[] {
  if (personId !== undefined) {
    if (!register.persons.has(personId)) throw new TijdigError('not-found', { id: personId });
    return [invitationPut(refuseIllegal(signInvitation(invitation, personId as PersonId, on)))];
  }
  if (name === undefined) throw refused('person-missing');
  refuseBsn([name], confirmedNoBsn);
  const record = newPerson({ id: ids.next('person') as PersonId, name });
  const next = refuseIllegal(signInvitation(invitation, record.id, on));
  return [{ collection: 'persons', record }, invitationPut(next)];
}

/**
 * The chain mandate of an accepted invitation. It stands in the register in which it was asked for; of the other side nothing
 * is known yet, which in one register is the same entry.
 */
function granted(
  invitation: Invitation,
  { startsOn, endsOn }: Extract<InvitationEdit, { do: 'invitation.grant' }>,
  { ids }: Surroundings,
): readonly Put[] {
  if (lastStep(invitation).step !== 'accepted' || invitation.chainMandateId !== null) {
    throw refused('step-not-next');
  }
  const term = { startsOn, endsOn };
  const [wrong] = termErrors(term);
  if (wrong) throw refused(wrong.code);
  const { supplierId, scope, grantorId, intermediaryId, level } = invitation;
  const side = newRecordedSide({ supplierId, scope, terms: [term] });
  const isBegunByUs = invitation.direction === 'from-intermediary';
  const record: ChainMandate = newChainMandate({
    id: ids.next('chain-mandate') as ChainMandateId,
    grantorId,
    intermediaryId,
    level,
    sides: {
      grantor: isBegunByUs ? { kind: 'unknown' } : side,
      intermediary: isBegunByUs ? side : { kind: 'unknown' },
    },
    assignments: [],
    note: invitation.note,
  });
  return [
    { collection: 'chainMandates', record },
    invitationPut({ ...invitation, chainMandateId: record.id }),
  ];
}
