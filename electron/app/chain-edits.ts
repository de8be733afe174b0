/**
 * What each edit does to one chain mandate: pure decisions on the stored record. Rules are the domain's; a refusal throws a
 * `TijdigError`, and then nothing has changed.
 */
import type { ChainCommand, EditSide } from '#core/contract/chain-command.ts';
import { newRecordedSide } from '#core/domain/records/blank.ts';
import type {
  Assignment,
  ChainMandate,
  ChainSide,
  ChainSideName,
  RecordedSide,
} from '#core/domain/records/chain-mandate.ts';
import type { Term } from '#core/domain/records/mandate.ts';
import { advanceFollowUp } from '#core/domain/rules/chain-follow-up.ts';
import { termErrors } from '#core/domain/rules/entry-rules.ts';
import { addDays, type CalendarDate } from '#core/domain/values/calendar-date.ts';
import type { PersonId, SupplierId } from '#core/domain/values/id.ts';
import { TijdigError } from '#core/errors/tijdig-error.ts';
import type { EditDays } from '#electron/app/mandate-edits.ts';
import { refuseBsn, refused, refuseIllegal } from '#electron/app/refusals.ts';

/** Every command on a chain mandate that exists. */
export type ChainEdit = Extract<
  ChainCommand,
  {
    do:
      | 'chain.side'
      | 'chain.match'
      | 'chain.renew'
      | 'chain.assign'
      | 'chain.use'
      | 'chain.follow-up'
      | 'chain.archive'
      | 'chain.restore';
  }
>;

export interface EditedChain {
  readonly record: ChainMandate;
  readonly reason: string | null;
}

/** The chain mandate after an edit. Throws `rule-refused`, `day-in-future`, `already-ended` or `not-found`. */
export function editChain(chain: ChainMandate, edit: ChainEdit, days: EditDays): EditedChain {
  const reason = ('reason' in edit && edit.reason) || null;
  if (edit.do === 'chain.restore') {
    if (chain.archivedOn === null) throw refused('not-archived');
    return { record: { ...chain, archivedOn: null }, reason };
  }
  if (chain.archivedOn !== null) throw new TijdigError('already-ended', { state: 'archived' });
  refuseBsn([reason], 'confirmedNoBsn' in edit ? edit.confirmedNoBsn : undefined);
  return { record: edited(chain, edit, days), reason };
}

function edited(
  chain: ChainMandate,
  edit: Exclude<ChainEdit, { do: 'chain.restore' }>,
  { today, recordedOn }: EditDays,
): ChainMandate {
  switch (edit.do) {
    case 'chain.side':
      return withSide(chain, edit.side, stated(chain, edit, recordedOn));
    case 'chain.match':
      return withSide(chain, edit.side, matched(chain, edit.side, today));
    case 'chain.renew':
      return withSide(
        chain,
        edit.side,
        renewed(recorded(chain, edit.side), {
          startsOn: edit.startsOn,
          endsOn: edit.endsOn,
        }),
      );
    case 'chain.assign':
      return { ...chain, assignments: assigned(chain.assignments, edit.personIds, edit.on ?? recordedOn) };
    case 'chain.use':
      return { ...chain, assignments: used(chain.assignments, edit, today) };
    case 'chain.follow-up':
      if (edit.on > today) throw new TijdigError('day-in-future', { on: edit.on });
      return refuseIllegal(advanceFollowUp(chain, edit.step, edit.on));
    case 'chain.archive':
      return { ...chain, archivedOn: recordedOn };
  }
}

const withSide = (chain: ChainMandate, name: ChainSideName, side: ChainSide): ChainMandate => ({
  ...chain,
  sides: { ...chain.sides, [name]: side },
});

const otherOf = (name: ChainSideName): ChainSideName => (name === 'grantor' ? 'intermediary' : 'grantor');

function recorded(chain: ChainMandate, name: ChainSideName): RecordedSide {
  const side = chain.sides[name];
  if (side.kind !== 'recorded') throw refused('side-not-recorded');
  return side;
}

function refuseWrongTerm(term: Term): void {
  const [first] = termErrors(term);
  if (first) throw refused(first.code);
}

