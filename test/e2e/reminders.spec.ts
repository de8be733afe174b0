// Promise: a reminder reaches the user through the desktop's own notification service, also with the window closed; where
// there is no such service the application says so and goes on; and what came due while it was off is told once.
import type { ElectronApplication, Page } from '@playwright/test';
import type { Bridge, MethodName } from '#core/contract/channels.ts';
import type { ReminderHealth } from '#core/contract/reminder-health.ts';
import { expect, shownPage, test } from './support/app-fixture.ts';
import { daysPass, wakeUp } from './support/clock.ts';

test.use({ today: '2026-11-22', notificationMode: 'present' });

interface Bridged {
  readonly tijdig: Bridge;
  opened: unknown[];
}
interface Answered {
  readonly ok: boolean;
  readonly value: unknown;
}

/** Calls a method of the contract as the page does. */
async function call<T>(page: Page, method: MethodName, input: unknown): Promise<T> {
  const answer = await page.evaluate(
    ([name, given]) => (globalThis as unknown as Bridged).tijdig.invoke(name as MethodName, given),
    [method, input] as const,
  );
  expect(answer).toMatchObject({ ok: true });
  return (answer as Answered).value as T;
}

/** Registers a mandate of which the first step, ninety days before its end, is tomorrow; answers its id. */
async function registerForTomorrow(page: Page): Promise<string> {
  const mandate = {
    do: 'mandate.register',
    organisation: 'Voorbeeld Bouw BV',
    kvk: '68750110',
    person: 'Anna Jansen',
    supplier: 'We-ID',
    provider: 'UWV',
    service: 'Verzuimmelder',
    level: 'EH3',
    lastUse: 'unknown',
    endsOn: '2027-02-21',
  };
  await call(page, 'register.edit', { commands: [mandate] });
  const rows = await call<{ items: { id: string }[] }>(page, 'today.rows', {
    section: 'within-90',
    offset: 0,
    limit: 1,
  });
  return rows.items[0]?.id ?? '';
}

const health = (page: Page) => call<ReminderHealth>(page, 'reminders.health', {});
const visible = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().some((window) => window.isVisible()));

/** The user closes the window; what is asked the first time is answered, and how often it was asked is told. */
async function closeWindow(app: ElectronApplication): Promise<number> {
  const asked = await app.evaluate(async ({ BrowserWindow, dialog }) => {
    let times = 0;
    dialog.showMessageBox = async () => {
      times += 1;
      return { response: 0, checkboxChecked: false };
    };
    BrowserWindow.getAllWindows()[0]?.close();
    await new Promise(setImmediate);
    return times;
  });
  await expect.poll(() => visible(app)).toBe(false);
  return asked;
}

test('a reminder comes with the window closed, names no person, and a click shows the item', async ({
  app,
  page,
  notifications,
}) => {
  const id = await registerForTomorrow(page);
  await page.evaluate(() => {
    const seen = globalThis as unknown as Bridged;
    seen.opened = [];
    seen.tijdig.on('item.open', (payload) => seen.opened.push(payload));
  });
  expect(await closeWindow(app)).toBe(1);
  expect(notifications?.shown).toEqual([]);

  await daysPass(app, 1);
  await wakeUp(app);
  await expect.poll(() => notifications?.shown).toHaveLength(1);
  const [shown] = notifications?.shown ?? [];
  expect(shown).toMatchObject({ title: 'Verzuimmelder' });
  expect(JSON.stringify(shown)).not.toContain('Jansen');
  await expect.poll(async () => (await health(page)).notifications).toBe('shown');

  if (shown) notifications?.click(shown);
  await expect.poll(() => visible(app)).toBe(true);
  await expect.poll(() => page.evaluate(() => (globalThis as unknown as Bridged).opened)).toEqual([{ id }]);
  expect((await health(page)).notifications).toBe('clicked');

  // Nothing twice, whatever wakes it up; and closing is explained once.
  await wakeUp(app);
  await daysPass(app, 1);
  await wakeUp(app);
  await expect.poll(async () => (await health(page)).lastCheckAt?.slice(0, 10)).toBeTruthy();
  expect(notifications?.shown).toHaveLength(1);
  expect(await closeWindow(app)).toBe(0);
  await app.evaluate(({ app: running }) => running.emit('second-instance'));
  await expect.poll(() => visible(app)).toBe(true);
});

