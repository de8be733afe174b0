/**
 * What each edit does to one mandate: pure decisions on the stored record. Rules are the domain's; a refusal throws a
 * `TijdigError`, and then nothing has changed.
 */
import type { ChangeMandate, MandateCommand } from '#core/contract/mandate-command.ts';
import type { LastUse, Mandate, Suspension, Term } from '#core/domain/records/mandate.ts';
import type { Action } from '#core/domain/records/register.ts';
import { termErrors } from '#core/domain/rules/entry-rules.ts';
import { rowOfTerms } from '#core/domain/rules/terms.ts';
import { addDays, type CalendarDate } from '#core/domain/values/calendar-date.ts';
import { TijdigError } from '#core/errors/tijdig-error.ts';
import { refuseBsn } from '#electron/app/refusals.ts';

/** Every command on a mandate that exists. */
export type MandateEdit = Exclude<MandateCommand, { do: 'mandate.register' }>;

/** The days an edit is judged by: `today` for checks, `recordedOn` for what is stored. */
export interface EditDays {
  readonly today: CalendarDate;
  readonly recordedOn: CalendarDate;
}

export interface EditedMandate {
  readonly action: Action;
  readonly record: Mandate;
  readonly reason: string | null;
}

/** The mandate after an edit. Throws `rule-refused`, `day-in-future` or `already-ended`. */
export function editMandate(mandate: Mandate, edit: MandateEdit, days: EditDays): EditedMandate {
  if (mandate.archivedOn !== null) throw new TijdigError('already-ended', { state: 'archived' });
  refuseBsn(
    ['reason' in edit ? edit.reason : null, 'note' in edit ? edit.note : null],
    'confirmedNoBsn' in edit ? edit.confirmedNoBsn : undefined,
  );
  const done = (record: Mandate, reason?: string): EditedMandate => ({
    action: edit.do,
    record,
    reason: reason || null,
  });
  switch (edit.do) {
    case 'mandate.change':
      return done(changed(mandate, edit, days.today));
    case 'mandate.use':
      return done({ ...mandate, lastUse: usedOn(edit.on, days.today) });
    case 'mandate.renew':
      return done(renewed(mandate, { startsOn: edit.startsOn, endsOn: edit.endsOn }));
    case 'mandate.suspend':
      return done(suspended(mandate, edit.from ?? days.recordedOn, edit.to ?? null), edit.reason);
    case 'mandate.resume':
      return done(resumed(mandate, edit.on ?? days.recordedOn), edit.reason);
    case 'mandate.revoke':
      return done({ ...mandate, revoked: { on: edit.on, reason: edit.reason || null } }, edit.reason);
    case 'mandate.archive':
      return done({ ...mandate, archivedOn: days.recordedOn }, edit.reason);
  }
}

function running(mandate: Mandate): Mandate {
  if (mandate.revoked !== null) throw new TijdigError('already-ended', { state: 'revoked' });
  return mandate;
}

function refuseWrongTerm(term: Term): void {
  const [first] = termErrors(term);
  if (first) throw new TijdigError('rule-refused', { rule: first.code });
}

function usedOn(on: CalendarDate, today: CalendarDate): LastUse {
  if (on > today) throw new TijdigError('day-in-future', { on });
  return { kind: 'date', on };
}

function renewed(mandate: Mandate, term: Term): Mandate {
  refuseWrongTerm(term);
  if (
    running(mandate).terms.some((known) => known.startsOn === term.startsOn && known.endsOn === term.endsOn)
  ) {
    throw new TijdigError('rule-refused', { rule: 'duplicate' });
  }
  return { ...mandate, terms: [...mandate.terms, term] };
}

function suspended(mandate: Mandate, from: CalendarDate, to: CalendarDate | null): Mandate {
  if (to !== null && to < from) throw new TijdigError('rule-refused', { rule: 'end-before-start' });
  return { ...running(mandate), suspensions: [...mandate.suspensions, { from, to }] };
}

/** Ends what suspends the mandate on that day; a suspension that begins on it never was. */
function resumed(mandate: Mandate, on: CalendarDate): Mandate {
  const isRunning = ({ from, to }: Suspension) => (from === null || from <= on) && (to === null || to >= on);
  if (!running(mandate).suspensions.some(isRunning)) {
    throw new TijdigError('rule-refused', { rule: 'not-suspended' });
  }
  const suspensions = mandate.suspensions.flatMap((suspension) => {
    if (!isRunning(suspension)) return [suspension];
    return suspension.from === on ? [] : [{ from: suspension.from, to: addDays(on, -1) }];
  });
  return { ...mandate, suspensions };
}

function changed(mandate: Mandate, edit: ChangeMandate, today: CalendarDate): Mandate {
  const { governing } = rowOfTerms(mandate.terms, today);
  const term: Term = {
    startsOn: edit.startsOn === undefined ? governing.startsOn : edit.startsOn,
    endsOn: edit.endsOn ?? governing.endsOn,
  };
  refuseWrongTerm(term);
  return {
    ...mandate,
    level: edit.level ?? mandate.level,
    note: edit.note === undefined ? mandate.note : edit.note || null,
    lastUse: edit.lastUse === undefined ? mandate.lastUse : { kind: edit.lastUse },
    terms: mandate.terms.map((known) => (known === governing ? term : known)),
  };
}
