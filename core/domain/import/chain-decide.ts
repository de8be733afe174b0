/** Decides what one record of a list of chain mandates would do to the register, and why; writes nothing. */
import { PARTY_FIELDS } from '#core/domain/import/chain-draft.ts';
import { type ChainValues, firstSide, type NextChain, nextChain } from '#core/domain/import/chain-next.ts';
import type { ResolvedChain } from '#core/domain/import/chain-resolve.ts';
import type { ImportIssue, Outcome } from '#core/domain/import/comparison.ts';
import { importIssue } from '#core/domain/import/draft.ts';
import { serviceName } from '#core/domain/import/find-services.ts';
import { foldName } from '#core/domain/import/fold-text.ts';
import {
  endsTooFarAhead,
  isAcceptable,
  outcomeOf,
  scopeIssues,
  unlessReported,
} from '#core/domain/import/outcome.ts';
import { CHAIN_SIDES, type ChainMandate } from '#core/domain/records/chain-mandate.ts';
import type { Scope } from '#core/domain/records/mandate.ts';
import { sideStateOn } from '#core/domain/rules/chain-sides.ts';
import { checkChainEntry } from '#core/domain/rules/entry-chain.ts';
import type { EntryField } from '#core/domain/rules/entry-issue.ts';
import { type EntrySurroundings, entryIssue } from '#core/domain/rules/entry-rules.ts';
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';
import type { PersonId, SupplierId } from '#core/domain/values/id.ts';

export interface ChainDecision {
  readonly resolved: ResolvedChain;
  readonly outcome: Outcome;
  readonly issues: readonly ImportIssue[];
  readonly acceptable: boolean;
  /** `null` for a chain that is not known yet, and for what cannot be read. */
  readonly next: NextChain | null;
}

/** What the record says, with the ids of all that it names; `null` when it misses a part that there must be. */
export function chainValues(
  { draft, parties, term, level }: ResolvedChain,
  scope: Scope | null,
  supplierIds: { readonly grantor: SupplierId | null; readonly intermediary: SupplierId | null },
  userIds: readonly PersonId[] | null,
): ChainValues | null {
  if (scope === null || term === null || level === null) return null;
  return {
    term,
    level,
    scope,
    sides: {
      grantor: { word: parties.grantor.side, supplierId: supplierIds.grantor },
      intermediary: { word: parties.intermediary.side, supplierId: supplierIds.intermediary },
    },
    userIds,
    note: draft.note,
  };
}

/** The values as far as all that they name is known already. */
function knownValues(resolved: ResolvedChain): ChainValues | null {
  const { parties, scope, users } = resolved;
  const supplierIds = {
    grantor: parties.grantor.supplier?.id ?? null,
    intermediary: parties.intermediary.supplier?.id ?? null,
  };
  const userIds = users?.flatMap(({ person }) => (person === null ? [] : [person.id])) ?? null;
  return chainValues(resolved, scope?.scope ?? null, supplierIds, userIds);
}

/** What looking up brought to light. */
function lookUpIssues(resolved: ResolvedChain): ImportIssue[] {
  const { draft, parties, scope, isUserAmbiguous, isChainAmbiguous, isLevelFromService } = resolved;
  const issues = scopeIssues(draft, scope);
  for (const name of CHAIN_SIDES) {
    const { organisation, supplier, newSupplier } = parties[name];
    const fields = PARTY_FIELDS[name];
    const given = draft.parties[name];
    if (newSupplier !== null) issues.push(importIssue('supplier-unknown', fields.supplier, newSupplier));
    if (supplier !== null && given.supplier !== null && supplier.name !== given.supplier) {
      issues.push(importIssue('value-normalised', fields.supplier, given.supplier));
    }
    if (organisation && given.name !== null && foldName(given.name) !== foldName(organisation.name)) {
      issues.push(importIssue('organisation-name-differs', fields.name, given.name));
    }
  }
  if (scope?.isAmbiguous) issues.push(importIssue('match-ambiguous', 'service'));
  if (isChainAmbiguous) issues.push(importIssue('match-ambiguous', 'intermediarySupplier'));
  if (isUserAmbiguous) issues.push(importIssue('person-ambiguous', 'users'));
  if (isLevelFromService) issues.push(importIssue('level-from-service', 'level'));
  return issues;
}

