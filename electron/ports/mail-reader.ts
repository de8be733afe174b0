/** Reads a mail: a file that a mail program wrote, or a text that somebody copied. */
import type { MailText } from '#core/domain/mail/supplier-mail.ts';

export interface MailReader {
  /** Its text, without markup. Never fails: what is no mail file is read as the text of one. Opens no link and loads nothing. */
  read(bytes: Uint8Array): Promise<MailText>;
}
