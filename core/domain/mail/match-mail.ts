/**
 * Which records of the register a supplier's mail may be about, and whether the end that it names is the recorded one (DOMAIN:
 * Reminders). What the mail does not say leaves nothing out; what it does say must fit.
 */
import type { DerivedChain } from '#core/domain/query/derive-chain.ts';
import type { DerivedItem } from '#core/domain/query/derive-item.ts';
import type { DerivedRecord } from '#core/domain/query/derived-record.ts';
import type { Facts } from '#core/domain/query/facts.ts';
import { addDays, type CalendarDate } from '#core/domain/values/calendar-date.ts';
import type { DateInText } from './dates-in-text.ts';
import {
  chainCandidates,
  type MailCandidate,
  mandateCandidates,
  recordCandidates,
  unusedCandidates,
} from './mail-candidates.ts';
import type { SupplierMail } from './supplier-mail.ts';

/** How the end in a mail stands to the recorded one. */
export const MAIL_VERDICTS = [
  'differs',
  /** The mail names an end, the register none. */
  'not-recorded',
  'same',
  /** The mail names no end. */
  'no-date',
] as const;
export type MailVerdict = (typeof MAIL_VERDICTS)[number];

export interface MailMatch extends Pick<MailCandidate, 'kind' | 'id' | 'names' | 'ends'> {
  readonly verdict: MailVerdict;
}

/** A register as it stands on a day. */
export interface MailFacts {
  readonly facts: Facts;
  /** In order of haste. */
  readonly mandates: readonly DerivedItem[];
  readonly chains: readonly DerivedChain[];
  readonly records: readonly DerivedRecord[];
}

/** The last day that a mail names; `null` where it names none, or several. */
export function endOf({ dates }: Pick<SupplierMail, 'dates'>): DateInText | null {
  const ends = dates.filter(({ meaning }) => meaning === 'end');
  const chosen = ends.length > 0 ? ends : dates.filter(({ meaning }) => meaning === 'other');
  const [only, another] = chosen;
  return only !== undefined && another === undefined ? only : null;
}

function verdictOf(end: DateInText | null, ends: readonly CalendarDate[]): MailVerdict {
  if (end === null) return 'no-date';
  if (ends.length === 0) return 'not-recorded';
  const isSame = ends.includes(end.date) || (end.mayExclude && ends.includes(addDays(end.date, -1)));
  return isSame ? 'same' : 'differs';
}

/** Anything fits where the mail names nothing, and what is not known may fit. */
const fits = (named: readonly string[], values: readonly string[]): boolean =>
  named.length === 0 || values.length === 0 || values.some((value) => named.includes(value));

function candidatesOf({ subject }: SupplierMail, known: MailFacts): readonly MailCandidate[] {
  const { facts, mandates, chains, records } = known;
  switch (subject) {
    case 'chain':
      return chainCandidates(chains, facts);
    case 'inactivity':
      return unusedCandidates(mandates, facts);
    case 'role':
    case 'means':
    case 'subscription':
      return recordCandidates(records, subject, facts);
    case 'mandate':
    case 'unknown':
      return mandateCandidates(mandates, facts);
  }
}

/** The records that a mail may be about, those whose end differs first; none when it names nothing of this register. */
export function matchMail(mail: SupplierMail, known: MailFacts): readonly MailMatch[] {
  const { supplierIds, serviceIds, personIds, organisationIds } = mail;
  if (supplierIds.length + serviceIds.length + personIds.length + organisationIds.length === 0) return [];
  const end = endOf(mail);
  const isMeant = (one: MailCandidate) =>
    fits(supplierIds, one.supplierIds) &&
    fits(personIds, one.personIds) &&
    fits(organisationIds, one.organisationIds) &&
    (serviceIds.length === 0 || one.reaches(serviceIds));
  return candidatesOf(mail, known)
    .filter(isMeant)
    .map(({ kind, id, names, ends }) => ({ kind, id, names, ends, verdict: verdictOf(end, ends) }))
    .toSorted((a, b) => MAIL_VERDICTS.indexOf(a.verdict) - MAIL_VERDICTS.indexOf(b.verdict));
}
