/** Resume and unlock, as Electron's power monitor tells them. */
import { powerMonitor } from 'electron';
import type { PowerEvents } from '#electron/ports/power-events.ts';

export const electronPowerEvents: PowerEvents = {
  onWake(woke) {
    powerMonitor.on('resume', woke);
    powerMonitor.on('unlock-screen', woke);
    return () => {
      powerMonitor.off('resume', woke);
      powerMonitor.off('unlock-screen', woke);
    };
  },
};