/** The free text that would be stored and is not stored yet. */
function newTexts(
  { draft, parties, scope, users }: ResolvedChain,
  next: ChainMandate | null,
  isNew: boolean,
) {
  const texts: { field: EntryField; text: string | null }[] = [
    ...CHAIN_SIDES.flatMap((name) => [
      {
        field: PARTY_FIELDS[name].name,
        text: parties[name].organisation === null ? draft.parties[name].name : null,
      },
      { field: PARTY_FIELDS[name].supplier, text: parties[name].newSupplier },
    ]),
    { field: 'provider', text: scope?.newProvider ?? null },
    ...(scope?.services ?? []).map((found) => ({
      field: 'service' as const,
      text: found.service === null ? serviceName(found) : null,
    })),
    ...(users ?? []).map(({ email, person }) => ({
      field: 'users' as const,
      text: person === null ? email : null,
    })),
    { field: 'note', text: isNew || next?.note === draft.note ? draft.note : null },
  ];
  return texts.flatMap(({ field, text }) => (text === null ? [] : [{ field, text }]));
}

/** What the step in a file says, held against what its sides say: the derived state wins (DOMAIN: status is derived). */
function stepIssues(
  { draft }: ResolvedChain,
  values: ChainValues | null,
  today: CalendarDate,
): ImportIssue[] {
  if (draft.step === null || values === null) return [];
  const states = CHAIN_SIDES.map((name) => sideStateOn(firstSide(values, name), today));
  const differs =
    draft.step === 'working'
      ? states.some((state) => state !== 'active' && state !== 'unknown')
      : states.every((state) => state === 'active');
  return differs ? [importIssue('imported-step-differs', 'step')] : [];
}

/** Every intermediary by name: those of the record, or the one that its number is known to be. */
function intermediariesOf({ draft, parties }: ResolvedChain): readonly string[] {
  if (draft.intermediaries.length > 1) return draft.intermediaries;
  const name = draft.parties.intermediary.name ?? parties.intermediary.organisation?.name ?? null;
  return name === null ? [] : [name];
}

/** Decides on a record that was looked up; duplicates inside the file are the caller's to see. */
export function decideChain(resolved: ResolvedChain, surroundings: EntrySurroundings): ChainDecision {
  const { draft, parties, term, level, scope, users, chain } = resolved;
  const { today } = surroundings;
  const values = knownValues(resolved);
  const next = chain !== null && values !== null ? nextChain(chain, values, today) : null;
  const { grantor, intermediary } = parties;
  const checked = checkChainEntry(
    {
      grantor: draft.parties.grantor.name ?? grantor.organisation?.name ?? null,
      grantorKvk: grantor.kvk,
      intermediaries: intermediariesOf(resolved),
      hasScope: draft.scope !== null,
      services: (scope?.services ?? []).flatMap(({ service }) => service ?? []),
      level,
      terms: term === null ? [] : [term],
      granting: null,
      texts: newTexts(resolved, next?.next ?? null, chain === null),
    },
    surroundings,
  );
  const issues = [
    ...draft.issues,
    ...unlessReported(
      [
        ...(draft.startsOn === null ? [importIssue('start-unknown', 'startsOn')] : []),
        ...(endsTooFarAhead(draft.startsOn, draft.endsOn, today)
          ? [importIssue('term-too-long', 'endsOn')]
          : []),
        ...lookUpIssues(resolved),
        ...checked,
        ...(intermediary.kvk === null ? [entryIssue('kvk-missing', 'intermediaryKvk')] : []),
      ],
      draft,
    ),
    ...stepIssues(resolved, values, today),
    ...(next?.issues ?? []),
  ];
  const addsUsers = users?.some(({ person }) => person === null) ?? false;
  const outcome = outcomeOf(issues, chain !== null, addsUsers || (next?.next ?? null) !== null);
  return { resolved, outcome, issues, acceptable: isAcceptable(outcome, issues), next };
}
