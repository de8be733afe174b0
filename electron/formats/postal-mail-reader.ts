/** Reads .eml files with postal-mime; any other text is taken for the text of a mail. */
import PostalMime from 'postal-mime';
import type { MailText } from '#core/domain/mail/supplier-mail.ts';
import { decodeText } from '#electron/formats/decode-text.ts';
import { plainHtml } from '#electron/formats/plain-html.ts';
import type { MailReader } from '#electron/ports/mail-reader.ts';

/** Headers stand at the very beginning, and one of these is always among them. */
const HEADERS = /^(?:[\w-]+:.*(?:\r?\n[ \t].*)*\r?\n)*(?:from|received|return-path|mime-version):/i;
/** Nobody's mail has that many parts within each other. */
const DEEPEST = 20;
/** What is looked at to tell a mail file by its headers. */
const BEGINNING = 20_000;

const asText = (body: string): MailText => ({ from: null, subject: null, body });

async function readFile(bytes: Uint8Array, text: string): Promise<MailText> {
  try {
    const mail = await PostalMime.parse(bytes, { maxNestingDepth: DEEPEST });
    const body = mail.text ?? (mail.html === undefined ? '' : plainHtml(mail.html));
    return { from: mail.from?.address ?? null, subject: mail.subject ?? null, body };
  } catch {
    return asText(text);
  }
}

export const postalMailReader: MailReader = {
  async read(bytes) {
    const text = decodeText(bytes);
    return HEADERS.test(text.slice(0, BEGINNING)) ? await readFile(bytes, text) : asText(text);
  },
};
