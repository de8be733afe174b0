/**
 * A message about chain mandates in words (DOMAIN: Chain mandates): a request to the other party to renew its side, and what an
 * organisation must tell the intermediary after granting, because the supplier does not. B1, without urgency tricks.
 */
import type { DerivedChain } from '#core/domain/query/derive-chain.ts';
import { recordedSides } from '#core/domain/rules/chain-services.ts';
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';
import { formatDate, formatFullDay } from '#core/i18n/format-date.ts';
import type { Language } from '#core/i18n/i18n.ts';
import type { Words } from '#core/i18n/words.ts';
import { type MailText, messageOf, scopeWords } from './mail-parts.ts';

/** A request to the client or to the intermediary to renew its side; or the news to the intermediary that it was granted. */
export const CHAIN_MAIL_KINDS = ['client', 'intermediary', 'granted'] as const;
export type ChainMailKind = (typeof CHAIN_MAIL_KINDS)[number];

export interface ChainMailFacts {
  readonly kind: ChainMailKind;
  /** Name of the recipient, or `null` when not known. */
  readonly name: string | null;
  /** Name of the sender, or `null`. */
  readonly sender: string | null;
  /** At least one, all with the recipient; the most urgent first. */
  readonly chains: readonly DerivedChain[];
  /** How many legal representatives of the client must sign; `null` = not known. */
  readonly signatures: number | null;
  readonly today: CalendarDate;
}

/** The side that a message is about: that of whoever must renew, or ours, which was granted. */
const sideOf = ({ item }: DerivedChain, kind: ChainMailKind) =>
  kind === 'intermediary' ? item.sides.intermediary : item.sides.grantor;

/** Where the chain stands; in one register the entry of either side is the same. */
const registerOf = (derived: DerivedChain, kind: ChainMailKind): string | null => {
  const { sides, registration } = derived.item;
  const shared =
    registration === 'one-register' ? (sides.grantor.supplier ?? sides.intermediary.supplier) : null;
  return sideOf(derived, kind).supplier ?? shared;
};

function todoOf(derived: DerivedChain, kind: ChainMailKind, words: Words): string {
  const supplier = registerOf(derived, kind) ?? words('mail.theSupplier');
  const isShared = derived.item.registration === 'one-register';
  if (kind === 'intermediary') return words('mail.todo.side-other', { supplier });
  if (kind === 'client') return words(isShared ? 'mail.chain.sign' : 'mail.chain.renew', { supplier });
  return words(isShared ? 'mail.chain.assign' : 'mail.chain.registerAndAssign');
}

function signersOf({ signatures }: ChainMailFacts, words: Words): string {
  if (signatures === null) return words('mail.chain.signer');
  return words('mail.chain.signers', { count: signatures });
}

function linesOf(derived: DerivedChain, number: number, facts: ChainMailFacts, words: Words): string[] {
  const { kind } = facts;
  const { grantor, intermediary, level, actBy } = derived.item;
  const branch =
    recordedSides(derived.chain).find(({ side }) => side.scope.branch !== null)?.side.scope.branch ?? null;
  const { startsOn, endsOn } = sideOf(derived, kind);
  const party = ({ name, kvk }: typeof grantor) => (kvk === '' ? name : `${name} (KvK ${kvk})`);
  const fact = (label: string, value: string) => `   ${label}: ${value}`;
  return [
    `${number}. ${scopeWords(derived.item, words)}`,
    fact(words('mail.fact.grantor'), party(grantor)),
    fact(words('mail.fact.intermediary'), party(intermediary)),
    ...(branch === null ? [] : [fact(words('mail.fact.branch'), branch)]),
    fact(words('mail.fact.level'), level),
    fact(words('mail.fact.register'), registerOf(derived, kind) ?? words('common.unknown')),
    ...(kind !== 'granted' || startsOn === null
      ? []
      : [fact(words('mail.fact.startsOn'), formatDate(startsOn))]),
    ...(endsOn === null ? [] : [fact(words('mail.fact.breaksOn'), formatDate(endsOn))]),
    ...(kind === 'granted' || actBy === null ? [] : [fact(words('mail.fact.actBy'), formatDate(actBy))]),
    ...(kind === 'client' ? [fact(words('mail.fact.signs'), signersOf(facts, words))] : []),
    fact(words('mail.fact.todo'), todoOf(derived, kind, words)),
  ];
}

export function chainMailText(facts: ChainMailFacts, words: Words, language: Language): MailText {
  const { kind, name, sender, chains, today } = facts;
  const dates = chains.flatMap(({ item }) => (item.actBy === null ? [] : [item.actBy])).sort();
  const day = kind === 'granted' || dates[0] === undefined ? null : formatFullDay(dates[0], today, language);
  const count = chains.length;
  const what = chains
    .slice(0, 1)
    .map(({ item }) => scopeWords(item, words))
    .join();
  return messageOf(
    {
      subject: words(`mail.subject.${kind}`, { count, what }),
      day,
      name,
      sender,
      intro: words(`mail.intro.${kind}`, { count }),
      items: chains.map((chain, at) => linesOf(chain, at + 1, facts, words)),
      closing: words(kind === 'granted' ? 'mail.chain.confirm' : 'mail.recorded'),
    },
    words,
  );
}
