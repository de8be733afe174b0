import type { ElectronApplication, Page } from '@playwright/test';
import { expect, test } from './sample-fixture.ts';

/** Answers every permission alike, and reloads so that the page starts with the answer. */
async function answer(app: ElectronApplication, page: Page, allowed: boolean): Promise<void> {
  await app.evaluate(({ session }, granted) => {
    session.defaultSession.setPermissionRequestHandler((_contents, permission, callback) => {
      const noted = globalThis as unknown as { requested?: string[] };
      noted.requested = [...(noted.requested ?? []), permission];
      callback(granted);
    });
    session.defaultSession.setPermissionCheckHandler(() => granted);
  }, allowed);
  await page.reload();
  await expect(page.getByRole('status')).toHaveText('twice 21 is 42');
  await page.bringToFront();
}

const requested = (app: ElectronApplication) =>
  app.evaluate(() => (globalThis as unknown as { requested?: string[] }).requested ?? []);

function query(page: Page, names: string[]): Promise<string[]> {
  return page.evaluate(
    (wanted) =>
      Promise.all(
        wanted.map(
          async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state,
        ),
      ),
    names,
  );
}

const QUERIED = [
  'notifications',
  'geolocation',
  'clipboard-read',
  'clipboard-write',
  'camera',
  'microphone',
  'midi',
];

for (const allowed of [false, true]) {
  const state = allowed ? 'granted' : 'denied';

  test(`the check handler's ${allowed} is what the page is told: ${state}`, async ({ app, page }) => {
    await answer(app, page, allowed);
    expect(await query(page, QUERIED)).toEqual(QUERIED.map(() => state));
    expect(await page.evaluate(() => Notification.permission)).toBe(state);
  });

  test(`the request handler's ${allowed} decides on notifications`, async ({ app, page }) => {
    await answer(app, page, allowed);
    expect(await page.evaluate(() => Notification.requestPermission())).toBe(state);
    expect(await requested(app)).toEqual(['notifications']);
  });

  test(`the request handler's ${allowed} decides on reading the clipboard`, async ({ app, page }) => {
    await answer(app, page, allowed);
    const outcome = page.evaluate(() =>
      navigator.clipboard.readText().then(
        () => 'granted',
        (error: Error) => error.name,
      ),
    );
    expect(await outcome).toBe(allowed ? 'granted' : 'NotAllowedError');
    expect(await requested(app)).toEqual(['clipboard-read']);
  });
}

test('a refused camera, screen, MIDI and position are refused, each after asking', async ({ app, page }) => {
  await answer(app, page, false);
  const outcomes = await page.evaluate(async () => {
    const name = (promise: Promise<unknown>) =>
      promise.then(
        () => 'granted',
        (error: Error) => error.name,
      );
    const position = new Promise<number>((resolve) => {
      navigator.geolocation.getCurrentPosition(
        () => resolve(0),
        ({ code }) => resolve(code),
      );
    });
    return {
      camera: await name(navigator.mediaDevices.getUserMedia({ video: true })),
      screen: await name(navigator.mediaDevices.getDisplayMedia()),
      midi: await name(navigator.requestMIDIAccess()),
      position: await position,
    };
  });
  expect(outcomes).toEqual({
    camera: 'NotAllowedError',
    screen: 'NotAllowedError',
    midi: 'NotAllowedError',
    position: 1,
  });
  expect(await requested(app)).toEqual(['geolocation', 'media', 'display-capture', 'midi']);
});
