/** What all messages have in common: how they begin, end and list their items. */
import type { ListItem } from '#core/domain/query/list-item.ts';
import type { Words } from '#core/i18n/words.ts';

export interface MailText {
  readonly subject: string;
  readonly body: string;
}

export interface MailParts {
  readonly subject: string;
  /** The day by which all must be begun, in words; `null` = none. */
  readonly day: string | null;
  /** Name of the recipient, or `null` when not known. */
  readonly name: string | null;
  /** Name of the sender, or `null`. */
  readonly sender: string | null;
  readonly intro: string;
  /** Lines of each item. */
  readonly items: readonly (readonly string[])[];
  /** What is asked at the end. */
  readonly closing: string;
}

/** What a scope reaches, in words. */
export const scopeWords = (
  { service, provider, level }: Pick<ListItem, 'service' | 'provider' | 'level'>,
  words: Words,
): string =>
  service?.split(' | ').join(', ') ??
  (provider === null
    ? words('today.row.allServices', { level })
    : words('today.row.allOfProvider', { provider }));

/** The whole message. */
export function messageOf(parts: MailParts, words: Words): MailText {
  const { subject, day, name, sender, intro, items, closing } = parts;
  const body = [
    name === null ? words('mail.dear') : words('mail.dearName', { name }),
    '',
    intro,
    ...(day === null ? [] : [words('mail.by', { date: day })]),
    '',
    ...items.flatMap((lines) => [...lines, '']),
    closing,
    '',
    words('mail.regards'),
    sender ?? '',
  ];
  const by = day === null ? [] : [words('mail.subject.by', { date: day })];
  return { subject: [subject, ...by].join(', '), body: body.join('\n').trimEnd() };
}
