/** What DOMAIN, Rules at entry, names: the severity of each, and its text in both languages. */
import { describe, expect, it } from 'vitest';
import { type EntryCode, severityOf } from '#core/domain/rules/entry-issue.ts';
import { createWords } from '#core/i18n/words.ts';

const ERRORS: readonly (readonly [string, EntryCode])[] = [
  ['term > 5 years', 'term-too-long'],
  ['end before start', 'end-before-start'],
  ['bad identifier: KvK', 'kvk-invalid'],
  ['bad identifier: RSIN', 'rsin-invalid'],
  ['bad identifier: branch', 'branch-invalid'],
  ['RSIN for an eenmanszaak', 'rsin-for-sole-trader'],
  ['unknown level', 'level-unknown'],
  ['unreadable date', 'date-unreadable'],
  ['no person', 'person-missing'],
  ['no organisation', 'organisation-missing'],
  ['no scope', 'scope-missing'],
  ['no end', 'end-missing'],
  ['chain below EH3', 'chain-below-eh3'],
  ['more than one intermediary', 'second-intermediary'],
];

const WARNINGS: readonly (readonly [string, EntryCode])[] = [
  ['mandate below the level of the service', 'level-below-service'],
  ['a name that differs for a known KvK', 'organisation-name-differs'],
  ['beheerder registering above own level', 'above-own-level'],
  ['mandate above the level of the means', 'mandate-above-means'],
  ['EH1/EH2', 'level-historical'],
  ['chain on a service that does not accept it', 'chain-not-accepted'],
  ['beheerder of the grantor without living role', 'grantor-role-not-living'],
  ['beheerder of the grantor with a means below EH3', 'grantor-means-below-eh3'],
  ['duplicate', 'duplicate'],
  ['end on a non-working day', 'ends-on-non-working-day'],
  ['BSN-like text', 'bsn-like-text'],
  ['unknown service', 'service-unknown'],
  ['unknown supplier', 'supplier-unknown'],
];

const inBoth = (code: EntryCode): readonly string[] =>
  (['nl', 'en'] as const).map((language) =>
    createWords(language)(`issue.${code}`, { field: 'F', value: 'V', read: 'R' }),
  );

describe('what is checked at entry', () => {
  it.each(ERRORS)('%s blocks', (_name, code) => {
    expect(severityOf(code)).toBe('error');
  });

  it.each(WARNINGS)('%s informs', (_name, code) => {
    expect(severityOf(code)).toBe('warning');
  });

  it.each([...ERRORS, ...WARNINGS])('%s has a Dutch and an English text', (_name, code) => {
    const [dutch, english] = inBoth(code);
    expect(dutch).not.toBe(english);
    for (const text of [dutch, english]) expect(text).not.toMatch(/^issue\.|^$/);
  });
});
