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

const WORDS: Readonly<Record<Exclude<DateMeaning, 'other'>, RegExp>> = {
  end: /\b(?:verloop(?:t|en|datum)?|verlopen|verliep|verval(?:t|len|datum)?|afloopt|aflopen|afloopdatum|loopt|afgelopen|eindig(?:t|en|de)|einddatum|geldig tot|t\/m|tot(?: en met)?|beeindigd|geldig(?:heid)?|expir(?:es|ed|y|e)|valid (?:until|through)|until|ends?|ended|end date)\b/g,
  start:
    /\b(?:ingangsdatum|ingegaan|gaat in|ingaat|vanaf|sinds|begint|begindatum|startdatum|start date|starts|from|since)\b/g,
  'act-by': /\b(?:uiterlijk|voor|before|no later than|at the latest)\b/g,
};
/** "voor 1 maart" is a day before which, "voor UWV" is not: these count only right before the date. */
const RIGHT_BEFORE = /\b(?:voor|before|tot|until)(?: de| op| the| on)?(?: [a-z]+dag| [a-z]+day)?,? ?$/;
const UP_TO = /\b(?:tot|until)(?: de| the)?(?: [a-z]+dag| [a-z]+day)?,? ?$/;
const ADJACENT_ONLY = new Set(['voor', 'before', 'tot', 'until']);

/** The end of the last such word, or -1. */
function lastOf(pattern: RegExp, text: string, isRight: boolean): number {
  let end = -1;
  for (const { 0: word, index } of text.matchAll(pattern)) {
    if (!ADJACENT_ONLY.has(word) || (isRight && index + word.length > text.length - 20))
      end = index + word.length;
  }
  return end;
}

function meaningOf(before: string, after: string): DateMeaning {
  const isRight = RIGHT_BEFORE.test(before);
  const found = (['end', 'start', 'act-by'] as const).map((meaning) => ({
    meaning,
    at: lastOf(WORDS[meaning], before, isRight),
  }));
  const [last] = found.toSorted((a, b) => b.at - a.at);
  if (last !== undefined && last.at >= 0) return last.meaning;
  const follows = found.find(({ meaning }) => lastOf(WORDS[meaning], after, false) >= 0);
  return follows?.meaning ?? 'other';
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
    const one = { date, meaning: meaningOf(before, after), mayExclude: UP_TO.test(before) };
    if (!found.some((known) => known.date === date && known.meaning === one.meaning)) found.push(one);
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
