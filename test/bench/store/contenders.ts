// Promise: everybody whom the store bench compares, by a name for the command line of a process.
import { broken } from './broken-contender.ts';
import type { Contender } from './contender.ts';
import { limit } from './limit-contender.ts';
import { lowdbAtomic, lowdbDefault } from './lowdb-contender.ts';
import { sqlite } from './sqlite-contender.ts';
import { tijdig } from './tijdig-contender.ts';

export const CONTENDERS = {
  limit,
  tijdig,
  sqlite,
  lowdbDefault,
  lowdbAtomic,
  broken,
} as const satisfies Record<string, Contender>;
export type ContenderName = keyof typeof CONTENDERS;