/** The side as it is said to be. One that was not recorded takes over what the other side records. */
function stated(chain: ChainMandate, edit: EditSide, recordedOn: CalendarDate): ChainSide {
  const side = chain.sides[edit.side];
  if (edit.state === 'missing' || edit.state === 'unknown') return { kind: edit.state };
  if (edit.state === 'revoked') {
    return {
      ...recorded(chain, edit.side),
      revoked: { on: edit.on ?? recordedOn, reason: edit.reason || null },
    };
  }
  const pending = edit.state === 'pending';
  const supplierId = edit.supplierId as SupplierId | null | undefined;
  if (side.kind !== 'recorded') return firstRecorded(chain, edit, supplierId ?? null, pending);
  return {
    ...side,
    supplierId: supplierId === undefined ? side.supplierId : supplierId,
    pending,
    revoked: null,
    terms: edit.endsOn === undefined ? side.terms : withTerm(side, edit.startsOn ?? null, edit.endsOn),
  };
}

function firstRecorded(
  chain: ChainMandate,
  { side, startsOn, endsOn }: EditSide,
  supplierId: SupplierId | null,
  pending: boolean,
): RecordedSide {
  if (endsOn === undefined) throw refused('end-missing');
  const term = { startsOn: startsOn ?? null, endsOn };
  refuseWrongTerm(term);
  return newRecordedSide({
    supplierId,
    terms: [term],
    scope: recorded(chain, otherOf(side)).scope,
    pending,
  });
}

/** The term that is in force once it is confirmed takes the place of what was expected. */
function withTerm(
  { terms, pending }: RecordedSide,
  startsOn: CalendarDate | null,
  endsOn: CalendarDate,
): Term[] {
  const term = { startsOn, endsOn };
  refuseWrongTerm(term);
  if (terms.some((known) => known.startsOn === startsOn && known.endsOn === endsOn)) return terms;
  return pending ? [...terms.slice(0, -1), term] : [...terms, term];
}

/** The side with the scope of the other one; what it had stays known through yesterday. */
function matched(chain: ChainMandate, name: ChainSideName, today: CalendarDate): RecordedSide {
  const side = recorded(chain, name);
  const { scope } = recorded(chain, otherOf(name));
  return {
    ...side,
    scope,
    formerScopes: [...side.formerScopes, { scope: side.scope, until: addDays(today, -1) }],
  };
}

function renewed(side: RecordedSide, term: Term): RecordedSide {
  refuseWrongTerm(term);
  if (side.terms.some(({ startsOn, endsOn }) => startsOn === term.startsOn && endsOn === term.endsOn)) {
    throw refused('duplicate');
  }
  return { ...side, revoked: null, terms: [...side.terms, term] };
}

/** Those who were assigned and are not any more were so until the day before; nobody who stays loses a login. */
function assigned(
  known: ChainMandate['assignments'],
  personIds: readonly string[],
  on: CalendarDate,
): Assignment[] {
  const isOpen = ({ to }: Assignment) => to === null || to >= on;
  const before = known ?? [];
  const open = before.filter(isOpen).map(({ personId }) => personId as string);
  const kept = before.flatMap((one): Assignment[] => {
    if (!isOpen(one) || personIds.includes(one.personId)) return [one];
    // Somebody assigned from that day on, or by mistake today, never was.
    return one.from !== null && one.from >= on ? [] : [{ ...one, to: addDays(on, -1) }];
  });
  const added = new Set(personIds.filter((id) => !open.includes(id)));
  return [
    ...kept,
    ...Array.from(added, (id) => ({
      personId: id as PersonId,
      from: on,
      to: null,
      lastUse: { kind: 'never' as const },
    })),
  ];
}

function used(
  known: ChainMandate['assignments'],
  { personId, on }: { readonly personId: string; readonly on: CalendarDate },
  today: CalendarDate,
): Assignment[] {
  if (on > today) throw new TijdigError('day-in-future', { on });
  const at = known?.findLastIndex((one) => one.personId === personId) ?? -1;
  const one = known?.[at];
  if (!known || one === undefined) throw refused('not-assigned');
  return known.with(at, { ...one, lastUse: { kind: 'date', on } });
}
