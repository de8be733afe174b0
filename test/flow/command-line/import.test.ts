// @vitest-environment node
import { existsSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CHAINS, commandsOn, MESSY, SAMPLE } from '#test/support/cli/commands-on.ts';
import { temporaryFolder } from '#test/support/cli/run-cli.ts';

describe('import', () => {
  it('finds fourteen new mandates in the sample, refuses none and writes nothing', async () => {
    using folder = temporaryFolder();
    const { code, counts, written, rows } = await commandsOn(folder).importing(SAMPLE);
    expect({ code, counts, written }).toEqual({
      code: 0,
      counts: { new: 14, changed: 0, same: 0, refused: 0, ambiguous: 0 },
      written: 0,
    });
    expect(rows.map(({ row }) => row)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14]);
    expect(existsSync(folder.file('data'))).toBe(false);
  });

  it('says of each messy record what its last column says', async () => {
    using folder = temporaryFolder();
    const { rows } = await commandsOn(folder).importing(MESSY, '--apply');
    const refused = Object.fromEntries([2, 3, 6, 8, 9, 10, 11].map((row) => [row, 'refused']));
    const fresh = Object.fromEntries([1, 4, 5, 7, 13, 14, 16, 19].map((row) => [row, 'new']));
    const held = Object.fromEntries([12, 15, 17].map((row) => [row, 'ambiguous']));
    expect(Object.fromEntries(rows.map(({ row, outcome }) => [row, outcome]))).toEqual({
      ...refused,
      ...fresh,
      ...held,
    });
    const codes = (row: number) =>
      rows.find((found) => found.row === row)?.issues.map(({ code }) => code) ?? [];
    expect(codes(2)).toContain('date-unreadable');
    expect(codes(6)).toContain('term-too-long');
    expect(codes(8)).toContain('end-before-start');
    expect(codes(9)).toContain('kvk-invalid');
    expect(codes(10)).toContain('rsin-invalid');
    expect(codes(11)).toContain('rsin-for-sole-trader');
    expect(codes(12)).toContain('duplicate');
    expect(codes(14)).toContain('level-historical');
    expect(codes(15)).toEqual(expect.arrayContaining(['service-unknown', 'supplier-unknown']));
    expect(codes(17)).toContain('bsn-like-text');
  });

  it('writes with --apply, and then finds everything the same', async () => {
    using folder = temporaryFolder();
    const { importing } = commandsOn(folder);
    expect((await importing(SAMPLE, '--apply')).written).toBe(14);
    expect(await importing(SAMPLE, '--apply')).toMatchObject({
      code: 0,
      written: 0,
      counts: { new: 0, changed: 0, same: 14, refused: 0, ambiguous: 0 },
    });
  });

  it('takes a list of 120 chain mandates over once', async () => {
    using folder = temporaryFolder();
    const { importing } = commandsOn(folder);
    const none = { new: 0, changed: 0, same: 0, refused: 0, ambiguous: 0 };
    expect(await importing(CHAINS)).toMatchObject({ code: 0, written: 0, counts: { ...none, new: 120 } });
    expect(await importing(CHAINS, '--apply')).toMatchObject({ written: 120, counts: { ...none, new: 120 } });
    expect(await importing(CHAINS, '--apply')).toMatchObject({ written: 0, counts: { ...none, same: 120 } });
  });

  it('ends with 1 only when nothing could be taken over', async () => {
    using folder = temporaryFolder();
    const { importing } = commandsOn(folder);
    const bad = folder.file('bad.csv');
    writeFileSync(bad, 'persoon;kvk;organisatie;dienst;niveau;einddatum\nA;1;B;Mijn CBS;EH3;1-1-2030\n');
    expect((await importing(bad, '--apply')).code).toBe(1);
    expect((await importing(MESSY, '--apply')).code).toBe(0);
  });

  it.each([
    ['a file that is not there', 'nowhere.csv', null, 'file-unreadable'],
    ['a file whose header is not recognised', 'x.csv', 'a;b;c\n1;2;3\n', 'file-not-recognised'],
    ['an empty file', 'empty.csv', '', 'file-not-recognised'],
  ])('refuses %s, and says why', async (_name, name, content, code) => {
    using folder = temporaryFolder();
    if (content !== null) writeFileSync(folder.file(name), content);
    const result = await commandsOn(folder).run('import', folder.file(name));
    expect(result.code).toBe(1);
    expect(JSON.parse(result.stdout)).toMatchObject({ error: { code } });
    expect(result.stderr).not.toBe('');
  });
});
