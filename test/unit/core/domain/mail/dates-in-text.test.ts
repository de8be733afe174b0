/** Dates in the running text of a mail, with what the words around them say. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datesInText } from '#core/domain/mail/dates-in-text.ts';
import { fromDayNumber } from '#core/domain/values/calendar-date.ts';

const found = (text: string) => datesInText(text).map(({ date, meaning }) => `${date} ${meaning}`);

describe('a date in a text', () => {
  it.each([
    ['Uw machtiging verloopt op 12 maart 2027.', ['2027-03-12 end']],
    ['Op 12-03-2027 loopt uw machtiging af.', ['2027-03-12 end']],
    ['Uw machtiging is geldig tot en met vrijdag 12 mrt. 2027', ['2027-03-12 end']],
    ['Einddatum: 12/03/2027\nIngangsdatum: 13-03-2022', ['2027-03-12 end', '2022-03-13 start']],
    ['Einddatum\n12.03.2027', ['2027-03-12 end']],
    ['Your mandate expires on March 12, 2027', ['2027-03-12 end']],
    ['It is valid from 12 March 2022 until 12th March 2027.', ['2022-03-12 start', '2027-03-12 end']],
    ['Verleng uiterlijk 1 februari 2027 uw machtiging.', ['2027-02-01 act-by']],
    ['Verleng voor 1 februari 2027.', ['2027-02-01 act-by']],
    ['Uw machtiging voor UWV, aangevraagd op 1 februari 2027', ['2027-02-01 other']],
    ['Verzonden: 2026-11-25. Uw machtiging verloopt op 12-03-2027.', ['2026-11-25 other', '2027-03-12 end']],
    ['verloopt op\n12 maart 2027', ['2027-03-12 end']],
    ['verloopt op 12 maart 2027 en verloopt op 12-3-2027', ['2027-03-12 end']],
    ['Uw machtiging verloopt binnenkort. Op 12 maart 2027 bellen wij u.', ['2027-03-12 other']],
    ['Nog 30 dagen. Zaaknummer 12-03-2027-44, bel 085-0239330, 31-02-2027, 12-03-27', ['2027-03-12 other']],
    ['niets', []],
  ])('%j', (text, dates) => {
    expect(found(text)).toEqual(dates);
  });

  it.each([
    ['geldig tot 12 maart 2027', true],
    ['valid until Friday 12 March 2027', true],
    ['geldig tot en met 12 maart 2027', false],
    ['verloopt op 12 maart 2027', false],
  ])('%j may mean that the day before is the last: %s', (text, mayExclude) => {
    expect(datesInText(text)[0]?.mayExclude).toBe(mayExclude);
  });

  it('is found wherever it stands and however it is written', () => {
    const date = fc.integer({ min: 0, max: 40_000 }).map(fromDayNumber);
    const around = fc.constantFrom('', 'Geachte heer,\n\n', 'uw machtiging verloopt op ', '(', 'd.d. ');
    fc.assert(
      fc.property(
        date,
        around,
        fc.constantFrom('', '.', ')', ', tenzij u verlengt.'),
        (day, before, after) => {
          const [year, month, dayOfMonth] = day.split('-');
          const texts = [
            day,
            `${dayOfMonth}-${month}-${year}`,
            `${Number(dayOfMonth)}/${Number(month)}/${year}`,
          ];
          for (const text of texts)
            expect(datesInText(before + text + after).map((one) => one.date)).toEqual([day]);
        },
      ),
    );
  });
});
