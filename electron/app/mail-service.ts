/** Reads a supplier's mail and looks for the records that it may be about. Writes nothing. */
import { MOST_MATCHES, type ReadMail } from '#core/contract/supplier-mail.ts';
import { endOf, matchMail } from '#core/domain/mail/match-mail.ts';
import { readSupplierMail } from '#core/domain/mail/supplier-mail.ts';
import { deriveOthers, othersOf } from '#core/domain/query/other-items.ts';
import { withPauses } from '#core/domain/values/slices.ts';
import type { RegisterView } from '#electron/app/register-view.ts';
import type { MailReader } from '#electron/ports/mail-reader.ts';

export class MailService {
  readonly #view: RegisterView;
  readonly #mails: MailReader;
  readonly #pause: () => Promise<void>;
  constructor(view: RegisterView, mails: MailReader, pause: () => Promise<void>) {
    this.#view = view;
    this.#mails = mails;
    this.#pause = pause;
  }

  /** What a mail says and what of the register it may mean; `null` when it is none of a supplier. */
  async read(fileName: string, bytes: Uint8Array): Promise<ReadMail | null> {
    const text = await this.#mails.read(bytes);
    const { facts, today, inHaste } = this.#view.list();
    const mail = readSupplierMail(text, facts);
    if (mail === null) return null;
    const others = await withPauses(deriveOthers(othersOf(facts.register), facts, today), this.#pause);
    const matches = matchMail(mail, { facts, mandates: inHaste, ...others });
    const { supplierIds, subject, dates } = mail;
    const supplier = facts.suppliers.get(supplierIds[0] ?? '');
    return {
      fileName,
      supplier: supplier?.name ?? null,
      subject,
      end: endOf(mail)?.date ?? null,
      dates: dates.map(({ date, meaning }) => ({ date, meaning })),
      total: matches.length,
      matches: matches
        .slice(0, MOST_MATCHES)
        .map(({ kind, id, names, ends, verdict }) => ({ kind, id, ...names(), ends: [...ends], verdict })),
    };
  }
}
