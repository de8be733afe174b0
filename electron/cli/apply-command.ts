/**
 * `apply`: one JSON command a line on standard input, one answer a line, in order. "ok" is printed only after the
 * change is durable; a refused line does not stop the next.
 */
import { createInterface } from 'node:readline';
import { mandateCommandSchema } from '#core/contract/mandate-command.ts';
import { TijdigError } from '#core/errors/tijdig-error.ts';
import { RegisterEditor } from '#electron/app/register-editor.ts';
import { type Command, EXIT } from '#electron/cli/command.ts';
import { openForWriting } from '#electron/cli/open-for-writing.ts';
import { randomIdSource } from '#electron/system/random-id-source.ts';
import { createSystemClock } from '#electron/system/system-clock.ts';

/** Commands that may wait for the same write at once; more only costs memory. */
const MAX_WAITING = 256;

/** Some shells put one before the first line. */
const BYTE_ORDER_MARK = /^\ufeff/;

type Answer =
  | { readonly ok: true; readonly seq: number }
  | {
      readonly ok: false;
      readonly code: string;
      readonly parameters: Readonly<Record<string, string | number>>;
    };

export const applyCommand: Command = async (invocation, terminal) => {
  const clock = createSystemClock(invocation.date('today'));
  const store = await openForWriting(invocation.text('data'), clock, terminal);
  const editor = new RegisterEditor(store, clock, randomIdSource);
  let refused = 0;
  let waiting = 0;
  let answered = Promise.resolve();
  try {
    for await (const line of createInterface({
      input: terminal.input,
      crlfDelay: Number.POSITIVE_INFINITY,
    })) {
      if (line.trim() === '') continue;
      const answer = answerTo(line, editor);
      waiting += 1;
      answered = answered.then(async () => {
        const result = await answer;
        waiting -= 1;
        if (!result.ok) refused += 1;
        terminal.json(result);
      });
      if (waiting >= MAX_WAITING) await answered;
    }
    await answered;
  } finally {
    await store.close();
  }
  return refused === 0 ? EXIT.fine : EXIT.refused;
};

async function answerTo(line: string, editor: RegisterEditor): Promise<Answer> {
  try {
    const parsed = mandateCommandSchema.safeParse(parseJson(line.replace(BYTE_ORDER_MARK, '')));
    if (!parsed.success) {
      throw new TijdigError('invalid-request', { field: parsed.error.issues[0]?.path.join('.') ?? '' });
    }
    return { ok: true, seq: (await editor.run([parsed.data])).seq };
  } catch (error) {
    const { code, parameters } = error instanceof TijdigError ? error : new TijdigError('unexpected');
    return { ok: false, code, parameters };
  }
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
