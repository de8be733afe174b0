/** A process that chooses again and again, in the folder it is given. */
import { CHOSEN, openOnDisk } from '#test/support/settings/opened-settings.ts';

const [folder = '', times = '0', part = ''] = process.argv.slice(2);
const settings = openOnDisk(folder);
for (let time = 0; time < Number(times); time += 1) {
  const isEven = time % 2 === 0;
  const choice = part === 'theme' ? { theme: isEven ? 'light' : 'dark' } : { language: isEven ? 'nl' : 'en' };
  settings.setPreferences({ ...CHOSEN, ...choice } as typeof CHOSEN);
}
