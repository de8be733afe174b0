/** Messages that Tijdig writes and the user sends: one per recipient, with a list of everything for that recipient. */
import type { Message, MessageRequest } from '#core/contract/message.ts';
import { deriveChain } from '#core/domain/query/derive-chain.ts';
import { signingOf } from '#core/domain/rules/invitation-signing.ts';
import { byDay } from '#core/domain/values/calendar-date.ts';
import { TijdigError } from '#core/errors/tijdig-error.ts';
import type { Language } from '#core/i18n/i18n.ts';
import { createWords } from '#core/i18n/words.ts';
import { type ChainMailKind, chainMailText } from '#core/messages/chain-mail-text.ts';
import type { MailText } from '#core/messages/mail-parts.ts';
import { type MailKind, mailText } from '#core/messages/mail-text.ts';
import { chainRecipients, mandateRecipients } from '#core/messages/recipients.ts';
import type { RegisterView } from '#electron/app/register-view.ts';
import type { MessageOutlets } from '#electron/ports/message-outlets.ts';

/** Mail programs cut or refuse longer links; counted as it stands in the link. */
const LONGEST_LINK = 1800;

/** A message before it has a recipient's address. */
interface Draft {
  /** `null` = the recipient is not known. */
  readonly personId: string | null;
  readonly text: MailText;
  readonly mandateIds: string[];
}

export class MessageService {
  readonly #view: RegisterView;
  readonly #outlets: MessageOutlets;
  readonly #encode: (message: Message) => string;
  /** `encode` writes a message as a file that a mail program opens. */
  constructor(view: RegisterView, outlets: MessageOutlets, encode: (message: Message) => string) {
    this.#view = view;
    this.#outlets = outlets;
    this.#encode = encode;
  }

  /** The messages, most urgent first. Throws `not-found` when nothing of what is asked for exists any more. */
  compose({ ids, to, language }: MessageRequest): Message[] {
    const drafts =
      to === 'authorised-person' || to === 'user'
        ? this.#aboutMandates(ids, to, language)
        : this.#aboutChains(ids, to, language);
    if (drafts.length === 0) throw new TijdigError('not-found', { id: ids[0] ?? '' });
    return drafts.map(({ personId, text, mandateIds }) => {
      const person = this.#view.list().facts.register.persons.get(personId ?? '');
      const message = { name: person?.name ?? null, email: person?.email ?? null, ...text, mandateIds };
      return { ...message, fitsMailto: mailtoOf(message).length <= LONGEST_LINK };
    });
  }

  /** Puts a text on the clipboard. */
  copy(text: string): Promise<void> {
    return this.#outlets.copy(text);
  }

  /** Asks where and writes a file per message; answers how many, 0 when the user cancelled. Throws `save-failed`. */
  save(request: MessageRequest): Promise<number> {
    const files = this.compose(request).map((message, at) => ({
      name: fileName(message, at),
      text: this.#encode(message),
    }));
    return this.#outlets.save(files);
  }

  /** Opens one of the messages in the mail program. Throws `not-found` for another index, `invalid-request` when it is too long. */
  async mail({ index, ...request }: MessageRequest & { readonly index: number }): Promise<void> {
    const message = this.compose(request)[index];
    if (message === undefined) throw new TijdigError('not-found', { id: String(index) });
    if (!message.fitsMailto) throw new TijdigError('invalid-request', { field: 'index' });
    await this.#outlets.mail(mailtoOf(message));
  }

  #aboutMandates(ids: readonly string[], kind: MailKind, language: Language): Draft[] {
    const { inHaste, today, facts } = this.#view.list();
    const wanted = new Set(ids);
    const asked = inHaste.filter(({ item }) => wanted.has(item.id));
    return mandateRecipients(asked, kind, facts.profile.personId).map(({ recipient, items: mine }) => {
      const items = mine.map(({ item }) => item);
      const names = { name: this.#nameOf(recipient), sender: this.#nameOf(facts.profile.personId) };
      const text = mailText({ kind, ...names, items, today }, createWords(language), language);
      return { personId: recipient, text, mandateIds: items.map(({ id }) => id) };
    });
  }

  /** To the contact of each organisation. */
  #aboutChains(ids: readonly string[], kind: ChainMailKind, language: Language): Draft[] {
    const { facts, today } = this.#view.list();
    const { chainMandates, organisations } = facts.register;
    const asked = ids
      .flatMap((id) => chainMandates.get(id) ?? [])
      .map((chain) => deriveChain(chain, facts, today))
      .toSorted((a, b) => byDay(a.item.actBy, b.item.actBy));
    return chainRecipients(asked, kind).map(({ recipient, items: chains }) => {
      const personId = organisations.get(recipient)?.contactId ?? null;
      const names = { name: this.#nameOf(personId), sender: this.#nameOf(facts.profile.personId) };
      const signatures = signingOf({ grantorId: recipient, signatures: [] }, facts, today).needed;
      const text = chainMailText(
        { kind, ...names, chains, signatures, today },
        createWords(language),
        language,
      );
      return { personId, text, mandateIds: chains.map(({ item }) => item.id) };
    });
  }

  #nameOf(personId: string | null): string | null {
    return this.#view.list().facts.register.persons.get(personId ?? '')?.name ?? null;
  }
}

/** A file name of the recipient's name, as far as every file system takes it; the number keeps namesakes apart. */
function fileName({ name }: Message, at: number): string {
  const who = (name ?? 'bevoegde')
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .replaceAll(/[^A-Za-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  return `tijdig-${at + 1}-${who.slice(0, 60) || 'bericht'}.eml`;
}

/** The link that opens a mail program with the message (RFC 6068): line breaks as CRLF, everything encoded. */
export function mailtoOf({ email, subject, body }: Pick<Message, 'email' | 'subject' | 'body'>): string {
  const text = encodeURIComponent(body.replaceAll('\n', '\r\n'));
  const to = email === null ? '' : encodeURIComponent(email).replaceAll('%40', '@');
  return `mailto:${to}?subject=${encodeURIComponent(subject)}&body=${text}`;
}
