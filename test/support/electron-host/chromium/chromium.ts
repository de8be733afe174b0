// Promise: the running Chromium as the rest of the host uses it: new window targets, and who owns which target.
import { environment } from '#test/support/electron-host/kernel/environment.ts';
import type { CdpSession } from './cdp-connection.ts';
import { ChromiumProcess } from './chromium-process.ts';

export type Target = { targetId: string; session: CdpSession };
export type WindowPlace = { width: number; height: number; left: number; top: number };

/** A page opened by another page (`window.open`, a link with a target). It is held before its first request. */
export type PopupListener = (target: Target, openerId: string) => void;

let running: ChromiumProcess | undefined;
let popupListener: PopupListener = () => undefined;
let appWindows = 0;
/** Waiting for a target: by its id, or by the unique address of an app window. */
const expected = new Map<string, (target: Target) => void>();
const early = new Map<string, Target>();

export function chromium(): ChromiumProcess {
  if (!running) throw new Error('Chromium is not running yet');
  return running;
}

export function onPopup(listener: PopupListener): void {
  popupListener = listener;
}

export function startChromium(profile: string): ChromiumProcess {
  running = new ChromiumProcess(profile);
  const { cdp } = running;
  cdp.root.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    const target = { targetId: targetInfo.targetId, session: cdp.session(sessionId) };
    if (targetInfo.type !== 'page')
      return void target.session.send('Runtime.runIfWaitingForDebugger').catch(() => undefined);
    const key = expected.has(targetInfo.url) ? targetInfo.url : targetInfo.targetId;
    const waiting = expected.get(key);
    expected.delete(key);
    if (waiting) waiting(target);
    else if (targetInfo.openerId) popupListener(target, targetInfo.openerId);
    else early.set(targetInfo.targetId, target);
  });
  return running;
}

export async function stopChromium(): Promise<void> {
  await running?.stop();
}

export function openTarget(place: WindowPlace): Promise<Target> {
  return environment.headed ? openAppWindow(place) : openHeadlessWindow(place);
}

function openAppWindow(place: WindowPlace): Promise<Target> {
  const url = `data:text/html,${++appWindows}`;
  const opened = new Promise<Target>((resolve) => expected.set(url, resolve));
  const position = place.left > 0 || place.top > 0 ? [`--window-position=${place.left},${place.top}`] : [];
  chromium().command(`--app=${url}`, `--window-size=${place.width},${place.height}`, ...position);
  return opened;
}

async function openHeadlessWindow(place: WindowPlace): Promise<Target> {
  const { targetId } = await chromium().cdp.root.send('Target.createTarget', {
    url: 'about:blank',
    newWindow: true,
    ...place,
  });
  const target =
    early.get(targetId) ?? (await new Promise<Target>((resolve) => expected.set(targetId, resolve)));
  early.delete(targetId);
  return target;
}
