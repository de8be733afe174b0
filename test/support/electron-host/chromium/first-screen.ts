// Promise: whoever started the host as a child with a message channel is told once, when the first page has painted
// content and has stopped loading. That is the moment for a picture of the first screen.
import type { Target } from './chromium.ts';

const AWAITED = ['firstContentfulPaint', 'networkIdle'];
let told = false;

export async function announceFirstScreen({ session, targetId }: Target): Promise<void> {
  if (told || process.send === undefined) return;
  const missing = new Set(AWAITED);
  session.on('Page.lifecycleEvent', ({ frameId, name }) => {
    if (frameId !== targetId) return;
    if (name === 'init') for (const awaited of AWAITED) missing.add(awaited); // a new document
    missing.delete(name);
    if (told || missing.size > 0) return;
    told = true;
    process.send?.('first-screen');
  });
  await session.send('Page.setLifecycleEventsEnabled', { enabled: true });
}
