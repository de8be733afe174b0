// Promise: the only place that reads the host's own environment variables and launch switches.
const { env, argv } = process;
const has = (switchName: string) =>
  argv.some((arg) => arg === switchName || arg.startsWith(`${switchName}=`));

export const environment = {
  /** `TIJDIG_HOST_HEADED=1`: real windows on the display; otherwise headless. */
  headed: env.TIJDIG_HOST_HEADED === '1',
  /** `TIJDIG_HOST_DEBUG=1`: Chromium's own stderr is passed on. */
  debug: env.TIJDIG_HOST_DEBUG === '1',
  /** `TIJDIG_HOST_CHROMIUM=<path>`: another Chromium. */
  chromium: env.TIJDIG_HOST_CHROMIUM,
  /** `TIJDIG_HOST_KEYRING=0`: safeStorage behaves as on a Linux without a keyring service. */
  keyring: env.TIJDIG_HOST_KEYRING !== '0',
  /** `TIJDIG_HOST_LOCALE=nl`: what `app.getLocale()` and the page's `navigator.language` say. */
  locale: env.TIJDIG_HOST_LOCALE ?? 'en-US',
  /** Playwright asks for both; `ready` then waits until it is attached to both ends. */
  driven: has('--inspect') && has('--remote-debugging-port'),
  devtoolsPort: has('--remote-debugging-port'),
  inspect: has('--inspect'),
  noSandbox: has('--no-sandbox') || process.getuid?.() === 0,
  sessionBus: env.DBUS_SESSION_BUS_ADDRESS ?? '',
};

/** Value of `--name=value` on the command line. */
export function launchSwitch(name: string): string | undefined {
  return argv.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
}
