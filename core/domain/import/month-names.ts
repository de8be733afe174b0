/** Month and weekday names as they are written out in Dutch and English, with their usual abbreviations. */

const MONTH_WORDS: readonly string[] = [
  'januari january jan',
  'februari february feb febr',
  'maart march mrt mar',
  'april apr',
  'mei may',
  'juni june jun',
  'juli july jul',
  'augustus august aug',
  'september sept sep',
  'oktober october okt oct',
  'november nov',
  'december dec',
];
const WEEKDAY_WORDS: readonly string[] = [
  'maandag ma monday mon',
  'dinsdag di tuesday tue tues',
  'woensdag wo wednesday wed',
  'donderdag do thursday thu thur thurs',
  'vrijdag vr friday fri',
  'zaterdag za saturday sat',
  'zondag zo sunday sun',
];
const numbered = (words: readonly string[]): ReadonlyMap<string, number> =>
  new Map(words.flatMap((line, at) => line.split(' ').map((word): [string, number] => [word, at + 1])));

/** 1–12 of a month's name in lower case. */
export const MONTHS = numbered(MONTH_WORDS);
/** 1 = Monday … 7 = Sunday, of a weekday's name in lower case. */
export const WEEKDAYS = numbered(WEEKDAY_WORDS);
