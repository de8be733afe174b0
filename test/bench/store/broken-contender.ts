// Promise: a store that breaks every promise of speed and memory, to see that the bench says so: it opens the register
// and copies it twice, and writes out the copies at every edit as if they would go to the disk.
import type { Contender } from './contender.ts';
import { openTijdig, tijdig } from './tijdig-contender.ts';

export const broken: Contender = {
  ...tijdig,
  title: 'a store that breaks its promises',
  open: async (folder) => {
    const opened = await openTijdig(folder);
    const copy = Object.entries(opened.store.state().register).map(([name, records]) => [
      name,
      structuredClone([...records]),
    ]);
    const again = structuredClone(copy);
    return {
      ...opened,
      edit: (at) => {
        const work = opened.edit(at);
        return async () => {
          await work();
          return JSON.stringify([copy, again]);
        };
      },
    };
  },
};
