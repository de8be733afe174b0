/** What verifying found is said in plain words, in both languages, and never more than is known. */
import { describe, expect, it } from 'vitest';
import type { Verification } from '#core/contract/verification.ts';
import { createWords } from '#core/i18n/words.ts';
import { damageText } from '#core/messages/damage-text.ts';

const nl = createWords('nl');
const en = createWords('en');
const journal = (lost: Verification['problems'][number]['lost'], detail = 'frame at byte 812') =>
  ({ code: 'journal-damaged', file: 'journal-3.log', detail, lost }) as const;
const found = (part: Partial<Verification>): Verification => ({
  ok: false,
  exists: true,
  records: 12,
  changes: 40,
  until: '2026-11-22T08:02:00.000Z',
  whole: false,
  lost: null,
  unfinished: null,
  problems: [],
  ...part,
});

describe('a journal that is damaged', () => {
  it('inside says where, which changes cannot be read and which are safe', () => {
    const lost = { from: 41, to: 57 };
    const verification = found({ lost, problems: [journal(lost)] });
    expect(damageText(verification, nl)).toEqual({
      found: [
        'journal-3.log is beschadigd bij byte 812. Wijzigingen 41 tot en met 57 zijn niet meer te lezen.',
      ],
      safe: 'Veilig is alles tot en met wijziging 40 (22 november 2026 09:02): 12 gegevens.',
      lost: 'Verloren zijn wijzigingen 41 tot en met 57.',
      todo: 'Zet een reservekopie terug, of ga met repair verder met wat veilig is. Tijdig doet niets vanzelf.',
    });
    expect(damageText(verification, en)).toMatchObject({
      found: ['journal-3.log is damaged at byte 812. Changes 41 to 57 cannot be read any more.'],
      safe: 'Everything up to and including change 40 (22 November 2026 09:02) is safe: 12 records.',
      lost: 'Changes 41 to 57 are lost.',
    });
  });

  it('and is the newest does not say how many changes followed', () => {
    const lost = { from: 41, to: null };
    expect(damageText(found({ lost, problems: [journal(lost)] }), nl)).toMatchObject({
      found: [
        'journal-3.log is beschadigd bij byte 812. Wat na wijziging 40 in dit bestand stond, is niet meer te lezen.',
      ],
      lost: 'Verloren is alles na wijziging 40. Hoeveel dat was, is niet bekend.',
    });
  });

  it.each(['header', 'empty', 'missing'])(
    'so that nothing of it can be read (%s) may have held nothing',
    (detail) => {
      const lost = { from: 41, to: null };
      expect(damageText(found({ lost, problems: [journal(lost, detail)] }), nl).lost).toBe(
        'Of er na wijziging 40 nog iets was, is niet bekend.',
      );
    },
  );

  it('and lost one change says so', () => {
    const lost = { from: 41, to: 41 };
    const text = damageText(found({ lost, problems: [journal(lost)] }), nl);
    expect(text.found).toEqual([
      'journal-3.log is beschadigd bij byte 812. Wijziging 41 is niet meer te lezen.',
    ]);
    expect(text.lost).toBe('Verloren is wijziging 41.');
  });

  it('costs history only, where the records are whole', () => {
    const text = damageText(found({ whole: true, problems: [journal({ from: 2, to: 4 })] }), nl);
    expect(text.safe).toMatch(/^Uw administratie is heel, met alle 12 gegevens/);
    expect(text.safe).toContain('Alleen een deel van de geschiedenis is weg');
    expect(text.lost).toBeNull();
  });
});

it('a damaged snapshot costs nothing, as long as the history makes up for it', () => {
  const snapshot = {
    code: 'snapshot-damaged',
    file: 'snapshot-5.json',
    detail: 'sha256',
    lost: null,
  } as const;
  expect(damageText(found({ whole: true, problems: [snapshot] }), nl)).toMatchObject({
    found: ['snapshot-5.json is beschadigd. Er is niets mee verloren: de geschiedenis maakt het goed.'],
    safe: 'Er is niets verloren: uw administratie is heel, met alle 12 gegevens, tot en met wijziging 40 (22 november 2026 09:02).',
    lost: null,
  });
  const both = damageText(found({ problems: [snapshot, journal({ from: 41, to: 41 })] }), nl);
  expect(both.found[0]).toBe('snapshot-5.json is beschadigd.');
});

it('where nothing is safe, nothing is promised', () => {
  const text = damageText(
    found({ records: 0, changes: 0, until: null, problems: [journal(null, 'header')] }),
    nl,
  );
  expect(text).toMatchObject({ safe: 'Van deze bestanden is geen deel te gebruiken.', lost: null });
});

it('a file of a newer version is no damage', () => {
  const newer = {
    code: 'register-newer',
    file: 'journal-3.log',
    detail: 'register-newer',
    lost: null,
  } as const;
  const text = damageText(found({ records: 0, changes: 0, until: null, problems: [newer] }), nl);
  expect(text.safe).toContain('Dat is geen schade.');
  expect(text.todo).toBe('Installeer de nieuwste versie van Tijdig.');
});
