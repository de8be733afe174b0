/** The words that DOMAIN lays down for people (DOMAIN: Words). */
import { expect, test } from 'vitest';
import dutch from '#core/i18n/nl.json' with { type: 'json' };
import { createWords } from '#core/i18n/words.ts';

test('lapsed is called by what ended it', () => {
  expect(createWords('nl')('status.lapsed')).toBe('Beëindigd: niet gebruikt');
  expect(createWords('en')('status.lapsed')).toBe('Ended: not used');
});

test('a last day is never one before which something must be done', () => {
  expect(JSON.stringify(dutch)).not.toMatch(/vóór/i);
});
