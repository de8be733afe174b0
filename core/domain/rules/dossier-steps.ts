/**
 * The renewal dossier: what a chain mandate was, kept before it is withdrawn and recreated, and its steps *Noteren · Bewaren ·
 * Intrekken · Opnieuw aanvragen · Controleren*, each only after the one before it (DOMAIN: Chain mandates).
 */
import type { ChainMandate, ChainSideName } from '#core/domain/records/chain-mandate.ts';
import { DOSSIER_STEPS, type RenewalDossier } from '#core/domain/records/renewal-dossier.ts';
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';
import type { PersonId, RenewalDossierId } from '#core/domain/values/id.ts';
import { recordedSides } from './chain-services.ts';
import { holdsOn } from './effective-dates.ts';
import type { IndexedFacts } from './indexed-facts.ts';
import { type IllegalStep, nextInOrder, stepProblem } from './life-cycle.ts';
import { rowOfTerms } from './terms.ts';

export type DossierStep = (typeof DOSSIER_STEPS)[number];

/** Those to whom a chain is assigned on a day; `null` = not known. */
export const usersOn = ({ assignments }: ChainMandate, on: CalendarDate): PersonId[] | null =>
  assignments?.filter((assignment) => holdsOn(assignment, on)).map(({ personId }) => personId) ?? null;

/** Whom to write to at the organisation whose register it is; `null` = not known. */
export const contactOf = (
  chain: ChainMandate,
  side: ChainSideName,
  { register }: IndexedFacts,
): PersonId | null =>
  register.organisations.get(side === 'grantor' ? chain.grantorId : chain.intermediaryId)?.contactId ?? null;

/**
 * The dossier of a chain mandate as it is on a day, for the side whose register is renewed. `null` when there is nothing to
 * keep: no side is recorded, or an organisation is not.
 */
export function makeDossier(
  id: RenewalDossierId,
  chain: ChainMandate,
  side: ChainSideName,
  facts: IndexedFacts,
  today: CalendarDate,
): RenewalDossier | null {
  const { organisations } = facts.register;
  const grantor = organisations.get(chain.grantorId);
  const intermediary = organisations.get(chain.intermediaryId);
  const sides = recordedSides(chain);
  const recorded = (sides.find(({ name }) => name === side) ?? sides[0])?.side;
  if (recorded === undefined || grantor === undefined || intermediary === undefined) return null;
  return {
    id,
    chainMandateId: chain.id,
    madeOn: today,
    side,
    kept: {
      grantorKvk: grantor.kvk,
      intermediaryKvk: intermediary.kvk,
      supplierId: recorded.supplierId,
      scope: recorded.scope,
      level: chain.level,
      userIds: usersOn(chain, today),
      contactId: contactOf(chain, side, facts),
      endsOn: rowOfTerms(recorded.terms, today).endsOn,
    },
    steps: [{ step: 'noted', on: today }],
    closedOn: null,
  };
}

/** The step to come; empty when the dossier is closed. */
export const legalDossierSteps = ({ steps }: RenewalDossier): readonly DossierStep[] =>
  nextInOrder(
    DOSSIER_STEPS,
    steps.map(({ step }) => step),
  );

/** The dossier with its next step, or why that cannot be recorded on that day. The comparison closes it. */
export function advanceDossier(
  dossier: RenewalDossier,
  step: DossierStep,
  on: CalendarDate,
): RenewalDossier | IllegalStep<DossierStep> {
  const limits = {
    legal: legalDossierSteps(dossier),
    notBefore: dossier.steps.at(-1)?.on ?? dossier.madeOn,
    notAfter: null,
  };
  const problem = stepProblem(step, on, limits);
  if (problem !== null) return problem;
  const steps = [...dossier.steps, { step, on }];
  return { ...dossier, steps, closedOn: step === 'compared' ? on : null };
}
