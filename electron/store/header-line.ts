/**
 * The first line of every stored file: a JSON object that carries a check (CRC32) of itself, so that a flipped bit in
 * a header is never read as another generation, another count or a newer version.
 */
import { crc32 } from 'node:zlib';
import { z } from 'zod';
import type { SchemaVersion } from '#core/domain/records/migrations/steps.ts';
import { TijdigError } from '#core/errors/tijdig-error.ts';
import { damaged } from '#electron/store/storage-error.ts';

/** Version of the layout of files and frames. */
export const FORMAT = 1;
/** Version of the records' shape. Files of every version before it are read through the steps in `core`. */
export const SCHEMA: SchemaVersion = 2;

const CHECKED = /^(\{.*),"check":"([0-9a-f]{8})"\}$/;
const versionSchema = z.looseObject({ magic: z.string(), format: z.int().min(1), schema: z.int().min(1) });

const checkOf = (text: string): string => crc32(text).toString(16).padStart(8, '0');

/** A header as one line of JSON without a line end. */
export function encodeHeader(fields: Readonly<Record<string, string | number | null>>): string {
  const body = JSON.stringify(fields).slice(0, -1);
  return `${body},"check":"${checkOf(body)}"}`;
}

/** Reads a header of the given shape. Throws `register-damaged`, or `register-newer` when it is whole. */
export function decodeHeader<T>(file: string, line: string, magic: string, schema: z.ZodType<T>): T {
  const match = CHECKED.exec(line);
  const body = match?.[1];
  if (body === undefined || checkOf(body) !== match?.[2]) throw damaged(file, 'header');
  const fields: unknown = JSON.parse(`${body}}`);
  const version = versionSchema.safeParse(fields);
  if (!version.success || version.data.magic !== magic) throw damaged(file, 'header');
  if (version.data.format > FORMAT || version.data.schema > SCHEMA) {
    throw new TijdigError('register-newer', { file });
  }
  const header = schema.safeParse(fields);
  if (!header.success) throw damaged(file, 'header');
  return header.data;
}
