import { describe, expect, it } from 'vitest';
import { METHOD_NAMES, type MethodName } from '#core/contract/channels.ts';
import type { Envelope } from '#core/contract/method.ts';
import { DEFAULT_PREFERENCES } from '#core/contract/preferences.ts';
import { TijdigError } from '#core/errors/tijdig-error.ts';
import { type Handlers, registerMethods } from '#electron/ipc/register-methods.ts';
import type { CallEvent } from '#electron/ipc/sender-guard.ts';
import type { Logger } from '#electron/ports/logger.ts';

const frame = (url: string) => ({ url });
const ownFrame = frame('app://bundle/index.html');
const ownPage: CallEvent = { sender: { mainFrame: ownFrame }, senderFrame: ownFrame };

/** Handlers that count their calls; a method without its own answer must not be reached. */
function connect(own: Partial<Handlers> = {}) {
  const calls: MethodName[] = [];
  const logged: string[] = [];
  const channels = new Map<string, (event: CallEvent, input: unknown) => Promise<unknown>>();
  const entries = METHOD_NAMES.map((name) => [
    name,
    (input: never) => {
      calls.push(name);
      const handler = own[name] as ((given: never) => unknown) | undefined;
      return handler?.(input);
    },
  ]);
  const logger: Logger = { info: () => {}, error: (event) => void logged.push(event) };
  registerMethods(
    { handle: (name, listener) => void channels.set(name, listener) },
    Object.fromEntries(entries),
    logger,
  );
  const call = (name: string, input: unknown, event: CallEvent = ownPage) =>
    channels.get(name)?.(event, input) as Promise<Envelope>;
  return { call, calls, logged, channels };
}

const refused = (code: string, parameters: object = {}) => ({ ok: false, error: { code, parameters } });

describe('a method of the contract', () => {
  it('is registered for every name of the contract and for nothing else', () => {
    expect([...connect().channels.keys()].sort()).toEqual([...METHOD_NAMES].sort());
  });

  it('answers a value in an envelope', async () => {
    const { call } = connect({ 'preferences.get': () => DEFAULT_PREFERENCES });
    expect(await call('preferences.get', {})).toEqual({ ok: true, value: DEFAULT_PREFERENCES });
  });

  it.each([
    ['a frame that is gone', { sender: { mainFrame: ownFrame }, senderFrame: null }],
    [
      'a frame inside the page',
      { sender: { mainFrame: ownFrame }, senderFrame: frame('app://bundle/index.html') },
    ],
    ['a page of another host', hostile('app://bundle.evil/index.html')],
    ['a page of another scheme', hostile('https://bundle/index.html')],
    ['a file', hostile('file:///bundle/index.html')],
    ['a data page', hostile('data:text/html,<p>')],
    ['a page with a user in its address', hostile('app://bundle@evil/index.html')],
    ['a page with a port', hostile('app://bundle:80/index.html')],
    ['something that is no address', hostile('app//bundle')],
    ['an empty address', hostile('')],
  ])('refuses %s on every channel, without reaching a handler', async (_name, event) => {
    const { call, calls } = connect();
    for (const name of METHOD_NAMES) expect(await call(name, {}, event)).toEqual(refused('sender-refused'));
    expect(calls).toEqual([]);
  });

  it.each([
    ['preferences.set', { language: 'fr', theme: 'dark', density: 'compact' }, 'language'],
    ['preferences.set', { language: 'nl', theme: 'dark', density: 'compact', more: 1 }, ''],
    ['profile.set', { name: '', organisation: 'A', kvk: '12345678', legalForm: null, role: 'user' }, 'name'],
    ['profile.set', { name: 'A', organisation: 'A', kvk: '1234567', legalForm: null, role: 'user' }, 'kvk'],
    ['mandate.explain', { id: 'x'.repeat(121) }, 'id'],
    ['import.apply', { token: 't', rows: [0] }, 'rows.0'],
    ['today.overview', null, ''],
  ] as const)('refuses %s with a wrong input and says where', async (name, input, field) => {
    const { call, calls } = connect();
    expect(await call(name, input)).toEqual(refused('invalid-request', { field }));
    expect(calls).toEqual([]);
  });

  it('carries a refusal as its code and parameters', async () => {
    const { call, logged } = connect({
      'mandate.explain': () => {
        throw new TijdigError('not-found', { id: 'm-1' });
      },
    });
    expect(await call('mandate.explain', { id: 'm-1' })).toEqual(refused('not-found', { id: 'm-1' }));
    expect(logged).toEqual([]);
  });

  it('lets nothing of an unforeseen error through but the code, and logs it', async () => {
    const { call, logged } = connect({
      'today.overview': () => {
        throw new Error('secret path and stack');
      },
    });
    expect(JSON.stringify(await call('today.overview', {}))).toBe(JSON.stringify(refused('unexpected')));
    expect(logged).toEqual(['ipc.today.overview']);
  });

  it('answers unexpected when a handler answers something else than agreed', async () => {
    const { call } = connect({
      'preferences.get': () => ({ ...DEFAULT_PREFERENCES, theme: 'pink' as never }),
    });
    expect(await call('preferences.get', {})).toEqual(refused('unexpected'));
  });
});

function hostile(url: string): CallEvent {
  const own = frame(url);
  return { sender: { mainFrame: own }, senderFrame: own };
}

describe('before the register is there', () => {
  const channels = new Map<string, (event: CallEvent, input: unknown) => Promise<unknown>>();
  const ready = Promise.withResolvers<Handlers>();
  const opening = { phase: 'opening', progress: null } as const;
  const logger: Logger = { info: () => {}, error: () => {} };
  registerMethods({ handle: (name, listener) => void channels.set(name, listener) }, ready.promise, logger, {
    'store.status': () => opening,
  });
  const call = (name: MethodName, event: CallEvent = ownPage) => channels.get(name)?.(event, {});

  it('a method that needs none answers at once, to the own page only', async () => {
    expect(await call('store.status')).toEqual({ ok: true, value: opening });
    const foreign = { sender: { mainFrame: ownFrame }, senderFrame: null };
    expect(await call('store.status', foreign)).toEqual(refused('sender-refused'));
  });

  it('every other method waits for it', async () => {
    let answered = false;
    const waiting = call('profile.get')?.then((answer) => {
      answered = true;
      return answer;
    });
    await new Promise((resolve) => setImmediate(resolve));
    expect(answered).toBe(false);
    ready.resolve({ 'profile.get': () => null } as unknown as Handlers);
    expect(await waiting).toEqual({ ok: true, value: null });
  });
});
