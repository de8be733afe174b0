import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { writeInto, writeOver } from '#electron/system/write-texts.ts';

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'tijdig-texts-'));
  onTestFinished(() => rm(path, { recursive: true }));
  return path;
}
const textOf = (path: string, name: string) => readFile(join(path, name), 'utf8');

test('keeps every file that was in the chosen folder, and numbers its own beside it', async () => {
  const path = await folder();
  await writeFile(join(path, 'a.eml'), 'mine');
  await writeFile(join(path, 'a (2).eml'), 'mine too');

  await writeInto(path, [
    { name: 'a.eml', text: 'new a' },
    { name: 'b.eml', text: 'new b' },
  ]);

  expect((await readdir(path)).toSorted()).toEqual(['a (2).eml', 'a (3).eml', 'a.eml', 'b.eml']);
  expect(await textOf(path, 'a.eml')).toBe('mine');
  expect(await textOf(path, 'a (2).eml')).toBe('mine too');
  expect(await textOf(path, 'a (3).eml')).toBe('new a');
});

test('writes over the one file that the user agreed to replace', async () => {
  const path = await folder();
  await writeFile(join(path, 'a.eml'), 'old');
  await writeOver(join(path, 'a.eml'), 'new');
  expect(await textOf(path, 'a.eml')).toBe('new');
});

test('keeps what was there and leaves no half file when the new one cannot take its place', async () => {
  const path = await folder();
  await mkdir(join(path, 'a.eml'));
  await expect(writeOver(join(path, 'a.eml'), 'new')).rejects.toMatchObject({ code: 'save-failed' });
  expect(await readdir(path)).toEqual(['a.eml']);
});

test('says that it could not be saved when the folder is gone', async () => {
  const gone = join(await folder(), 'gone');
  await expect(writeInto(gone, [{ name: 'a.eml', text: 'x' }])).rejects.toMatchObject({
    code: 'save-failed',
  });
});
