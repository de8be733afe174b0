import { expect, test } from './sample-fixture.ts';

test('values survive IPC both ways as structured clone carries them', async ({ page }) => {
  const seen = await page.evaluate(async () => {
    const sent = {
      date: new Date(5),
      map: new Map<number, Set<string>>([[1, new Set(['a'])]]),
      missing: undefined,
      big: 10n,
      notANumber: Number.NaN,
      negativeZero: -0,
      bytes: new Uint8Array([1, 2, 255]),
      error: new TypeError('boo'),
      pattern: /x/gi,
      nested: [[null]],
    };
    const got = (await window.sample.echo(sent)) as typeof sent;
    return {
      date: got.date instanceof Date && got.date.getTime(),
      map: got.map instanceof Map && got.map.get(1)?.has('a'),
      hasMissing: 'missing' in got,
      big: got.big === 10n,
      notANumber: Number.isNaN(got.notANumber),
      negativeZero: Object.is(got.negativeZero, -0),
      bytes: got.bytes instanceof Uint8Array && [...got.bytes],
      error: got.error instanceof Error && got.error.message,
      pattern: String(got.pattern),
      nested: got.nested,
    };
  });
  expect(seen).toEqual({
    date: 5,
    map: true,
    hasMissing: true,
    big: true,
    notANumber: true,
    negativeZero: true,
    bytes: [1, 2, 255],
    error: 'boo',
    pattern: '/x/gi',
    nested: [[null]],
  });
});

test('cycles and shared objects keep their identity', async ({ page }) => {
  const kept = await page.evaluate(async () => {
    const shared = { name: 'one' };
    const cycle: Record<string, unknown> = { left: shared, right: shared };
    cycle.self = cycle;
    const got = (await window.sample.echo(cycle)) as typeof cycle;
    return [got.self === got, got.left === got.right];
  });
  expect(kept).toEqual([true, true]);
});

test('what cannot be cloned is refused in Electron’s words, before it leaves the page', async ({ page }) => {
  const refuse = () =>
    page.evaluate(() => window.sample.echo(() => 1).catch((error: Error) => error.message));
  expect(await refuse()).toBe('An object could not be cloned.');
});

test('errors of handlers and missing handlers arrive in Electron’s words', async ({ page }) => {
  const messages = await page.evaluate(() =>
    Promise.all(
      [window.sample.fail(), window.sample.missing()].map((call) =>
        call.catch((error: Error) => error.message),
      ),
    ),
  );
  expect(messages).toEqual([
    "Error invoking remote method 'fail': TypeError: title is empty",
    "Error invoking remote method 'nobody-handles-this': Error: No handler registered for 'nobody-handles-this'",
  ]);
});

test('one-way messages and replies pass, and unsubscribing ends them', async ({ page }) => {
  const heard = await page.evaluate(async () => {
    const texts: string[] = [];
    const first = new Promise<void>((resolve) => {
      const stop = window.sample.onAnnounced((text) => {
        texts.push(text);
        stop();
        resolve();
      });
    });
    window.sample.announce('one');
    await first;
    const second = new Promise<void>((resolve) => window.sample.onAnnounced(() => resolve()));
    window.sample.announce('two');
    await second;
    return texts;
  });
  expect(heard).toEqual(['one']);
});

test('the preload’s API is synchronous, frozen and cannot be replaced', async ({ page }) => {
  const seen = await page.evaluate(() => {
    const attempt = (action: () => unknown) => {
      try {
        return String(action());
      } catch (error) {
        return error instanceof Error ? error.message : 'not an Error';
      }
    };
    return {
      twice: window.sample.twice(21),
      thrown: attempt(() => window.sample.throwNow()),
      replace: attempt(() => Object.assign(window, { sample: 1 })),
      change: attempt(() => Object.assign(window.sample.nested.deep, { value: 2 })),
    };
  });
  expect(seen.twice).toBe(42);
  expect(seen.thrown).toBe('too far');
  expect(seen.replace).toContain('Cannot assign to read only property');
  expect(seen.change).toContain('Cannot assign to read only property');
});

test('the page sees neither Node nor Electron, and the preload only what a sandboxed one has', async ({
  page,
}) => {
  const page_ = await page.evaluate(() => ({
    leaks: ['require', 'process', 'module', 'ipcRenderer', 'electron', 'Buffer', 'HOST', 'PRELOAD'].filter(
      (name) => name in window,
    ),
    secure: isSecureContext,
    process: window.sample.process,
    probes: window.sample.probes,
  }));
  expect(page_.leaks).toEqual([]);
  expect(page_.secure).toBe(true);
  expect(page_.process).toMatchObject({ type: 'renderer', sandboxed: true, electron: '45.4.1' });
  expect(page_.probes).toEqual({
    node: 'module not found: node:fs',
    sendSync: '[electron-host gap] ipcRenderer.sendSync is not implemented by the host',
    webFrame: '[electron-host gap] electron (preload).webFrame is not implemented by the host',
  });
});

test('senderFrame is the main frame itself and carries the custom scheme', async ({ page }) => {
  const who = await page.evaluate(() => window.sample.who());
  expect(who).toEqual({ url: 'app://bundle/index.html', origin: 'app://bundle', isMainFrame: true });
});

test('a foreign page with the same preload is known by its address', async ({ app, page }) => {
  const [foreign] = await Promise.all([
    app.waitForEvent('window'),
    app.evaluate(({ app: running, BrowserWindow }) => {
      const window = new BrowserWindow({
        webPreferences: { preload: `${running.getAppPath()}/preload.cjs` },
      });
      void window.loadURL('data:text/html,<h1>elsewhere</h1>');
    }),
  ]);
  await expect(foreign.getByRole('heading', { name: 'elsewhere' })).toBeVisible();
  const who = await foreign.evaluate(() => window.sample.who());
  expect(who).toMatchObject({ url: 'data:text/html,<h1>elsewhere</h1>', origin: 'null' });
  await expect(page.getByRole('heading', { name: 'Sample' })).toBeVisible();
});

test('a subframe has no preload, and main sees it below the main frame', async ({ app, page }) => {
  const frame = page.frameLocator('iframe[title=inside]');
  await expect(frame.getByRole('heading', { name: 'Other page' })).toBeVisible();
  const inside = page.frames().find((one) => one.url().includes('inside'));
  expect(await inside?.evaluate(() => 'sample' in window)).toBe(false);
  const frames = await app.evaluate(({ webContents }) =>
    webContents
      .getAllWebContents()[0]
      ?.mainFrame.frames.map(({ url, parent, top }) => ({ url, below: parent === top })),
  );
  expect(frames).toEqual([{ url: 'app://bundle/other.html?inside', below: true }]);
});
