/** In words: why somebody cannot act by a way, what is not known of it, and to what it is restricted. */
import type { NotKnown, WhyNot } from '#core/domain/rules/who-may/finding.ts';
import type { Way } from '#core/domain/rules/who-may/way.ts';
import type { Words } from '#core/i18n/words.ts';

/** What is said of a side of a chain mandate begins with whose side it is. */
function ofSide(text: string, { side }: Pick<WhyNot, 'side'>, words: Words): string {
  return side === null ? text : `${words(`cli.side.${side}`)}: ${text}`;
}

const reason = (found: WhyNot, words: Words): string => {
  const text = words(`cli.reason.${found.code}`);
  return ofSide(found.on === null ? text : `${text} (${found.on})`, found, words);
};

const openQuestion = (found: NotKnown, words: Words): string =>
  ofSide(words(`cli.notKnown.${found.code}`), found, words);

/** Everything found about a way, the reasons first. */
export function wordsOfWay({ reach, reasons, notKnown }: Way, words: Words): string {
  const branch = reach?.branch ?? null;
  return [
    ...(branch === null ? [] : [words('cli.onlyBranch', { branch })]),
    ...reasons.map((one) => reason(one, words)),
    ...notKnown.map((one) => openQuestion(one, words)),
  ].join('; ');
}
