/**
 * Registering a chain mandate or an invitation by hand: the one-record list that an import would bring, judged by the same
 * rules in the same place. An invitation is what its chain mandate would be, without a term.
 */
import { factsOf } from '#core/catalogue/facts.ts';
import type { RegisterChain, RegisterInvitation } from '#core/contract/chain-command.ts';
import { compareTable } from '#core/domain/import/compare.ts';
import type { ImportTable } from '#core/domain/import/import-table.ts';
import { planImport } from '#core/domain/import/plan-import.ts';
import { newInvitation } from '#core/domain/records/blank.ts';
import type { ChainMandate } from '#core/domain/records/chain-mandate.ts';
import type { Put, Register } from '#core/domain/records/register.ts';
import type { EntryCode } from '#core/domain/rules/entry-issue.ts';
import { addYears, type CalendarDate } from '#core/domain/values/calendar-date.ts';
import type { InvitationId } from '#core/domain/values/id.ts';
import { parseKvk } from '#core/domain/values/identifiers.ts';
import { TijdigError } from '#core/errors/tijdig-error.ts';
import { refused } from '#electron/app/refusals.ts';

type NewId = (kind: string) => string;

/** The words of the importer for what we are in it, and for what is known of a side. */
const DIRECTION_WORDS = { 'as-grantor': 'door', 'as-intermediary': 'namens' } as const;
const SIDE_WORDS = { active: 'actief', pending: 'in behandeling', missing: 'ontbreekt' } as const;

/** What holds a record back even though it is no error: a person has to say which first. */
const HOLDING: readonly EntryCode[] = ['person-ambiguous', 'match-ambiguous'];

/** Header and cell; a name that is left out is the one that is known by its KvK number. */
function tableOf(command: RegisterChain, register: Register): ImportTable {
  const nameOf = (given: string | undefined, written: string) =>
    given ?? known(register, written)?.name ?? '';
  const isOwn = known(register, command.grantorKvk)?.kind === 'own';
  const direction = command.direction ?? (isOwn ? 'as-grantor' : 'as-intermediary');
  const word = (side: RegisterChain['grantorSide']) => (side === undefined ? '' : SIDE_WORDS[side]);
  const cells = {
    Richting: DIRECTION_WORDS[direction],
    Opdrachtgever: nameOf(command.grantor, command.grantorKvk),
    'KvK opdrachtgever': command.grantorKvk,
    'Leverancier opdrachtgever': command.grantorSupplier ?? '',
    'Status opdrachtgever': word(command.grantorSide),
    Intermediair: nameOf(command.intermediary, command.intermediaryKvk),
    'KvK intermediair': command.intermediaryKvk,
    'Leverancier intermediair': command.intermediarySupplier ?? '',
    'Status intermediair': word(command.intermediarySide),
    Dienst: command.service,
    Niveau: command.level ?? '',
    Ingangsdatum: command.startsOn ?? '',
    Einddatum: command.endsOn,
    Opmerking: command.note ?? '',
  };
  return { headers: Object.keys(cells), records: [{ number: 1, cells: Object.values(cells) }] };
}

function known(register: Register, written: string) {
  const kvk = parseKvk(written);
  return [...register.organisations.values()].find((organisation) => organisation.kvk === kvk);
}

/** Everything that registering it writes. Throws `rule-refused` with the code of the first rule that it breaks. */
export function registerChain(
  register: Register,
  command: RegisterChain,
  today: CalendarDate,
  newId: NewId,
): readonly Put[] {
  const facts = factsOf(register);
  const table = tableOf(command, register);
  const [row] = compareTable(table, facts, today).rows;
  const holds = (code: EntryCode) =>
    code === 'bsn-like-text' ? command.confirmedNoBsn !== true : HOLDING.includes(code);
  const held = row?.issues.find(({ code, severity }) => severity === 'error' || holds(code));
  if (held !== undefined) throw refused(held.code);
  // "Ambiguous" is what a confirmed text leaves; whatever else holds it back was refused above.
  if (row?.outcome !== 'new' && row?.outcome !== 'ambiguous') throw refused('duplicate');
  const { request } = planImport(table, facts, today, new Set([1]), newId);
  if (request === null) throw new TijdigError('unexpected');
  return request.puts;
}

/** Everything that registering an invitation writes: what it names that is new, and the invitation last. */
export function registerInvitation(
  register: Register,
  { do: _, begunBy, supplier, step, on, ...granted }: RegisterInvitation,
  today: CalendarDate,
  newId: NewId,
): readonly Put[] {
  if (on > today) throw new TijdigError('day-in-future', { on });
  const wanted: RegisterChain = {
    ...granted,
    do: 'chain.register',
    intermediarySide: 'pending',
    intermediarySupplier: supplier,
    endsOn: addYears(today, 1),
    startsOn: today,
  };
  // A chain mandate that is there already forbids no second invitation: that is how it is asked for again.
  const puts = registerChain({ ...register, chainMandates: new Map() }, wanted, today, newId);
  return puts.flatMap((put): Put[] => {
    if (put.collection !== 'chainMandates') return [put];
    return [{ collection: 'invitations', record: invitationOf(put.record, { begunBy, step, on }, newId) }];
  });
}

function invitationOf(
  { grantorId, intermediaryId, level, sides: { intermediary }, note }: ChainMandate,
  { begunBy, step, on }: Pick<RegisterInvitation, 'begunBy' | 'step' | 'on'>,
  newId: NewId,
) {
  if (intermediary.kind !== 'recorded') throw new TijdigError('unexpected');
  const { supplierId, scope } = intermediary;
  return newInvitation({
    id: newId('invitation') as InvitationId,
    direction: begunBy,
    grantorId,
    intermediaryId,
    supplierId,
    scope,
    level,
    note,
    steps:
      step === 'concept'
        ? [{ step, on }]
        : [
            { step: 'concept', on },
            { step, on },
          ],
  });
}
