// Promise: app.commandLine; switches go to Chromium, which starts only when the application's main file has run.
import { applicationSwitches } from '#test/support/electron-host/chromium/chromium-switches.ts';
import { launchSwitch } from '#test/support/electron-host/kernel/environment.ts';
import { guarded } from '#test/support/electron-host/kernel/gap-guard.ts';

type Used = 'appendSwitch' | 'appendArgument' | 'hasSwitch' | 'getSwitchValue' | 'removeSwitch';

const matches = (name: string) => (arg: string) => arg === `--${name}` || arg.startsWith(`--${name}=`);

export const commandLine = guarded<Pick<Electron.CommandLine, Used>>('app.commandLine', {
  appendSwitch: (name, value) => {
    applicationSwitches.push(value === undefined ? `--${name}` : `--${name}=${value}`);
  },
  appendArgument: (value) => {
    applicationSwitches.push(value);
  },
  hasSwitch: (name) => [...process.argv, ...applicationSwitches].some(matches(name)),
  getSwitchValue: (name) =>
    applicationSwitches.find((entry) => entry.startsWith(`--${name}=`))?.slice(name.length + 3) ??
    launchSwitch(name) ??
    '',
  removeSwitch: (name) => {
    const at = applicationSwitches.findIndex(matches(name));
    if (at >= 0) applicationSwitches.splice(at, 1);
  },
});
