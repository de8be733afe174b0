/** The second place of backups is remembered with the settings, and survives a broken file as they do. */
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openOnDisk } from '#test/support/settings/opened-settings.ts';

const CHOSEN = {
  folder: '/media/stick',
  lastCopyAt: '2026-11-22T09:00:00Z',
  failure: 'backup-place-full',
} as const;
let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(join(tmpdir(), 'tijdig-settings-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

it('is none until one is chosen, and none again when it is forgotten', () => {
  expect(openOnDisk(folder).secondPlace()).toBeNull();
  openOnDisk(folder).setSecondPlace(CHOSEN);
  expect(openOnDisk(folder).secondPlace()).toEqual(CHOSEN);
  openOnDisk(folder).setSecondPlace(null);
  expect(openOnDisk(folder).secondPlace()).toBeNull();
});

it.each(['', 'null', '{', '{"secondPlace":{"folder":5}}'])(
  'is still known when the file holds %j',
  (content) => {
    openOnDisk(folder).setSecondPlace(CHOSEN);
    fs.writeFileSync(join(folder, 'settings.json'), content);
    expect(openOnDisk(folder).secondPlace()).toEqual(CHOSEN);
  },
);
