// Promise: whoever started the host as a child with a message channel is told once, when the first page has painted
// content and has stopped loading. That is the moment for a picture of the first screen.
import type { Target } from './chromium.ts';

const AWAITED = ['firstContentfulPaint', 'networkIdle'];
let told = false;

export async function announceFirstScreen({ session, targetId }: Target): Promise<void> {
  if (told || process.send === undefined) return;
  const blankStart = new Set<string>();
  const seen = new Map<string, Set<string>>();
  let enabled = false;
  session.on('Page.lifecycleEvent', ({ frameId, loaderId, name }) => {
    if (frameId !== targetId || told) return;
    // What Chromium reports while this is being enabled is about the document the window started with.
    if (!enabled) blankStart.add(loaderId);
    if (blankStart.has(loaderId)) return;
    const names = (seen.get(loaderId) ?? new Set()).add(name);
    seen.set(loaderId, names);
    if (!AWAITED.every((awaited) => names.has(awaited))) return;
    told = true;
    process.send?.('first-screen');
  });
  await session.send('Page.setLifecycleEventsEnabled', { enabled: true });
  enabled = true;
}
