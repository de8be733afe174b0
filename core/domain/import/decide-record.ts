/** Decides what one record would do to the register, and why; writes nothing. */
import type { ImportIssue, Outcome } from '#core/domain/import/comparison.ts';
import { type Draft, importIssue } from '#core/domain/import/draft.ts';
import { highestLevel } from '#core/domain/import/highest-level.ts';
import { type NextMandate, nextMandate } from '#core/domain/import/next-mandate.ts';
import { type NextMeans, nextMeans } from '#core/domain/import/next-means.ts';
import { type Next, nextOrganisation, nextPerson } from '#core/domain/import/next-organisation.ts';
import {
  endsTooFarAhead,
  isAcceptable,
  outcomeOf,
  scopeIssues,
  unlessReported,
} from '#core/domain/import/outcome.ts';
import type { RegisterIndex } from '#core/domain/import/register-index.ts';
import { type Resolved, resolveRecord } from '#core/domain/import/resolve-record.ts';
import type { Means } from '#core/domain/records/means.ts';
import type { Organisation } from '#core/domain/records/organisation.ts';
import type { Person } from '#core/domain/records/person.ts';
import type { EntryField } from '#core/domain/rules/entry-issue.ts';
import { checkMandateEntry, type EntrySurroundings } from '#core/domain/rules/entry-rules.ts';

export interface Decision {
  readonly resolved: Resolved;
  readonly outcome: Outcome;
  readonly issues: readonly ImportIssue[];
  readonly acceptable: boolean;
  readonly organisation: Next<Organisation>;
  readonly person: Next<Person>;
  readonly means: NextMeans;
  /** `null` for a mandate that is not known yet, and for what cannot be read. */
  readonly mandate: NextMandate | null;
}

/** What looking up brought to light. */
function lookUpIssues({
  draft,
  newSupplier,
  scope,
  ambiguous,
  mandate,
  supplier,
  isLevelFromService,
}: Resolved) {
  const issues: ImportIssue[] = [];
  issues.push(...scopeIssues(draft, scope));
  if (newSupplier !== null) issues.push(importIssue('supplier-unknown', 'supplier', newSupplier));
  if (ambiguous.includes('person')) issues.push(importIssue('person-ambiguous', 'person'));
  for (const field of ['service', 'supplier'] as const) {
    if (ambiguous.includes(field)) issues.push(importIssue('match-ambiguous', field));
  }
  if (draft.supplier === null && (mandate?.supplierId ?? null) === null) {
    issues.push(importIssue('supplier-unknown-empty', 'supplier'));
  }
  if (supplier !== null && draft.supplier !== null && supplier.name !== draft.supplier) {
    issues.push(importIssue('value-normalised', 'supplier', draft.supplier));
  }
  if (isLevelFromService) issues.push(importIssue('level-from-service', 'level'));
  return issues;
}

/** The free text that would be stored and is not stored yet. */
function newTexts(parts: Omit<Decision, 'outcome' | 'issues' | 'acceptable'>) {
  const { resolved, person, mandate } = parts;
  const { draft, scope } = resolved;
  const texts: { field: EntryField; text: string | null }[] = [
    { field: 'organisation', text: resolved.organisation === null ? draft.organisation : null },
    { field: 'person', text: resolved.person === null ? draft.person : null },
    { field: 'email', text: resolved.person === null || person.next !== null ? draft.email : null },
    { field: 'supplier', text: resolved.newSupplier },
    { field: 'provider', text: scope?.newProvider ?? null },
    ...(scope?.services ?? []).map((found) => ({
      field: 'service' as const,
      text: found.service === null ? found.name : null,
    })),
    { field: 'note', text: mandate === null || mandate.next?.note === draft.note ? draft.note : null },
  ];
  return texts.flatMap(({ field, text }) => (text === null ? [] : [{ field, text }]));
}

