/** Every rule of the house bites: a file that breaks it is caught by that rule and by no other. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CLEAN } from './support/clean-house.ts';
import { type Findings, Mirror } from './support/mirror.ts';
import { TYPE_VIOLATIONS } from './support/type-violations.ts';
import { LINT_VIOLATIONS } from './support/violations.ts';

const CONFIGS = ['core', 'electron', 'electron/tsconfig.preload.json', 'renderer'] as const;

const mirrors: Mirror[] = [];

/** A house with only these files in it. */
function house(files: Readonly<Record<string, string>>): Mirror {
  const mirror = new Mirror();
  mirrors.push(mirror);
  for (const [path, code] of Object.entries(files)) mirror.write(path, code);
  return mirror;
}

const rulesOf = (found: ReadonlySet<string> | undefined): string => [...(found ?? [])].toSorted().join(' ');

async function typesOfAllSides(mirror: Mirror): Promise<Map<string, Findings>> {
  const found = new Map<string, Findings>();
  for (const config of CONFIGS) found.set(config, await mirror.types(config));
  return found;
}

afterAll(() => {
  for (const mirror of mirrors) mirror.remove();
});

describe('the linter catches', () => {
  let findings: Findings;
  beforeAll(async () => {
    const files = Object.fromEntries(LINT_VIOLATIONS.map(({ path, code }) => [path, code]));
    findings = await house({ ...CLEAN, ...files }).lint();
  }, 60_000);

  test.each(LINT_VIOLATIONS)('$what', ({ path, rule }) => {
    expect(rulesOf(findings.get(path))).toBe(rule);
  });

  test('no two of these in one file', () => {
    expect(new Set(LINT_VIOLATIONS.map(({ path }) => path)).size).toBe(LINT_VIOLATIONS.length);
  });
});

describe('the compiler catches', () => {
  const found = new Map<string, ReadonlySet<string>>();
  beforeAll(async () => {
    for (const config of CONFIGS) {
      const ofSide = TYPE_VIOLATIONS.filter((violation) => violation.config === config);
      const mirror = house({ ...CLEAN, ...Object.fromEntries(ofSide.map(({ path, code }) => [path, code])) });
      const findings = await mirror.types(config);
      for (const { what, path } of ofSide) found.set(what, findings.get(path) ?? new Set());
    }
  }, 60_000);

  test.each(TYPE_VIOLATIONS)('$what', ({ what, rule }) => {
    expect(rulesOf(found.get(what))).toBe(rule);
  });
});

describe('what the rules allow', () => {
  test('passes the linter in every room', async () => {
    expect([...(await house(CLEAN).lint())]).toEqual([]);
  });

  test('passes the compiler on every side', async () => {
    const sides = await typesOfAllSides(house({ ...CLEAN, 'electron/preload.ts': 'export const x = 1;\n' }));
    for (const [config, findings] of sides) expect([config, ...findings.keys()]).toEqual([config]);
  }, 60_000);
});
