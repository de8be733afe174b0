/**
 * The dates in a running text, each with what the words around it say of it: the mails of suppliers write "uw machtiging verloopt
 * op 12 maart 2027". A date is never guessed: what `readDate` does not read as a full date is not one.
 */
import { foldName } from '#core/domain/import/fold-text.ts';
import { MONTHS } from '#core/domain/import/month-names.ts';
import { readDate } from '#core/domain/import/read-date.ts';
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';

/** What a date is, as far as the words around it say so. */
export const DATE_MEANINGS = [
  /** The last day, or the day of ending. */
  'end',
  'start',
  /** The day before which something must be done. */
  'act-by',
  'other',
] as const;
export type DateMeaning = (typeof DATE_MEANINGS)[number];

export interface DateInText {
  readonly date: CalendarDate;
  readonly meaning: DateMeaning;
  /** Written as "tot 1 maart": that day, or the day before it, is the last. */
  readonly mayExclude: boolean;
}

const MONTH = [...MONTHS.keys()].toSorted((a, b) => b.length - a.length).join('|');
/** Numbers with one kind of separator, or a month written out; years in four digits only, so that no number looks like one. */
const DATE = new RegExp(
  [
    String.raw`\b\d{4}-\d{1,2}-\d{1,2}\b`,
    String.raw`\b\d{1,2}([-/.])\d{1,2}\1\d{4}\b`,
    String.raw`\b\d{1,2}(?:e|ste|st|nd|rd|th)? (?:${MONTH})\.? \d{4}\b`,
    String.raw`\b(?:${MONTH})\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}\b`,
  ].join('|'),
  'g',
);

/** What ends a sentence, or a line of a list. */
const BOUNDARY = /[!?;]|\.(?= )|\n/g;

/** What the words of a sentence say of its date, wherever they stand. */
const WORDS: readonly (readonly [DateMeaning, RegExp])[] = [
  [
    'end',
    /\b(?:verloop(?:t|en|datum)?|verlopen|verliep|verval(?:t|len|datum)?|afloopt|aflopen|afloopdatum|loopt|afgelopen|eindig(?:t|en|de)|einddatum|t\/m|tot en met|beeindigd|geldig(?:heid)?|expir(?:es|ed|y|e)|valid (?:until|through)|ends?|ended|end date)\b/g,
  ],
  [
    'start',
    /\b(?:ingangsdatum|ingegaan|gaat in|ingaat|vanaf|sinds|begint|begindatum|startdatum|start date|starts|from|since)\b/g,
  ],
  ['act-by', /\b(?:uiterlijk|no later than|at the latest)\b/g],
];
/** These say something of a date only right before it: "voor 1 maart" does, "voor UWV" does not. */
const RIGHT_BEFORE = /\b(voor|before|tot|until)(?: de| op| the| on)?(?: [a-z]+dag| [a-z]+day)?,? ?$/;
const RIGHT_MEANINGS: ReadonlyMap<string | undefined, DateMeaning> = new Map([
  ['voor', 'act-by'],
  ['before', 'act-by'],
  ['tot', 'end'],
  ['until', 'end'],
]);

/** The meaning of the last such word in a text. */
function lastIn(text: string): DateMeaning | null {
  const found = WORDS.flatMap(([meaning, words]) =>
    Array.from(text.matchAll(words), ({ index, 0: word }) => ({ meaning, at: index + word.length })),
  );
  return found.toSorted((a, b) => b.at - a.at)[0]?.meaning ?? null;
}

/** Lower case without accents and with single spaces; its lines stay. */
const foldLines = (text: string): string =>
  text
    .split(/\r\n?|\n/)
    .map(foldName)
    .join('\n');

/** Every date of a text, in order; the same one with the same meaning once. */
export function datesInText(text: string): readonly DateInText[] {
  // A line that is broken in the middle of a sentence goes on; an empty line, or a label, begins another.
  const folded = foldLines(text).replace(/(?<=[^\n:])\n(?=[a-z0-9])/g, ' ');
  const found: DateInText[] = [];
  const matches = [...folded.matchAll(DATE)];
  let from = 0;
  for (const [index, match] of matches.entries()) {
    const end = match.index + match[0].length;
    const before = sentenceBefore(folded.slice(from, match.index));
    const after = clauseAfter(folded.slice(end, matches[index + 1]?.index));
    from = end;
    const date = readDate(match[0])?.date;
    if (date === undefined) continue;
    const right = RIGHT_MEANINGS.get(RIGHT_BEFORE.exec(before)?.[1]);
    const meaning = right ?? lastIn(before) ?? lastIn(after) ?? 'other';
    const one = { date, meaning, mayExclude: right === 'end' };
    if (!found.some((known) => known.date === date && known.meaning === meaning)) found.push(one);
  }
  return found;
}

/** What stands before a date in its own sentence; a label on the line above belongs to it. */
function sentenceBefore(text: string): string {
  const trimmed = text.replace(/[\s]+$/, ' ');
  let start = 0;
  for (const { index, 0: mark } of trimmed.matchAll(BOUNDARY)) start = index + mark.length;
  return trimmed.slice(start);
}

/** What stands after a date in its own part of the sentence. */
const clauseAfter = (text: string): string => text.slice(0, text.search(/[,!?;\n]|\. |$/));
