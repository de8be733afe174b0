// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { Backup } from '#core/contract/backups.ts';
import type { StoreStatus } from '#core/contract/store-status.ts';
import type { ErrorCode, ErrorParameters } from '#core/errors/error-codes.ts';
import { TijdigError } from '#core/errors/tijdig-error.ts';
import { DAMAGED_INSIDE } from '#test/support/verifications.ts';
import type { FakeBridge } from '#test/ui/support/fake-bridge.ts';
import { renderApp } from '#test/ui/support/render-app.tsx';

const OPEN: StoreStatus = { phase: 'open', mode: { kind: 'writing' } };
const failed = (code: ErrorCode, parameters: Record<string, string | number> = {}): StoreStatus => ({
  phase: 'failed',
  error: { code, parameters },
  folder: 'D:\\administratie',
});
const DAMAGED = failed('register-damaged', { file: 'journal-3.log', reason: 'frame at byte 812' });
const BACKUP: Backup = {
  id: 'here/one',
  place: 'here',
  own: true,
  at: '2026-11-21T10:00:00Z',
  reason: 'automatic',
  state: 'sound',
  bytes: 1000,
  holds: { records: 11, changes: 38, history: 'complete' },
};
const opens = (bridge: FakeBridge) => {
  bridge.afterTrying = OPEN;
};
const vandaag = () => screen.findByRole('heading', { level: 1, name: /1 machtiging werkt niet/ });

describe('a register that does not open', () => {
  test.each([
    ['register-newer', {}, 'nl', 'Installeer de nieuwste versie.'],
    ['register-unreadable', { file: 'journal-1.log' }, 'nl', 'Er is niets veranderd.'],
    [
      'register-locked',
      { pid: 4711, host: 'KANTOOR', since: '2026-11-22T08:02:00.000Z' },
      'nl',
      'proces 4711',
    ],
    ['disk-full', {}, 'en', 'Make room and try again.'],
    ['register-newer', {}, 'en', 'Install the newest version.'],
  ] as const)(
    'says in the window why (%s), where it is and what to do',
    async (code, parameters, language, says) => {
      await renderApp('/', {
        store: failed(code, parameters satisfies ErrorParameters),
        preferences: { language },
      });
      const title = language === 'nl' ? 'Uw administratie gaat niet open' : 'Your records do not open';
      expect(screen.getByRole('heading', { level: 1, name: title })).toBeVisible();
      expect(screen.getByRole('alert')).toHaveTextContent(says);
      expect(screen.getByText(/D:\\administratie/)).toBeVisible();
      expect(screen.queryByRole('button', { name: /wat veilig is|what is safe/ })).toBeNull();
    },
  );

  test('opens when it can and the user tries again; its folder is shown and Tijdig stops on request', async () => {
    const { bridge, user } = await renderApp('/', { store: failed('register-unreadable') });
    await user.click(screen.getByRole('button', { name: 'Open de map' }));
    expect(bridge.calls.at(-1)).toMatchObject({ method: 'store.open-folder' });
    await user.click(screen.getByRole('button', { name: 'Stop Tijdig' }));
    expect(bridge.calls.at(-1)).toMatchObject({ method: 'app.quit' });
    opens(bridge);
    await user.click(screen.getByRole('button', { name: 'Probeer opnieuw' }));
    expect(await vandaag()).toBeVisible();
  });
});

