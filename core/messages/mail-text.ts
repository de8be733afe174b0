/** A message about mandates in words: subject and plain text, in the language of the recipient. B1, without urgency tricks. */
import type { ListItem } from '#core/domain/query/list-item.ts';
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';
import { formatDate, formatFullDay } from '#core/i18n/format-date.ts';
import type { Language } from '#core/i18n/i18n.ts';
import type { Words } from '#core/i18n/words.ts';
import { type MailText, messageOf, scopeWords } from './mail-parts.ts';

/** Who is addressed, and so what is asked: to renew, or to log in or get a new means. */
export type MailKind = 'authorised-person' | 'user';

export interface MailFacts {
  readonly kind: MailKind;
  /** Name of the recipient, or `null` when not known. */
  readonly name: string | null;
  /** Name of the sender, or `null`. */
  readonly sender: string | null;
  /** At least one; earliest last day to act first. */
  readonly items: readonly ListItem[];
  readonly today: CalendarDate;
}

export function mailText(facts: MailFacts, words: Words, language: Language): MailText {
  const { kind, name, sender, items, today } = facts;
  const count = items.length;
  const first = items.find(({ actBy }) => actBy !== null)?.actBy ?? null;
  const what = items[0] === undefined ? '' : scopeWords(items[0], words);
  return messageOf(
    {
      subject: words(`mail.subject.${kind}`, { count, what }),
      day: first === null ? null : formatFullDay(first, today, language),
      name,
      sender,
      intro: words(`mail.intro.${kind}`, { count }),
      items: items.map((item, at) => linesOf(item, at + 1, words)),
      closing: words('mail.recorded'),
    },
    words,
  );
}

function linesOf(item: ListItem, number: number, words: Words): string[] {
  const { organisation, kvk, person, level, supplier, breaksOn, actBy, actClock } = item;
  const fact = (
    key: 'organisation' | 'person' | 'level' | 'supplier' | 'breaksOn' | 'actBy' | 'todo',
    value: string,
  ) => `   ${words(`mail.fact.${key}`)}: ${value}`;
  return [
    `${number}. ${scopeWords(item, words)}`,
    fact('organisation', kvk === '' ? organisation : `${organisation} (KvK ${kvk})`),
    fact('person', person),
    fact('level', level),
    fact('supplier', supplier ?? words('common.unknown')),
    fact('breaksOn', formatDate(breaksOn)),
    ...(actBy === null ? [] : [fact('actBy', formatDate(actBy))]),
    fact(
      'todo',
      words(`mail.todo.${actClock ?? 'term'}`, { supplier: supplier ?? words('mail.theSupplier') }),
    ),
  ];
}
