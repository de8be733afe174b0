// Promise: the product's own store, opened as the application opens it. Only when it checkpoints is chosen by the bench.
import { cpSync } from 'node:fs';
import { calendarDate } from '#core/domain/values/calendar-date.ts';
import { nodeFileSystem } from '#electron/store/file-system.ts';
import { openRegisterStore } from '#electron/store/open-register-store.ts';
import { createSystemClock } from '#electron/system/system-clock.ts';
import { CheckpointWatch } from './checkpoint-watch.ts';
import { type Contender, editedAt, editRequest } from './contender.ts';

const clock = createSystemClock(calendarDate('2026-11-22'));

export const openTijdig = async (folder: string) => {
  const limits = { changes: Number.POSITIVE_INFINITY, bytes: Number.POSITIVE_INFINITY };
  const checkpoints = new CheckpointWatch();
  const store = await openRegisterStore({
    folder,
    clock,
    checkpoint: limits,
    fileSystem: checkpoints.around(nodeFileSystem),
  });
  const { size } = store.state().register.mandates;
  return {
    store,
    edit: (at: number) => {
      const id = `mandate-${editedAt(at, size)}`;
      return () =>
        store.commit(({ register }) => {
          const mandate = register.mandates.get(id);
          if (mandate === undefined) throw new Error(`no ${id}`);
          return editRequest(mandate, at);
        });
    },
    settle: async () => {},
    checkpoint: async () => {
      const next = checkpoints.next();
      limits.changes = 1;
      const ms = await next;
      limits.changes = Number.POSITIVE_INFINITY;
      return ms;
    },
    close: () => store.close(),
  };
};

export const tijdig: Contender = {
  title: 'Tijdig',
  opens: true,
  prepare: async ({ folder: from }, folder) => cpSync(from, folder, { recursive: true }),
  open: openTijdig,
};
