/**
 * What a supplier's own mail is about (DOMAIN: Reminders): supplier, subject, the people, organisations and services of this
 * register that it names, and its dates. It is only read: nothing is fetched, and its links are never opened.
 */
import { PROVIDER_ALIASES, SUPPLIER_ALIASES } from '#core/domain/import/aliases.ts';
import { compactName, foldName } from '#core/domain/import/fold-text.ts';
import type { Facts } from '#core/domain/query/facts.ts';
import type { Service } from '#core/domain/records/service.ts';
import type { Supplier } from '#core/domain/records/supplier.ts';
import { type DateInText, datesInText } from './dates-in-text.ts';

/** A mail as text. */
export interface MailText {
  /** Address of the sender; `null` where only the text was pasted. */
  readonly from: string | null;
  readonly subject: string | null;
  readonly body: string;
}

/** What a mail tells of, the most telling first. */
export const MAIL_SUBJECTS = [
  'chain',
  'role',
  'inactivity',
  'mandate',
  'means',
  'subscription',
  'unknown',
] as const;
export type MailSubject = (typeof MAIL_SUBJECTS)[number];

export interface SupplierMail {
  /** The supplier: several where the register has one of the same name beside the catalogue's; empty = not recognised. */
  readonly supplierIds: readonly string[];
  readonly subject: MailSubject;
  readonly dates: readonly DateInText[];
  /** What it names of this register. */
  readonly serviceIds: readonly string[];
  readonly personIds: readonly string[];
  readonly organisationIds: readonly string[];
}

const SUBJECT_WORDS: readonly (readonly [MailSubject, RegExp])[] = [
  ['chain', /ketenmachtiging|chain mandate|chain authori[sz]ation/],
  ['role', /beheerdersrol|beheerdersmachtiging|rol (?:van|als) beheerder|administrator role/],
  [
    'inactivity',
    /niet (?:meer )?(?:gebruikt|ingelogd)|lang(?:e tijd|er)? niet|not (?:been )?used|not logged in/,
  ],
  ['mandate', /machtiging|mandate|authori[sz]ation/],
  ['means', /inlogmiddel|middel|certificaat|smartcard|token|certificate/],
  ['subscription', /abonnement|contract|subscription/],
];

/** So many words may a name have that is looked for. */
const MOST_WORDS = 10;
/** A name that is shorter says nothing when it stands in a text. */
const SHORTEST_NAME = 3;

/** Every run of a few words of a text, as names are compared: without case, accents, spaces and dots. */
function phrasesOf(text: string): ReadonlySet<string> {
  const words = foldName(text)
    .split(/[\s,;:!?()<>"“”|]+/)
    .filter((word) => word !== '')
    .map(compactName);
  const phrases = new Set<string>();
  for (const at of words.keys()) {
    let phrase = '';
    for (const word of words.slice(at, at + MOST_WORDS)) {
      phrase += word;
      phrases.add(phrase);
    }
  }
  return phrases;
}

/** The host of an address, and of that the last two parts. */
const domainsOf = (address: string): readonly string[] => {
  const host = foldName(address)
    .replace(/^.*@/, '')
    .replace(/[>\s/].*$/, '');
  return host === '' ? [] : [host, host.split('.').slice(-2).join('.')];
};

const addressesOf = ({ email, source }: Supplier): readonly string[] =>
  [email ?? '', ...(source ?? '').split(' · ')].flatMap(domainsOf);

/** Whether a text has a name, or another name by which people know it. */
function isNamed(phrases: ReadonlySet<string>, name: string, aliases?: ReadonlyMap<string, string>): boolean {
  const compact = compactName(name);
  if (compact.length >= SHORTEST_NAME && phrases.has(compact)) return true;
  return aliases !== undefined && [...aliases].some(([alias, of]) => of === compact && phrases.has(alias));
}

/** Whoever sent it, else the only supplier that the text names. */
function suppliersOf({ from }: MailText, phrases: ReadonlySet<string>, suppliers: Facts['suppliers']) {
  const all = [...suppliers.values()];
  const sent = from === null ? [] : domainsOf(from);
  const sender = all.filter((one) => addressesOf(one).some((domain) => sent.includes(domain)));
  const found =
    sender.length > 0 ? sender : all.filter(({ name }) => isNamed(phrases, name, SUPPLIER_ALIASES));
  const [only, another] = new Set(found.map(({ name }) => compactName(name)));
  if (only === undefined || another !== undefined) return [];
  return all.filter(({ name }) => compactName(name) === only).map(({ id }) => id);
}

/** Services by name; where the text names none, all of the providers that it names. */
function servicesOf(phrases: ReadonlySet<string>, { services, serviceProviders }: Facts): readonly string[] {
  const all = [...services.values()];
  const named = all.filter(({ name }) => isNamed(phrases, name));
  const isOfNamed = ({ providerId }: Service) => {
    const provider = providerId === null ? undefined : serviceProviders.get(providerId);
    return provider !== undefined && isNamed(phrases, provider.name, PROVIDER_ALIASES);
  };
  return (named.length > 0 ? named : all.filter(isOfNamed)).map(({ id }) => id);
}

/** Reads a mail; `null` when it tells of no supplier, and not of the end of anything: then it is something else. */
export function readSupplierMail(mail: MailText, facts: Facts): SupplierMail | null {
  const text = mail.subject === null ? mail.body : `${mail.subject}\n${mail.body}`;
  const folded = foldName(text);
  const phrases = phrasesOf(text);
  const supplierIds = suppliersOf(mail, phrases, facts.suppliers);
  const subject = SUBJECT_WORDS.find(([, words]) => words.test(folded))?.[0] ?? 'unknown';
  const dates = datesInText(text);
  if (supplierIds.length === 0 && (subject === 'unknown' || dates.length === 0)) return null;
  const { persons, organisations } = facts.register;
  const namedPersons = [...persons.values()].filter(
    ({ name, email }) => isNamed(phrases, name) || (email !== null && isNamed(phrases, email)),
  );
  const namedOrganisations = [...organisations.values()].filter(
    ({ name, kvk }) => isNamed(phrases, name) || isNamed(phrases, kvk),
  );
  return {
    supplierIds,
    subject,
    dates,
    serviceIds: servicesOf(phrases, facts),
    personIds: namedPersons.map(({ id }) => id),
    organisationIds: namedOrganisations.map(({ id }) => id),
  };
}
