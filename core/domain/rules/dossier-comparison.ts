/** A recreated chain mandate held against the dossier of the old one, as a checklist (DOMAIN: Chain mandates). */
import type { ChainMandate } from '#core/domain/records/chain-mandate.ts';
import type { Scope } from '#core/domain/records/mandate.ts';
import type { RenewalDossier } from '#core/domain/records/renewal-dossier.ts';
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';
import { contactOf, usersOn } from './dossier-steps.ts';
import type { IndexedFacts } from './indexed-facts.ts';

/** What is compared, in the order in which a person checks it. */
export const DOSSIER_CHECKS = [
  'services',
  'users',
  'grantor-kvk',
  'intermediary-kvk',
  'level',
  'branch',
  'for-third-parties',
  'register',
  'contact',
] as const;

/** One line of the checklist. Values are ids, numbers and codes; `null` = not known, which is neither the same nor another. */
export interface DossierCheck {
  readonly what: (typeof DOSSIER_CHECKS)[number];
  readonly state: 'same' | 'differs' | 'unknown';
  readonly before: readonly string[] | null;
  readonly after: readonly string[] | null;
}

type Values = readonly string[] | null;

/** The services of a scope, or the wider thing that it reaches. */
function servicesIn(scope: Scope): readonly string[] {
  switch (scope.kind) {
    case 'services':
      return scope.serviceIds;
    case 'provider':
      return [`provider:${scope.providerId}`];
    case 'level':
      return ['level'];
  }
}

function check(what: DossierCheck['what'], before: Values, after: Values): DossierCheck {
  if (before === null || after === null) return { what, state: 'unknown', before, after };
  const isSame = before.length === after.length && before.every((value) => after.includes(value));
  return { what, state: isSame ? 'same' : 'differs', before, after };
}

/** The parts of a scope that are checked by themselves; of no scope nothing is known. */
const restrictionsIn = (scope: Scope | null) => ({
  branch: scope === null ? null : scope.branch === null ? [] : [scope.branch],
  third: scope === null ? null : [scope.forThirdPartiesOnly ? 'yes' : 'no'],
});

const one = (value: string | null | undefined): Values => (value ? [value] : null);

/**
 * The checklist of a dossier: the old chain as it was kept, against the present one (the same record with a new term, or the
 * one that replaced it) as it is in that register on a day.
 */
export function compareDossier(
  { kept, side }: RenewalDossier,
  chain: ChainMandate,
  facts: IndexedFacts,
  today: CalendarDate,
): readonly DossierCheck[] {
  const { organisations } = facts.register;
  const present = chain.sides[side];
  const scope = present.kind === 'recorded' ? present.scope : null;
  const [was, is] = [restrictionsIn(kept.scope), restrictionsIn(scope)];
  return [
    check('services', servicesIn(kept.scope), scope && servicesIn(scope)),
    check('users', kept.userIds, usersOn(chain, today)),
    check('grantor-kvk', [kept.grantorKvk], one(organisations.get(chain.grantorId)?.kvk)),
    check('intermediary-kvk', [kept.intermediaryKvk], one(organisations.get(chain.intermediaryId)?.kvk)),
    check('level', [kept.level], [chain.level]),
    check('branch', was.branch, is.branch),
    check('for-third-parties', was.third, is.third),
    check('register', one(kept.supplierId), present.kind === 'recorded' ? one(present.supplierId) : null),
    check('contact', one(kept.contactId), one(contactOf(chain, side, facts))),
  ];
}
