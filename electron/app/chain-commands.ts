/** What a command on a chain mandate, an invitation or a renewal dossier writes. */
import { factsOf } from '#core/catalogue/facts.ts';
import type { ChainCommand } from '#core/contract/chain-command.ts';
import type { ChangeRequest, Put, Register } from '#core/domain/records/register.ts';
import { sideToRenew } from '#core/domain/rules/chain-renewal.ts';
import { advanceDossier, makeDossier } from '#core/domain/rules/dossier-steps.ts';
import { indexFacts } from '#core/domain/rules/indexed-facts.ts';
import type { RenewalDossierId } from '#core/domain/values/id.ts';
import { TijdigError } from '#core/errors/tijdig-error.ts';
import { type ChainEdit, editChain } from '#electron/app/chain-edits.ts';
import { registerChain, registerInvitation } from '#electron/app/chain-registration.ts';
import { editInvitation } from '#electron/app/invitation-edits.ts';
import type { EditDays } from '#electron/app/mandate-edits.ts';
import { refused, refuseIllegal } from '#electron/app/refusals.ts';
import type { IdSource } from '#electron/ports/id-source.ts';

type Decided = Omit<ChangeRequest, 'action'>;

interface Surroundings {
  readonly register: Register;
  readonly days: EditDays;
  readonly ids: IdSource;
}

/** Whether a command is about a chain mandate, an invitation or a dossier. */
export const isChainCommand = <C extends { readonly do: string }>(
  command: C | ChainCommand,
): command is ChainCommand => /^(?:chain|invitation|dossier)\./.test(command.do);

const found = <T>(records: ReadonlyMap<string, T>, id: string): T => {
  const record = records.get(id);
  if (record === undefined) throw new TijdigError('not-found', { id });
  return record;
};

const writing = (puts: readonly Put[], reason: string | null = null): Decided => ({
  puts,
  removes: [],
  reason,
});

/** Decides on one command. Throws `not-found`, `rule-refused`, `day-in-future` or `already-ended`; then nothing has changed. */
export function decideChainCommand(command: ChainCommand, surroundings: Surroundings): Decided {
  const { register, days, ids } = surroundings;
  const newId = (kind: string) => ids.next(kind);
  switch (command.do) {
    case 'chain.register':
      return writing(registerChain(register, command, days.today, newId));
    case 'invitation.register':
      return writing(registerInvitation(register, command, days.today, newId));
    case 'invitation.step':
    case 'invitation.sign':
    case 'invitation.grant': {
      const invitation = found(register.invitations, command.id);
      const reason = ('reason' in command && command.reason) || null;
      return writing(editInvitation(invitation, command, { register, ids, today: days.today }), reason);
    }
    case 'dossier.keep':
      return keptDossier(command.id, surroundings);
    case 'dossier.step': {
      if (command.on > days.today) throw new TijdigError('day-in-future', { on: command.on });
      const open = openDossier(command.id, register);
      if (open === undefined) throw refused('nothing-to-keep');
      const record = refuseIllegal(advanceDossier(open, command.step, command.on));
      return writing([{ collection: 'renewalDossiers', record }]);
    }
    default:
      return ofChain(command, surroundings);
  }
}

function ofChain(command: ChainEdit, { register, days }: Surroundings): Decided {
  if (command.do === 'chain.assign') for (const id of command.personIds) found(register.persons, id);
  const { record, reason } = editChain(found(register.chainMandates, command.id), command, days);
  return writing([{ collection: 'chainMandates', record }], reason);
}

/** The dossier of a chain mandate that is being worked on. */
const openDossier = (chainId: string, { renewalDossiers }: Register) =>
  Array.from(renewalDossiers.values()).find(
    ({ chainMandateId, closedOn }) => chainMandateId === chainId && closedOn === null,
  );

function keptDossier(id: string, { register, days, ids }: Surroundings): Decided {
  const chain = found(register.chainMandates, id);
  if (openDossier(id, register) !== undefined) throw refused('duplicate');
  const facts = indexFacts(factsOf(register));
  const side = sideToRenew(chain, facts, days.today);
  const record =
    side === null
      ? null
      : makeDossier(ids.next('renewal-dossier') as RenewalDossierId, chain, side, facts, days.today);
  if (record === null) throw refused('nothing-to-keep');
  return writing([{ collection: 'renewalDossiers', record }]);
}
