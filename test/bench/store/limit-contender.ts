// Promise: the least that a durable edit can cost: the bytes that the product's store would add are added to a file, and
// synced. Making them is not timed.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { calendarDate } from '#core/domain/values/calendar-date.ts';
import { decideChange } from '#electron/store/decide-change.ts';
import { nodeFileSystem } from '#electron/store/file-system.ts';
import { encodeChange } from '#electron/store/journal-file.ts';
import { encodeFrame } from '#electron/store/journal-frame.ts';
import { openRegisterReader } from '#electron/store/open-register-reader.ts';
import { createSystemClock } from '#electron/system/system-clock.ts';
import { type Contender, editedAt, editRequest } from './contender.ts';
import { tijdig } from './tijdig-contender.ts';

const clock = createSystemClock(calendarDate('2026-11-22'));
const FILE = 'appended.log';

export const limit: Contender = {
  title: 'limit: append + fdatasync',
  opens: false,
  prepare: async (source, folder) => {
    await tijdig.prepare(source, folder);
    writeFileSync(join(folder, FILE), '');
  },
  open: async (folder) => {
    const reader = await openRegisterReader(folder);
    const { mandates } = reader.state().register;
    const file = await nodeFileSystem.openToAppend(join(folder, FILE));
    return {
      edit: (at) => {
        const mandate = mandates.get(`mandate-${editedAt(at, mandates.size)}`);
        if (mandate === undefined) throw new Error(`no mandate for edit ${at}`);
        const change = decideChange(() => editRequest(mandate, at), reader.state(), clock);
        if (change === null) throw new Error('an edit that changes nothing');
        const frame = encodeFrame(change.seq, encodeChange(change));
        return async () => {
          await file.write(frame);
          await file.datasync();
        };
      },
      settle: async () => {},
      checkpoint: null,
      close: () => file.close(),
    };
  },
};
