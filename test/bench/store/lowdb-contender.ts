// Promise: lowdb as its manual has it, and lowdb over write-file-atomic: both write the whole document at every edit.
/// <reference path="./write-file-atomic.d.ts" />
import { open, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Adapter, Low } from 'lowdb';
import { JSONFilePreset } from 'lowdb/node';
import writeFileAtomic from 'write-file-atomic';
import { type Mandate, mandateSchema } from '#core/domain/records/mandate.ts';
import { type Contender, edited, editedAt, type Lists } from './contender.ts';

const FILE = 'db.json';

async function prepare({ snapshot }: { readonly snapshot: string }, folder: string): Promise<void> {
  const { register } = JSON.parse(await readFile(snapshot, 'utf8')) as { readonly register: Lists };
  // As lowdb writes it.
  await writeFile(join(folder, FILE), JSON.stringify(register, null, 2));
}

async function syncFile(path: string): Promise<void> {
  const file = await open(path, 'r');
  await file.sync();
  await file.close();
}

function opened(
  { data, write }: { readonly data: Lists; readonly write: () => Promise<void> },
  path: string,
) {
  const mandates = data.mandates as Mandate[];
  if (mandates[0]) mandateSchema.parse(mandates[0]);
  return {
    edit: (at: number) => {
      const index = editedAt(at, mandates.length);
      return () => {
        const mandate = mandates[index];
        if (mandate === undefined) throw new Error(`no mandate ${index}`);
        mandates[index] = edited(mandate, at);
        return write();
      };
    },
    settle: () => syncFile(path),
    checkpoint: null,
    close: async () => {},
  };
}

export const lowdbDefault: Contender = {
  title: 'lowdb default',
  opens: true,
  prepare,
  open: async (folder) => {
    // The preset keeps everything in memory under test (ARCHITECTURE: never use it).
    if (process.env.NODE_ENV === 'test') throw new Error('lowdb would write nothing: NODE_ENV is test');
    const path = join(folder, FILE);
    const low = await JSONFilePreset<Lists>(path, {} as Lists);
    return opened({ data: low.data, write: () => low.write() }, path);
  },
};

class AtomicAdapter implements Adapter<Lists> {
  readonly #path: string;
  constructor(path: string) {
    this.#path = path;
  }
  read = async (): Promise<Lists> => JSON.parse(await readFile(this.#path, 'utf8')) as Lists;
  write = (data: Lists): Promise<void> => writeFileAtomic(this.#path, JSON.stringify(data, null, 2));
}

export const lowdbAtomic: Contender = {
  title: 'lowdb + write-file-atomic',
  opens: true,
  prepare,
  open: async (folder) => {
    const path = join(folder, FILE);
    const low = new Low<Lists>(new AtomicAdapter(path), {} as Lists);
    await low.read();
    return opened({ data: low.data, write: () => low.write() }, path);
  },
};
