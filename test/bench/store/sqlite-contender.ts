// Promise: the same records in SQLite, as durable as it can be: a write-ahead log that is synced at every edit. The records
// are in memory too, because the application works on them there. It keeps no history; the product's store does.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Mandate } from '#core/domain/records/mandate.ts';
import { COLLECTIONS } from '#core/domain/records/register.ts';
import { type Contender, edited, editedAt, type Lists } from './contender.ts';

const FILE = 'register.sqlite';

function connect(folder: string): DatabaseSync {
  const database = new DatabaseSync(join(folder, FILE));
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
  return database;
}

async function prepare({ snapshot }: { readonly snapshot: string }, folder: string): Promise<void> {
  const { register } = JSON.parse(await readFile(snapshot, 'utf8')) as { readonly register: Lists };
  const database = connect(folder);
  database.exec(
    'CREATE TABLE records (collection TEXT, id TEXT, record TEXT, PRIMARY KEY (collection, id)); BEGIN;',
  );
  const insert = database.prepare('INSERT INTO records VALUES (?, ?, ?)');
  for (const collection of COLLECTIONS) {
    for (const record of register[collection]) insert.run(collection, record.id, JSON.stringify(record));
  }
  database.exec('COMMIT; PRAGMA wal_checkpoint(TRUNCATE);');
  database.close();
}

export const sqlite: Contender = {
  title: 'node:sqlite',
  opens: true,
  prepare,
  open: async (folder) => {
    const database = connect(folder);
    const register = new Map<unknown, Map<string, unknown>>(COLLECTIONS.map((name) => [name, new Map()]));
    for (const { collection, id, record } of database.prepare('SELECT * FROM records').iterate()) {
      register.get(collection)?.set(String(id), JSON.parse(String(record)));
    }
    const mandates = register.get('mandates') as Map<string, Mandate>;
    const update = database.prepare("UPDATE records SET record = ? WHERE collection = 'mandates' AND id = ?");
    return {
      edit: (at) => {
        const id = `mandate-${editedAt(at, mandates.size)}`;
        return async () => {
          const mandate = mandates.get(id);
          if (mandate === undefined) throw new Error(`no ${id}`);
          const record = edited(mandate, at);
          update.run(JSON.stringify(record), id);
          mandates.set(id, record);
        };
      },
      settle: async () => {},
      checkpoint: async () => {
        const begin = performance.now();
        database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
        return performance.now() - begin;
      },
      close: async () => database.close(),
    };
  },
};
