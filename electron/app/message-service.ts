/** Messages that Tijdig writes and the user sends: one per recipient, with a list of everything for that recipient. */
import type { Message, MessageRequest } from '#core/contract/message.ts';
import type { ListItem } from '#core/domain/query/list-item.ts';
import { byHaste } from '#core/domain/query/list-items.ts';
import { TijdigError } from '#core/errors/tijdig-error.ts';
import { createWords } from '#core/i18n/words.ts';
import { mailText } from '#core/messages/mail-text.ts';
import type { RegisterView } from '#electron/app/register-view.ts';
import type { MessageOutlets } from '#electron/ports/message-outlets.ts';

/** Mail programs cut or refuse longer links; counted as it stands in the link. */
const LONGEST_LINK = 1800;

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

  /** The messages, most urgent first. Throws `not-found` when none of the mandates exists any more. */
  compose({ ids, to, language }: MessageRequest): Message[] {
    const { facts, today } = this.#view.list();
    const { persons } = facts.register;
    const words = createWords(language);
    const sender = persons.get(facts.profile.personId ?? '')?.name ?? null;
    return this.#recipients(ids, to).map(({ personId, items }) => {
      const person = personId === null ? undefined : persons.get(personId);
      const name = person?.name ?? null;
      const text = mailText({ kind: to, name, sender, items, today }, words, language);
      const message = { name, email: person?.email ?? null, ...text, mandateIds: items.map(({ id }) => id) };
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

  /** One recipient per gebruiker; who may renew is not recorded yet, so that is one message without a name. */
  #recipients(ids: readonly string[], to: MessageRequest['to']) {
    const wanted = new Set(ids);
    const { inHaste } = this.#view.list();
    const items = inHaste.map(({ item }) => item).filter(({ id }) => wanted.has(id));
    if (items.length === 0) throw new TijdigError('not-found', { id: ids[0] ?? '' });
    const groups = Map.groupBy(items, (item) => (to === 'user' ? item.personId : null));
    return [...groups]
      .map(([personId, mine]): { personId: string | null; items: [ListItem, ...ListItem[]] } => {
        const [first, ...rest] = mine.toSorted(byHaste) as [ListItem, ...ListItem[]];
        return { personId, items: [first, ...rest] };
      })
      .sort((a, b) => byHaste(a.items[0], b.items[0]));
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
