// Promise: a register that does not open, or that another program holds, is told in the window, with the way on.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { expect, shownPage, test } from './support/app-fixture.ts';
import { answerFirstRun } from './support/journey.ts';

test.use({ today: '2026-11-22' });

/** A register in which the first run was answered. */
async function madeRegister(launch: () => Promise<ElectronApplication>): Promise<void> {
  const app = await launch();
  await answerFirstRun(await shownPage(app));
  await app.close();
}

test('a damaged register is told in the window and stays as it is', async ({ launch, userData }) => {
  mkdirSync(userData.register, { recursive: true });
  const file = join(userData.register, 'journal-1.log');
  writeFileSync(file, 'null');
  const page = await shownPage(await launch());
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Uw administratie gaat niet open');
  await expect(page.getByText('Van deze bestanden is geen deel te gebruiken.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Stop Tijdig' })).toBeVisible();
  expect(readFileSync(file, 'utf8')).toBe('null');
});

test('what is safe of a damaged register is gone on with when asked, and every file is kept', async ({
  launch,
  userData,
}) => {
  await madeRegister(launch);
  writeFileSync(join(userData.register, 'journal-2.log'), 'null');
  const page = await shownPage(await launch());
  await expect(page.getByText(/^Veilig is alles tot en met wijziging 1 /)).toBeVisible();
  await page.getByRole('button', { name: 'Ga verder met wat veilig is…' }).click();
  await page.getByRole('button', { name: 'Ga verder', exact: true }).click();
  await expect(page.getByRole('link', { name: 'Instellingen' })).toBeVisible();
  await expect(page.getByText('Alles opgeslagen')).toBeVisible();
});

test('a register that another program holds is looked at, and edited when it is free', async ({
  launch,
  userData,
}) => {
  await madeRegister(launch);
  const worker = resolve(import.meta.dirname, '../support/store/worker.ts');
  const holder = spawn(process.execPath, [worker, userData.register], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise((opened) => holder.stdout.once('data', opened));
  holder.kill('SIGSTOP');
  const page = await shownPage(await launch());
  const bar = page.getByRole('alert');
  await expect(bar).toContainText(`proces ${holder.pid}`);
  await expect(page.getByText('Alleen lezen: er wordt niets opgeslagen')).toBeVisible();
  await bar.getByRole('button', { name: 'Probeer opnieuw' }).click();
  await expect(bar).toContainText('Het lukt nog niet.');
  holder.kill('SIGKILL');
  await new Promise((gone) => holder.once('exit', gone));
  await bar.getByRole('button', { name: 'Probeer opnieuw' }).click();
  await expect(page.getByText('Alles opgeslagen')).toBeVisible();
});
