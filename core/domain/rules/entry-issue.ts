/**
 * What can be wrong, odd or worth saying about what somebody enters or imports (DOMAIN: Rules at entry). Errors block,
 * warnings inform, infos say how a value was read. The interface words each as `issue.<code>`.
 */

export const ENTRY_ERRORS = [
  'term-too-long',
  'end-before-start',
  'end-missing',
  'date-unreadable',
  'kvk-invalid',
  'kvk-missing',
  'organisation-missing',
  'person-missing',
  'scope-missing',
  'level-unknown',
  'rsin-invalid',
  'rsin-for-sole-trader',
  'branch-invalid',
  'value-too-long',
] as const;

export const ENTRY_WARNINGS = [
  'level-below-service',
  'level-historical',
  'mandate-above-means',
  'organisation-name-differs',
  'duplicate',
  'ends-on-non-working-day',
  'bsn-like-text',
  'service-unknown',
  'supplier-unknown',
  'rsin-needs-legal-form',
  'person-ambiguous',
  'status-unknown',
] as const;

export const ENTRY_INFOS = [
  'date-from-serial',
  'date-two-digit-year',
  'value-normalised',
  'formula-as-text',
  'start-unknown',
  'supplier-unknown-empty',
  'level-from-service',
  'last-use-kept',
] as const;

export type EntryCode =
  | (typeof ENTRY_ERRORS)[number]
  | (typeof ENTRY_WARNINGS)[number]
  | (typeof ENTRY_INFOS)[number];
export type Severity = 'error' | 'warning' | 'info';

/** Severity of a code: fixed, so that a rule cannot be an error here and a warning there. */
export function severityOf(code: EntryCode): Severity {
  if ((ENTRY_ERRORS as readonly string[]).includes(code)) return 'error';
  return (ENTRY_WARNINGS as readonly string[]).includes(code) ? 'warning' : 'info';
}
