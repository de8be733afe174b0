// Promise: the user's click on the window's own close button asks the window's `close` event first.
// Chromium only tells a page that it is about to go, so the page is made to object and the objection is judged here.
// Not under Playwright, which answers such dialogs itself.
import type { Target } from '#test/support/electron-host/chromium/chromium.ts';
import { environment } from '#test/support/electron-host/kernel/environment.ts';

const OBJECT = "addEventListener('beforeunload', (event) => event.preventDefault())";

/** @param refuses true keeps the window */
export function askBeforeUserCloses({ session }: Target, refuses: () => boolean): void {
  if (!environment.headed || environment.devtoolsPort) return;
  session.on('Page.loadEventFired', () => {
    // Chromium heeds objections only from a page the user has touched.
    session.send('Runtime.evaluate', { expression: OBJECT, userGesture: true }).catch(() => undefined);
  });
  session.on('Page.javascriptDialogOpening', ({ type }) => {
    if (type !== 'beforeunload') return;
    session.send('Page.handleJavaScriptDialog', { accept: !refuses() }).catch(() => undefined);
  });
}
