// Promise: a window that would be less protected on the real Electron than here is refused, not silently protected.
import { gap } from '#test/support/electron-host/kernel/gap-guard.ts';

const ALWAYS = {
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  webviewTag: false,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
} as const;
const UNKNOWN = ['partition', 'session', 'offscreen', 'enableBlinkFeatures'] as const;

export function requireSafePreferences(given: Electron.WebPreferences): void {
  for (const [name, value] of Object.entries(ALWAYS)) {
    const asked = given[name as keyof typeof ALWAYS];
    if (asked !== undefined && asked !== value) gap(`webPreferences.${name}: ${asked}`);
  }
  for (const name of UNKNOWN) if (given[name]) gap(`webPreferences.${name}`);
}