describe('a damaged register', () => {
  test.each([
    [
      'nl',
      'Wat veilig is',
      'Wat verloren is',
      'Veilig is alles tot en met wijziging 40',
      'Verloren zijn wijzigingen 41 tot en met 57.',
    ],
    [
      'en',
      'What is safe',
      'What is lost',
      'Everything up to and including change 40',
      'Changes 41 to 57 are lost.',
    ],
  ] as const)(
    'says in %s what is safe, what is lost and what was found',
    async (language, safe, lost, isSafe, isLost) => {
      const state = { store: DAMAGED, preferences: { language }, findings: DAMAGED_INSIDE };
      await renderApp('/', state);
      const section = (name: string) => within(screen.getByRole('region', { name }));
      expect(section(safe).getByText(new RegExp(`^${isSafe}`))).toBeVisible();
      expect(section(lost).getByText(isLost)).toBeVisible();
      expect(screen.getByRole('listitem')).toHaveTextContent('journal-3.log');
    },
  );

  test('offers the backups of this computer, newest first, and puts one back', async () => {
    const newer = { ...BACKUP, id: 'here/two', at: '2026-11-21T16:00:00Z' };
    const { bridge, user } = await renderApp('/', {
      store: DAMAGED,
      findings: DAMAGED_INSIDE,
      ownBackups: [newer, BACKUP],
    });
    const list = within(screen.getByRole('list', { name: 'Reservekopieën op deze computer' }));
    expect(list.getAllByRole('listitem')).toHaveLength(2);
    await user.click(list.getByRole('button', { name: 'Zet terug: 21 november 2026 17:00' }));
    expect(
      list.getByText(/zoals ze was na wijziging 38.*veilig is nu alles tot en met wijziging 40/),
    ).toBeVisible();
    expect(bridge.calls.some(({ method }) => method === 'store.restore')).toBe(false);
    opens(bridge);
    await user.click(list.getByRole('button', { name: 'Zet terug' }));
    expect(await vandaag()).toBeVisible();
    expect(bridge.calls.find(({ method }) => method === 'store.restore')?.input).toEqual({ id: 'here/two' });
  });

  test.each([
    ['the backups hold more', 41, DAMAGED_INSIDE, /^Zet een reservekopie terug\. Lukt dat niet/, true],
    ['what is safe is more', 38, DAMAGED_INSIDE, /^Ga verder met wat veilig is: dat is meer/, true],
    [
      'nothing is safe',
      38,
      { ...DAMAGED_INSIDE, changes: 0 },
      /^Zet een reservekopie terug\. De bestanden/,
      false,
    ],
  ])('says what to do first where %s', async (_, changes, findings, todo, mayGoOn) => {
    const holds = { records: 11, changes, history: 'complete' as const };
    await renderApp('/', { store: DAMAGED, findings, ownBackups: [{ ...BACKUP, holds }] });
    expect(screen.getByText(todo)).toBeVisible();
    expect(screen.queryAllByRole('button', { name: /^Ga verder/ })).toHaveLength(mayGoOn ? 1 : 0);
  });

  test('that still does not open says so', async () => {
    const { bridge, user } = await renderApp('/', { store: DAMAGED, findings: DAMAGED_INSIDE });
    bridge.afterTrying = DAMAGED;
    await user.click(screen.getByRole('button', { name: 'Probeer opnieuw' }));
    expect(
      await screen.findByText('De administratie gaat nog niet open. Er is niets veranderd.'),
    ).toBeVisible();
  });

  test('says so when the backups cannot be looked at', async () => {
    const refusals = new Map([['store.backups' as const, new TijdigError('save-failed')]]);
    await renderApp('/', { store: DAMAGED, findings: DAMAGED_INSIDE, refusals });
    expect(await screen.findByText(/^Opslaan is niet gelukt/)).toBeVisible();
  });

  test('is gone on with only after a second look at what that means', async () => {
    const { bridge, user } = await renderApp('/', { store: DAMAGED, findings: DAMAGED_INSIDE });
    await user.click(screen.getByRole('button', { name: 'Ga verder met wat veilig is…' }));
    expect(screen.getByText(/zoals ze was na wijziging 40/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Annuleer' }));
    expect(bridge.calls.some(({ method }) => method === 'store.repair')).toBe(false);
    await user.click(screen.getByRole('button', { name: 'Ga verder met wat veilig is…' }));
    opens(bridge);
    await user.click(screen.getByRole('button', { name: 'Ga verder' }));
    expect(await vandaag()).toBeVisible();
  });

  test('says so when going on is refused, and stays as it is', async () => {
    const { bridge, user } = await renderApp('/', { store: DAMAGED, findings: DAMAGED_INSIDE });
    bridge.refusals.set('store.repair', new TijdigError('disk-full'));
    await user.click(screen.getByRole('button', { name: 'Ga verder met wat veilig is…' }));
    await user.click(screen.getByRole('button', { name: 'Ga verder' }));
    expect(await screen.findByText(/De schijf is vol/)).toBeVisible();
    expect(screen.getByRole('heading', { level: 1, name: 'Uw administratie gaat niet open' })).toBeVisible();
  });

  test('of which nothing is sound is not gone on with', async () => {
    const nothing = { ...DAMAGED_INSIDE, records: 0, changes: 0, until: null, lost: null };
    await renderApp('/', { store: DAMAGED, findings: nothing });
    expect(screen.getByText('Van deze bestanden is geen deel te gebruiken.')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Ga verder met wat veilig is…' })).toBeNull();
    expect(screen.getByText(/^Hier staat geen reservekopie\./)).toBeVisible();
  });
});

test('a register that takes long to open says how far it is, and then shows itself', async () => {
  const { bridge } = await renderApp('/', {
    store: { phase: 'opening', progress: { read: 12_500, records: 100_000 } },
  });
  expect(screen.getByRole('heading', { level: 1, name: 'Uw administratie wordt geopend' })).toBeVisible();
  expect(screen.getByRole('progressbar')).toHaveValue(12_500);
  expect(screen.getByText('12.500 van 100.000 gegevens gelezen')).toBeVisible();
  bridge.setStore(OPEN);
  expect(await vandaag()).toBeVisible();
});

test('what is read before there is anything to count has no number', async () => {
  await renderApp('/', { store: { phase: 'opening', progress: null } });
  expect(screen.getByRole('progressbar')).not.toHaveAttribute('value');
});
