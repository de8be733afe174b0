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
  /** Neither a yes nor a no where one of them is asked. */
  'value-unreadable',
  /** A last use after today. */
  'day-in-future',
  /** An organisation with this KvK number is known already. */
  'organisation-known',
  /** An answer to a reminder: nothing waits for one, or this clock does not know it. */
  'nothing-to-answer',
  'answer-unfit',
  /** "Later" that has passed, or lies beyond the last day to act without a reason; a proof expected in the past. */
  'later-passed',
  'later-needs-reason',
  'proof-passed',
  /** Lifting what is not suspended, taking out of the archive what is not in it. */
  'not-suspended',
  'not-archived',
  /** Sample data beside mandates of the user's own. */
  'sample-not-empty',
  /** Chain mandates begin at EH3, and have exactly one intermediary. */
  'chain-below-eh3',
  'second-intermediary',
  /** A side that is not recorded has no term to renew and no services to compare. */
  'side-not-recorded',
  /** A login of somebody to whom the chain is not assigned. */
  'not-assigned',
  /** A step of an invitation, a follow-up or a dossier that may not follow, or not on that day. */
  'step-not-next',
  'step-too-early',
  'step-too-late',
  /** No dossier can be made of a chain mandate of which no side is recorded. */
  'nothing-to-keep',
] as const;

export const ENTRY_WARNINGS = [
  'level-below-service',
  'level-historical',
  'mandate-above-means',
  /** An administrator may register mandates up to the level of his or her own role there. */
  'above-own-level',
  'organisation-name-differs',
  'duplicate',
  'ends-on-non-working-day',
  'bsn-like-text',
  'service-unknown',
  'supplier-unknown',
  'rsin-needs-legal-form',
  'person-ambiguous',
  'status-unknown',
  /** Several records of the register fit, in supplier or service. */
  'match-ambiguous',
  /** A known e-mail address with another name: the register's name is kept. */
  'person-name-differs',
  'rsin-differs',
  'legal-form-differs',
  'legal-form-unknown',
  'email-invalid',
  /** The end of a means without its level: it cannot be kept. */
  'means-level-missing',
  /** Two records of one file give one means another end: the first is kept. */
  'means-end-differs',
  /** The file says active, the register suspended or withdrawn: the register is kept until a person lifts it. */
  'status-kept',
  /** A chain mandate on a service that is known not to accept one. */
  'chain-not-accepted',
  /** An administrator who grants a chain mandate without a living role, or with a means below EH3. */
  'grantor-role-not-living',
  'grantor-means-below-eh3',
  /** The step in a file differs from what its other columns say: what is derived counts. */
  'imported-step-differs',
  /** Neither "namens" nor "door": whose chain it is follows from what is known of the organisations. */
  'direction-unknown',
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

/** What an issue can be about. `reference` is the mandate's own id in a file that Tijdig exported. */
export const ENTRY_FIELDS = [
  'organisation',
  'kvk',
  'rsin',
  'legalForm',
  'branch',
  'person',
  'email',
  'supplier',
  'meansLevel',
  'meansEndsOn',
  'provider',
  'service',
  'level',
  'forThirdParties',
  'startsOn',
  'endsOn',
  'lastUsedOn',
  'status',
  'note',
  'reference',
  /** Of a chain mandate. */
  'direction',
  'grantor',
  'grantorKvk',
  'intermediary',
  'intermediaryKvk',
  'grantorSupplier',
  'intermediarySupplier',
  'grantorStatus',
  'intermediaryStatus',
  'users',
  'step',
] as const;
export type EntryField = (typeof ENTRY_FIELDS)[number];

export const ENTRY_CODES = [...ENTRY_ERRORS, ...ENTRY_WARNINGS, ...ENTRY_INFOS] as const;
export type EntryCode = (typeof ENTRY_CODES)[number];
export const SEVERITIES = ['error', 'warning', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Severity of a code: fixed, so that a rule cannot be an error here and a warning there. */
export function severityOf(code: EntryCode): Severity {
  if ((ENTRY_ERRORS as readonly string[]).includes(code)) return 'error';
  return (ENTRY_WARNINGS as readonly string[]).includes(code) ? 'warning' : 'info';
}
