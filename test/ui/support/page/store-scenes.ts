/** What is looked at of the register itself: backups, broken settings, read-only, damage, opening, and a clock that is wrong. */
import type { Page } from '@playwright/test';
import type { FakeBridge } from '#test/ui/support/fake-bridge.ts';

const backups = async (page: Page) => {
  // A change first: before one there is nothing to back up.
  await page.evaluate(async () => {
    const { fakeBridge } = window as unknown as { readonly fakeBridge: FakeBridge };
    const [id] = fakeBridge.register.mandates.keys();
    await fakeBridge.invoke('register.edit', { commands: [{ do: 'mandate.archive', id }] });
  });
  await page.getByRole('button', { name: /^(Maak nu een|Make a backup)/ }).click();
  await page.getByRole('button', { name: /^(Toon de reserve|Show the backups)/ }).click();
  await page.getByRole('table').scrollIntoViewIfNeeded();
};
const restore = async (page: Page) => {
  await backups(page);
  await page.getByRole('button', { name: /^(Zet terug…|Restore…)/ }).click();
  await page.getByRole('dialog').getByRole('heading').waitFor();
};
const toBackups = async (page: Page) =>
  page.getByRole('heading', { name: /^(Reservekopie|Backups)/ }).scrollIntoViewIfNeeded();
const findings = async (page: Page) => page.locator('.restore-list').waitFor();

export const STORE_SCENES = [
  { name: 'settings-only-here', path: '/settings', state: 'sample', act: toBackups },
  { name: 'settings-backups', path: '/settings', state: 'sample', act: backups },
  { name: 'settings-restore', path: '/settings', state: 'sample', act: restore },
  { name: 'settings-reset', path: '/settings', state: 'settingsReset' },
  { name: 'clock-ahead', path: '/', state: 'ahead' },
  { name: 'read-only', path: '/', state: 'held' },
  { name: 'damaged', path: '/', state: 'damaged', act: findings },
  { name: 'opening', path: '/', state: 'opening' },
] as const;
