/**
 * A message as an .eml file that a mail program opens as a draft (RFC 5322, 2045 and 2047; `X-Unsent` is what Outlook asks
 * for). Nothing in a name, address or subject can begin a header of its own: what does not print is taken out, and
 * everything else than plain ASCII is encoded.
 */
import type { Message } from '#core/contract/message.ts';
import { oneLine } from '#core/domain/import/fold-text.ts';

const CRLF = '\r\n';
/** Bytes of text in one encoded word: the word must stay within 75 characters. */
const WORD_BYTES = 45;
const ENCODED_LINE = 76;

const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64');

/** A header's text: as it is when plain, else in encoded words of whole characters. */
function headerText(text: string): string {
  const line = oneLine(text);
  if (/^[\x20-\x7e]*$/.test(line) && !line.includes('=?')) return line;
  const words: string[] = [];
  let word = '';
  for (const character of line) {
    if (Buffer.byteLength(word + character, 'utf8') > WORD_BYTES) {
      words.push(word);
      word = '';
    }
    word += character;
  }
  words.push(word);
  return words.map((part) => `=?utf-8?B?${base64(part)}?=`).join(`${CRLF} `);
}

/** `Name <address>`; an address that is not plain ASCII without spaces or brackets is left out. */
function mailbox(name: string | null, email: string | null): string | null {
  if (email === null || !/^[\x21-\x7e]+$/.test(email) || /[<>,;:"()]/.test(email)) return null;
  if (name === null) return email;
  const text = headerText(name);
  const quoted = text.startsWith('=?') ? text : `"${text.replaceAll(/["\\]/g, '\\$&')}"`;
  return `${quoted} <${email}>`;
}

/** The file's text, every line ended by CRLF. */
export function encodeEml({ name, email, subject, body }: Message): string {
  const to = mailbox(name, email);
  const lines = base64(body.replaceAll('\n', CRLF)).match(new RegExp(`.{1,${ENCODED_LINE}}`, 'g')) ?? [];
  return [
    ...(to === null ? [] : [`To: ${to}`]),
    `Subject: ${headerText(subject)}`,
    'X-Unsent: 1',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    ...lines,
    '',
  ].join(CRLF);
}
