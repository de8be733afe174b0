/** What is typed in the first run, as typed; and what is wrong with it, per field. */
import type { WhoAreYou } from '#core/contract/contract.ts';
import type { LegalForm } from '#core/domain/records/organisation.ts';
import type { UserRole } from '#core/domain/records/profile.ts';
import { parseKvk } from '#core/domain/values/identifiers.ts';

export interface Draft {
  readonly name: string;
  readonly organisation: string;
  readonly kvk: string;
  readonly legalForm: LegalForm | 'unknown';
  readonly role: UserRole | null;
}
export const EMPTY_DRAFT: Draft = { name: '', organisation: '', kvk: '', legalForm: 'unknown', role: null };

export const CHECKED_FIELDS = ['name', 'organisation', 'kvk', 'role'] as const;
export type CheckedField = (typeof CHECKED_FIELDS)[number];

/** Key of a text below `firstRun.error`, with its number where it has one. */
export type DraftError =
  | { readonly key: 'name' | 'organisation' | 'kvkEmpty' | 'kvkText' | 'role' }
  | { readonly key: 'kvkDigits' | 'tooLong'; readonly count: number };

/** The contract accepts names of at most this many characters. */
const LONGEST_NAME = 200;

function nameError(text: string, key: 'name' | 'organisation'): DraftError | null {
  const length = text.trim().length;
  if (length === 0) return { key };
  return length > LONGEST_NAME ? { key: 'tooLong', count: LONGEST_NAME } : null;
}

function kvkError(text: string): DraftError | null {
  if (parseKvk(text) !== null) return null;
  const compact = text.replace(/[\s.-]/g, '');
  if (compact === '') return { key: 'kvkEmpty' };
  return /^\d+$/.test(compact) ? { key: 'kvkDigits', count: compact.length } : { key: 'kvkText' };
}

/** What is wrong with one field, or `null`. */
export function errorOf(draft: Draft, field: CheckedField): DraftError | null {
  if (field === 'kvk') return kvkError(draft.kvk);
  if (field === 'role') return draft.role === null ? { key: 'role' } : null;
  return nameError(draft[field], field);
}

/** What is sent, or `null` while a field is wrong. */
export function whoOf(draft: Draft): WhoAreYou | null {
  const kvk = parseKvk(draft.kvk);
  if (kvk === null || draft.role === null || CHECKED_FIELDS.some((field) => errorOf(draft, field) !== null)) {
    return null;
  }
  const legalForm = draft.legalForm === 'unknown' ? null : draft.legalForm;
  return {
    name: draft.name.trim(),
    organisation: draft.organisation.trim(),
    kvk,
    legalForm,
    role: draft.role,
  };
}