/** The person's means at the supplier; where only the mandate knows the supplier, also those of which it is not known. */
function storedMeans(resolved: Resolved, supplierId: string | null, index: RegisterIndex): readonly Means[] {
  const { draft, person, newSupplier } = resolved;
  if (person === null || newSupplier !== null) return [];
  const atSupplier = index.meansOf(person.id, supplierId);
  if (draft.supplier !== null || supplierId === null) return atSupplier;
  return [...atSupplier, ...index.meansOf(person.id, null)];
}

/**
 * Decides on a draft. `told` are the means whose end this file gave already (see `nextMeans`); duplicates inside the
 * file are the caller's to see.
 */
export function decideRecord(
  draft: Draft,
  index: RegisterIndex,
  told: ReadonlySet<string>,
  surroundings: EntrySurroundings,
): Decision {
  const resolved = resolveRecord(draft, index);
  const { mandate: known, term, level, scope } = resolved;
  const organisation = resolved.organisation
    ? nextOrganisation(draft, resolved.organisation)
    : { next: null, issues: [] };
  const person = resolved.person ? nextPerson(draft, resolved.person) : { next: null, issues: [] };
  const supplierId = resolved.supplier?.id ?? known?.supplierId ?? null;
  const stored = storedMeans(resolved, supplierId, index);
  const means = nextMeans(draft, stored, told);
  const mandate =
    known && term && level
      ? nextMandate(draft, { term, level, supplierId }, known, surroundings.today)
      : null;
  const parts = { resolved, organisation, person, means, mandate };
  // What would be stored is checked: of a corrected term with the start that is known of it.
  const corrected = mandate?.matched.isStored === false ? mandate.matched.term : null;
  const startsOn = corrected?.startsOn ?? draft.startsOn;
  const isSoleTrader = [draft.legalForm, resolved.organisation?.legalForm].includes('eenmanszaak');
  const checked = checkMandateEntry(
    {
      organisation: draft.organisation ?? resolved.organisation?.name ?? null,
      kvk: resolved.kvk,
      rsin: draft.rsin,
      legalForm: isSoleTrader ? 'eenmanszaak' : (draft.legalForm ?? resolved.organisation?.legalForm ?? null),
      person: draft.person,
      hasScope: draft.scope !== null,
      serviceLevels: (scope?.services ?? []).map(({ service }) => service?.level ?? null),
      level,
      registrarLevel: surroundings.levelAt(resolved.organisation?.id ?? null, supplierId),
      meansLevel: draft.meansLevel ?? highestLevel(stored.map((one) => one.level)),
      startsOn,
      endsOn: draft.endsOn,
      lastUsedOn: draft.lastUse.kind === 'date' ? draft.lastUse.on : null,
      texts: newTexts(parts),
    },
    surroundings,
  );
  const isTooFar = !mandate?.matched.isStored && endsTooFarAhead(startsOn, draft.endsOn, surroundings.today);
  const startUnknown = draft.startsOn === null && (mandate?.matched.term.startsOn ?? null) === null;
  const issues = [
    ...draft.issues,
    ...unlessReported(
      [
        ...(startUnknown ? [importIssue('start-unknown', 'startsOn')] : []),
        ...(isTooFar ? [importIssue('term-too-long', 'endsOn')] : []),
        ...lookUpIssues(resolved),
        ...checked,
      ],
      draft,
    ),
    ...organisation.issues,
    ...person.issues,
    ...means.issues,
    ...(mandate?.issues ?? []),
  ];
  const isChanged = [organisation.next, person.next, means.next, mandate?.next].some((next) => next);
  const outcome = outcomeOf(issues, known !== null, isChanged);
  return { ...parts, outcome, issues, acceptable: isAcceptable(outcome, issues) };
}

/** The same decision for a record that the file holds a second time. */
export function asDuplicate(decision: Decision): Decision {
  const issues = [...decision.issues, importIssue('duplicate', null)];
  return { ...decision, issues, outcome: 'ambiguous', acceptable: false };
}
