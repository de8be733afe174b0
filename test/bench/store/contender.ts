// Promise: what the store bench asks of everybody who keeps a register, so that all of them are asked the same.
import type { Mandate } from '#core/domain/records/mandate.ts';
import type { ChangeRequest, Collection } from '#core/domain/records/register.ts';

/** The register as a document of lists, as lowdb keeps it. */
export type Lists = Record<Collection, { readonly id: string }[]>;

/** A register on disk, as the product's own store wrote it. */
export interface Source {
  readonly folder: string;
  readonly snapshot: string;
}

/** A register that was opened: every record is in memory. */
export interface OpenedRegister {
  /**
   * Makes edit number `at` ready and answers the work that is timed: it ends when the contender says that the edit was saved.
   */
  edit(at: number): () => Promise<unknown>;
  /** What it left to the operating system goes to the disk, so that nobody pays for another. */
  settle(): Promise<void>;
  /** Tidies up what edits added to; edits go on meanwhile, and the first may begin it. Answers milliseconds. */
  readonly checkpoint: (() => Promise<number>) | null;
  close(): Promise<void>;
}

export interface Contender {
  /** How it is called in tables and pictures. */
  readonly title: string;
  /** Lays the register in an empty folder, in the contender's own form. */
  prepare(source: Source, folder: string): Promise<void>;
  open(folder: string): Promise<OpenedRegister>;
  /** Whether opening it is opening a register: the limit only adds to a file. */
  readonly opens: boolean;
}

/** The mandate that edit number `at` is about, of so many: all over the register, and never the same one twice in a row. */
export const editedAt = (at: number, mandates: number): number => (at * 7919) % mandates;

/** The mandate after edit number `at`. */
export const edited = (mandate: Mandate, at: number): Mandate => ({
  ...mandate,
  lastUse: { kind: 'never' },
  note: `dossier ${at}: gesproken met het kantoor`,
});

export const editRequest = (mandate: Mandate, at: number): ChangeRequest => ({
  action: 'mandate.change',
  puts: [{ collection: 'mandates', record: edited(mandate, at) }],
  removes: [],
  reason: null,
});
