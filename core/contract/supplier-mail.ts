/** A supplier's mail as the page shows it: what was read, and the records that it may be about. */
import { z } from 'zod';
import { DATE_MEANINGS } from '#core/domain/mail/dates-in-text.ts';
import { MAIL_VERDICTS } from '#core/domain/mail/match-mail.ts';
import { MAIL_SUBJECTS } from '#core/domain/mail/supplier-mail.ts';
import { calendarDateSchema } from '#core/domain/values/calendar-date.ts';

/** So many records are listed; `total` counts all. */
export const MOST_MATCHES = 100;

export const readMailSchema = z.strictObject({
  /** `''` for a text that was pasted. */
  fileName: z.string(),
  /** Name of the supplier; `null` = not recognised. */
  supplier: z.string().nullable(),
  subject: z.enum(MAIL_SUBJECTS),
  /** The last day that it names; `null` where it names none, or several. */
  end: calendarDateSchema.nullable(),
  dates: z.array(z.strictObject({ date: calendarDateSchema, meaning: z.enum(DATE_MEANINGS) })),
  total: z.int(),
  /** What differs first. */
  matches: z
    .array(
      z.strictObject({
        kind: z.enum(['mandate', 'chain', 'role', 'means', 'subscription']),
        id: z.string(),
        /** Whose it is, and for whom or what: names as they are recorded. */
        who: z.string(),
        about: z.string(),
        /** The recorded last days. */
        ends: z.array(calendarDateSchema),
        verdict: z.enum(MAIL_VERDICTS),
      }),
    )
    .max(MOST_MATCHES),
});
export type ReadMail = z.infer<typeof readMailSchema>;
