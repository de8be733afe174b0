/**
 * Who, when, what and why of a stored change, without reading the records that it wrote: of an import of 100,000 records
 * it takes no longer than of one edit.
 */
import { olderShape } from '#core/domain/records/migrations/migrate.ts';
import { changeSchema } from '#core/domain/records/register.ts';
import type { ChangeHead } from '#electron/ports/history-reader.ts';
import { decodeChange } from '#electron/store/journal-file.ts';

const headSchema = changeSchema.omit({ puts: true, removes: true });
/** Within a text of JSON each quote is escaped, so only keys look like this; of the last of them none follows. */
const BEFORE_RECORDS = ',"puts":';
const AFTER_RECORDS = ',"reason":';

/** The head of the change that these bytes hold, written in version `schema`. Throws `register-damaged` when they are none. */
export function readHead(file: string, seq: number, bytes: Uint8Array, schema: number): ChangeHead {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const begin = text.indexOf(BEFORE_RECORDS);
  const end = text.lastIndexOf(AFTER_RECORDS);
  if (begin > 0 && end > begin) {
    const head = parsed(text.toString('utf8', 0, begin) + text.toString('utf8', end), schema);
    if (head?.seq === seq) return head;
  }
  // Written in another order, or no change at all: the whole of it tells.
  const { puts: _puts, removes: _removes, ...head } = decodeChange(file, seq, bytes, schema);
  return head;
}

function parsed(text: string, schema: number): ChangeHead | null {
  try {
    const stored: unknown = JSON.parse(text);
    return olderShape(schema)?.head(stored) ?? headSchema.safeParse(stored).data ?? null;
  } catch {
    return null;
  }
}
