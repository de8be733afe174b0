/** A refusal to save or to open says in both languages what was saved and what to do; who holds the register, and since when. */
import { describe, expect, it } from 'vitest';
import type { ErrorCode } from '#core/errors/error-codes.ts';
import { createWords } from '#core/i18n/words.ts';

/** What opening, reading, saving and undoing can answer. */
const CODES: readonly ErrorCode[] = [
  'register-locked',
  'register-damaged',
  'register-unreadable',
  'history-incomplete',
  'register-newer',
  'migration-failed',
  'register-read-only',
  'disk-failed',
  'disk-full',
  'save-failed',
  'place-synchronised',
  'place-network',
  'backup-failed',
  'unexpected',
];
const PARAMETERS = { pid: 4711, host: 'KANTOOR', since: '2026-11-22T08:02:00.000Z', file: 'journal-1.log' };

const SAVED = {
  nl: /niets (?:opgeslagen|veranderd|verloren)|verandert niets|staat er nog|zijn zoals ze waren|is volledig/,
  en: /nothing (?:was|has) (?:saved|changed|lost)|changes nothing|saved nothing|still there|are as they were|is whole/i,
};
const TO_DO = {
  nl: /(?:[.!?] |, )(?:Sluit|Zet|Controleer|Installeer|Maak|Probeer|Stop|Kies|Exporteer|Kijk)\b/,
  en: /(?:[.!?] |, )(?:Close|Restore|Check|Install|Make|Try|Stop|Choose|Export|See|put)\b/,
};

describe.each(['nl', 'en'] as const)('in %s', (language) => {
  const words = createWords(language);

  it.each(CODES)('%s says what was saved and what to do', (code) => {
    const text = words(`error.${code}`, PARAMETERS);
    expect(text).toMatch(SAVED[language]);
    expect(text).toMatch(TO_DO[language]);
    expect(text).not.toContain('{{');
  });

  it('a register that is held says by which process, on which computer and since when in Dutch time', () => {
    const text = words('error.register-locked', PARAMETERS);
    expect(text).toContain('4711');
    expect(text).toContain('KANTOOR');
    expect(text).toMatch(/22 november 2026 09:02/i);
  });

  it('what the lock does not say is left open', () => {
    expect(words('error.register-locked', { pid: 4 })).toContain('…');
    expect(words('error.register-locked', { pid: 4, since: 'long ago' })).not.toContain('long ago');
  });
});