test('what came due while it was off is told once, and kept until it was read', async ({
  launch,
  notifications,
}) => {
  const first = await launch();
  await registerForTomorrow(await shownPage(first));
  await first.close();
  expect(notifications?.shown).toEqual([]);

  const env = { TIJDIG_TODAY: '2026-11-25' };
  const second = await launch({ env });
  const page = await shownPage(second);
  await expect.poll(() => notifications?.shown).toHaveLength(1);
  expect(notifications?.shown[0]).toMatchObject({ title: 'Terwijl Tijdig uit stond' });
  expect((await health(page)).missed).toMatchObject({ count: 1, reminders: [{ step: 'end-90' }] });
  await second.close();

  const third = await launch({ env });
  const again = await shownPage(third);
  await expect.poll(async () => (await health(again)).missed.count).toBe(1);
  await call(again, 'reminders.missed-seen', {});
  expect((await health(again)).missed.count).toBe(0);
  expect(notifications?.shown).toHaveLength(1);
});

test('the tray says how things stand and brings the window back', async ({ app, page, runner }) => {
  test.skip(!runner.includes('host'), 'a tray of a real desktop cannot be read');
  await registerForTomorrow(page);
  interface Hosted {
    readonly electronHost: {
      readonly trays: readonly { hostToolTip: string; hostMenu: Electron.Menu }[];
    };
  }
  const tray = () =>
    app.evaluate(() => {
      const [shown] = (globalThis as unknown as Hosted).electronHost.trays;
      return [shown?.hostToolTip, ...(shown?.hostMenu.items.map(({ label }) => label) ?? [])];
    });
  const next = 'De volgende uiterste actiedatum is';
  await expect
    .poll(tray)
    .toEqual([
      expect.stringContaining(`Tijdig: ${next}`),
      '0 zaken vragen actie',
      expect.stringContaining(next),
      '',
      'Open Tijdig',
      'Stop Tijdig',
    ]);
  await closeWindow(app);
  await app.evaluate(() => {
    const [shown] = (globalThis as unknown as Hosted).electronHost.trays;
    shown?.hostMenu.items.find(({ label }) => label === 'Open Tijdig')?.click();
  });
  await expect.poll(() => visible(app)).toBe(true);
});

test('quitting is for real, also while the window is hidden', async ({ app, page }) => {
  await registerForTomorrow(page);
  await closeWindow(app);
  const ended = new Promise((done) => app.process().once('exit', done));
  await app.evaluate(({ app: running }) => running.quit());
  await ended;
});

test('who chooses to stop at the first close, stops', async ({ app, page }) => {
  await registerForTomorrow(page);
  const ended = new Promise((done) => app.process().once('exit', done));
  await app.evaluate(({ BrowserWindow, dialog }) => {
    dialog.showMessageBox = async () => ({ response: 1, checkboxChecked: false });
    BrowserWindow.getAllWindows()[0]?.close();
  });
  await ended;
});

for (const mode of ['absent', 'hanging'] as const) {
  test.describe(`with a notification service that is ${mode}`, () => {
    test.use({ notificationMode: mode });
    test('the test of reminders fails, says so, and the application answers meanwhile', async ({ page }) => {
      const tested = call<{ shown: boolean }>(page, 'reminders.test', {});
      expect(await call<{ today: string }>(page, 'app.info', {})).toMatchObject({ today: '2026-11-22' });
      expect(await tested).toEqual({ shown: false });
      expect(await health(page)).toMatchObject({ notifications: 'failed' });
    });
  });
}
