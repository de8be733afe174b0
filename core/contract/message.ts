/** A message that Tijdig writes and the user sends: one per recipient, with all items for that recipient. */
import { z } from 'zod';
import { LANGUAGES } from '#core/contract/preferences.ts';

/** The last three are about chain mandates: to either party to renew its side, and to the intermediary what was granted. */
export const MESSAGE_RECIPIENTS = ['authorised-person', 'user', 'client', 'intermediary', 'granted'] as const;
export type MessageRecipient = (typeof MESSAGE_RECIPIENTS)[number];

export const messageRequestSchema = z.strictObject({
  /** Of mandates or of chain mandates, as the recipient asks. */
  ids: z.array(z.string().max(120)).min(1).max(5000),
  to: z.enum(MESSAGE_RECIPIENTS),
  language: z.enum(LANGUAGES),
});
export type MessageRequest = z.infer<typeof messageRequestSchema>;

export const messageSchema = z.strictObject({
  /** Who it is for; `null` = not known, the user fills it in. */
  name: z.string().nullable(),
  email: z.string().nullable(),
  subject: z.string(),
  /** Plain text, lines parted by `\n`. */
  body: z.string(),
  /** The mandates or chain mandates that it lists. */
  mandateIds: z.array(z.string()),
  /** Short enough to hand to the mail program as a link. */
  fitsMailto: z.boolean(),
});
export type Message = z.infer<typeof messageSchema>;
