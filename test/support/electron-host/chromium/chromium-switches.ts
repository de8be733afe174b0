// Promise: a Chromium that behaves as Electron's windows do and that makes no attempt to reach the network.
import { environment } from '#test/support/electron-host/kernel/environment.ts';

/** Chrome services and surfaces that Electron does not have. */
const ABSENT_FEATURES = [
  'AutofillServerCommunication',
  'CertificateTransparencyComponentUpdater',
  'DialMediaRouteProvider',
  'HttpsUpgrades',
  'MediaRouter',
  'OptimizationHints',
  'PaintHolding',
  'Translate',
];

const OFFLINE = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-default-apps',
  '--disable-quic',
  '--disable-sync',
  '--no-pings',
  '--dns-prefetch-disable',
  // A proxy that is not there: requests to other origins fail before a name or a route is looked up.
  '--proxy-server=http://127.0.0.1:9',
  // Nothing resolves. Intercepted stand-in origins are answered before a name would be looked up.
  '--host-resolver-rules=MAP * ~NOTFOUND',
];

const LIKE_ELECTRON = [
  '--no-startup-window',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-extensions',
  '--disable-popup-blocking',
  '--disable-back-forward-cache',
  '--disable-search-engine-choice-screen',
  '--disable-breakpad',
  '--disable-infobars',
];

const STEADY_UNDER_TEST = [
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  '--password-store=basic',
  '--use-mock-keychain',
  '--force-color-profile=srgb',
  '--test-type',
  '--enable-features=CDPScreenshotNewSurface',
];

/** What the application added with `app.commandLine`. */
export const applicationSwitches: string[] = [];

/** A second Chromium command of the same profile, which hands its window to the running one, needs these too. */
export function profileSwitches(profile: string): string[] {
  const sandbox = environment.noSandbox ? ['--no-sandbox'] : [];
  return [...sandbox, `--user-data-dir=${profile}`, '--test-type'];
}

export function chromiumSwitches(profile: string): string[] {
  return [
    ...(environment.headed ? [] : ['--headless=new', '--hide-scrollbars']),
    ...profileSwitches(profile),
    '--remote-debugging-pipe',
    ...(environment.devtoolsPort ? ['--remote-debugging-port=0'] : []),
    ...OFFLINE,
    ...LIKE_ELECTRON,
    ...STEADY_UNDER_TEST,
    `--lang=${environment.locale}`,
    `--disable-features=${ABSENT_FEATURES.join(',')}`,
    ...applicationSwitches,
  ];
}
