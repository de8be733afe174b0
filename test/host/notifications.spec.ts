import type { ElectronApplication } from '@playwright/test';
import { NotificationService, type ServiceMode } from '#test/support/notification-service.ts';
import { test as base, expect } from './sample-fixture.ts';

type Heard = { heard: string[] };

const test = base.extend<{ mode: ServiceMode; service: NotificationService }>({
  mode: ['present', { option: true }],
  service: async ({ mode }, use) => {
    const service = await NotificationService.start(mode);
    await use(service);
    await service.stop();
  },
  env: async ({ service }, use) => use({ DBUS_SESSION_BUS_ADDRESS: service.address }),
});

/** Shows one notification and notes every event it gets. */
function show(app: ElectronApplication): Promise<boolean> {
  return app.evaluate(({ Notification }) => {
    const noted = globalThis as unknown as Heard & { kept: unknown };
    const notification = new Notification({
      title: 'Machtiging verloopt',
      body: 'Nog 12 werkdagen',
      urgency: 'critical',
      silent: true,
      actions: [{ type: 'button', text: 'Later' }],
    });
    noted.heard = [];
    noted.kept = notification;
    notification.on('show', () => noted.heard.push('show'));
    notification.on('click', () => noted.heard.push('click'));
    notification.on('action', (_event, index) => noted.heard.push(`action ${index}`));
    notification.on('close', ({ reason }) => noted.heard.push(`close ${reason}`));
    notification.on('failed', () => noted.heard.push('failed'));
    notification.show();
    return Notification.isSupported();
  });
}

const heard = (app: ElectronApplication) => app.evaluate(() => (globalThis as unknown as Heard).heard);

async function shown(service: NotificationService) {
  await expect.poll(() => service.shown.length).toBe(1);
  const [notification] = service.shown;
  if (!notification) throw new Error('nothing was shown');
  return notification;
}

test('a notification reaches the service as the desktop expects it', async ({ app, service }) => {
  expect(await show(app)).toBe(true);
  expect(await shown(service)).toMatchObject({
    app: 'Host Sample',
    title: 'Machtiging verloopt',
    body: 'Nog 12 werkdagen',
    actions: ['default', 'View', 'action-0', 'Later'],
    hints: { urgency: 2, 'suppress-sound': true },
    timeout: -1,
  });
  await expect.poll(() => heard(app)).toEqual(['show']);
});

test('a click is a click, and no close follows it', async ({ app, service }) => {
  await show(app);
  service.click(await shown(service));
  await expect.poll(() => heard(app)).toEqual(['show', 'click']);
  await app.evaluate(() => (globalThis as unknown as { kept: Electron.Notification }).kept.close());
  await expect.poll(() => service.closed).toHaveLength(1); // everything the service said before is delivered by now
  expect(await heard(app)).toEqual(['show', 'click']);
});

test('a button is an action with its place', async ({ app, service }) => {
  await show(app);
  service.click(await shown(service), 'action-0');
  await expect.poll(() => heard(app)).toEqual(['show', 'action 0']);
});

test('a user’s dismissal and the application’s own close are told apart', async ({ app, service }) => {
  await show(app);
  service.dismiss(await shown(service));
  await expect.poll(() => heard(app)).toEqual(['show', 'close userCanceled']);
});

test('the application closes its notification', async ({ app, service }) => {
  await show(app);
  const { id } = await shown(service);
  await expect.poll(() => heard(app)).toEqual(['show']);
  await app.evaluate(() => (globalThis as unknown as { kept: Electron.Notification }).kept.close());
  await expect.poll(() => heard(app)).toEqual(['show', 'close applicationHidden']);
  expect(service.closed).toEqual([id]);
});

test.describe('without a notification service', () => {
  test.use({ mode: 'absent' });
  test('showing fails and says so', async ({ app }) => {
    await show(app);
    await expect.poll(() => heard(app)).toEqual(['failed']);
  });
});

test.describe('with a service that never answers', () => {
  test.use({ mode: 'hanging' });
  test('the application goes on, and is told of the failure in the end', async ({ app, page }) => {
    await show(app);
    expect(await page.evaluate(() => window.sample.echo('still here'))).toBe('still here');
    await expect.poll(() => heard(app)).toEqual(['failed']);
  });
});
