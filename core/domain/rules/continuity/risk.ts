/** A risk to going on: something still works, but hangs on one person, one role or one week (DOMAIN: Rules at entry, Continuity). */
import { byDay, type CalendarDate } from '#core/domain/values/calendar-date.ts';
import type { IsoWeek } from '#core/domain/values/iso-week.ts';

/** In order of weight. */
export const RISK_CODES = [
  /** Mandates live at a supplier where every recorded role has ended. */
  'no-living-administrator',
  'end-before-deadline',
  'role-ends-before-mandates',
  'one-living-administrator',
  'self-approval-barred',
  'one-capable-user',
  'roles-end-in-one-month',
  'many-ends-in-one-week',
] as const;
export type RiskCode = (typeof RISK_CODES)[number];

/** Serious: access will be lost, or cannot be kept by those who are there. Notable: it asks for planning. */
export const RISK_SEVERITIES = ['serious', 'notable'] as const;
export type RiskSeverity = (typeof RISK_SEVERITIES)[number];

const NOTABLE: ReadonlySet<RiskCode> = new Set([
  'one-capable-user',
  'roles-end-in-one-month',
  'many-ends-in-one-week',
]);

/** Severity of a code: fixed, so that a risk cannot be serious here and notable there. */
export const severityOfRisk = (code: RiskCode): RiskSeverity => (NOTABLE.has(code) ? 'notable' : 'serious');

/** What only one person can do: a service, all services of a provider, or (both `null`) everything at a level. */
export interface Concern {
  readonly organisationId: string;
  readonly serviceId: string | null;
  readonly providerId: string | null;
}

export interface Risk {
  readonly code: RiskCode;
  readonly severity: RiskSeverity;
  /** The day on which it strikes; `null` = any day. */
  readonly on: CalendarDate | null;
  readonly organisationId: string | null;
  readonly supplierId: string | null;
  readonly personId: string | null;
  readonly serviceId: string | null;
  /** The filing deadline that is missed. */
  readonly deadline: { readonly key: string; readonly name: string; readonly on: CalendarDate } | null;
  readonly week: IsoWeek | null;
  readonly roleIds: readonly string[];
  readonly mandateIds: readonly string[];
  readonly chainIds: readonly string[];
  readonly concerns: readonly Concern[];
}

const EMPTY = {
  on: null,
  organisationId: null,
  supplierId: null,
  personId: null,
  serviceId: null,
  deadline: null,
  week: null,
  roleIds: [],
  mandateIds: [],
  chainIds: [],
  concerns: [],
} as const satisfies Partial<Risk>;

/** A risk with what belongs to its code; the rest is empty. */
export const risk = (code: RiskCode, about: Partial<Risk>): Risk => ({
  ...EMPTY,
  ...about,
  code,
  severity: severityOfRisk(code),
});

const compare = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0);
const subjectOf = ({ organisationId, supplierId, personId, serviceId }: Risk): string =>
  [organisationId, supplierId, personId, serviceId].join(' ');

/** Serious before notable, then by day, then by weight, then by whom it concerns. */
export const bySeverity = (a: Risk, b: Risk): number =>
  compare(RISK_SEVERITIES.indexOf(a.severity), RISK_SEVERITIES.indexOf(b.severity)) ||
  byDay(a.on, b.on) ||
  compare(RISK_CODES.indexOf(a.code), RISK_CODES.indexOf(b.code)) ||
  compare(subjectOf(a), subjectOf(b));
