/** `message ID… --to RECIPIENT`: the mail texts about mandates or chain mandates, one per recipient. Sends nothing. */
import { MESSAGE_RECIPIENTS, type Message, type MessageRecipient } from '#core/contract/message.ts';
import type { Register } from '#core/domain/records/register.ts';
import type { Words } from '#core/i18n/words.ts';
import { MessageService } from '#electron/app/message-service.ts';
import { RegisterView } from '#electron/app/register-view.ts';
import { refuseUnknownIds } from '#electron/cli/asked-records.ts';
import { type Command, EXIT } from '#electron/cli/command.ts';
import { askedIds } from '#electron/cli/invocation.ts';
import { encodeEml } from '#electron/formats/eml.ts';
import type { MessageOutlets } from '#electron/ports/message-outlets.ts';
import { openRegisterReader } from '#electron/store/open-register-reader.ts';
import { createSystemClock } from '#electron/system/system-clock.ts';

/** The command line prints, and hands nothing on. */
const NO_OUTLETS: MessageOutlets = {
  copy: async () => {},
  save: async () => 0,
  mail: async () => {},
};

/** Parts one message from the next. */
const RULE = '-'.repeat(72);

const aboutChains = (to: MessageRecipient): boolean => to !== 'authorised-person' && to !== 'user';

/** Mandates go to people, chain mandates to organisations; an id of the other kind is refused, not left out. */
const refuseIds = (ids: readonly string[], to: MessageRecipient, register: Register): void =>
  aboutChains(to)
    ? refuseUnknownIds(ids, register.chainMandates, register.mandates, 'id-of-mandate')
    : refuseUnknownIds(ids, register.mandates, register.chainMandates, 'id-of-chain');

function linesOf({ name, email, subject, body }: Message, words: Words): string[] {
  const who = [name ?? words('message.recipientUnknown'), ...(email === null ? [] : [`<${email}>`])];
  return [`${words('message.to')}: ${who.join(' ')}`, `${words('message.subject')}: ${subject}`, '', body];
}

export const messageCommand: Command = async (invocation, terminal) => {
  const ids = [...askedIds(invocation)];
  const to = invocation.choice('to', MESSAGE_RECIPIENTS, null);
  const clock = createSystemClock(invocation.date('today'));
  const reader = await openRegisterReader(invocation.text('data'));
  refuseIds(ids, to, reader.state().register);
  const service = new MessageService(new RegisterView(reader, clock), NO_OUTLETS, encodeEml);
  const messages = service.compose({ ids, to, language: terminal.language });
  if (invocation.json) terminal.json({ today: clock.today(), messages });
  else {
    const texts = messages.map((message) => linesOf(message, terminal.words).join('\n'));
    terminal.line(texts.join(`\n${RULE}\n`));
  }
  return EXIT.fine;
};
