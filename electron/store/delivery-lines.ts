/**
 * The lines of a delivery log: `CRC32 in hex · space · JSON`. The first line holds everything known when the file was
 * begun, each other line one entry. A last line without its end is an append that never finished; anything else that is
 * not sound is damage, and the lines that are sound still count.
 */
import { crc32 } from 'node:zlib';
import { z } from 'zod';
import {
  afterEntry,
  type DeliveryEntry,
  type DeliveryState,
  deliveryEntrySchema,
  deliveryStateSchema,
  NOTHING_DELIVERED,
} from '#core/domain/reminders/delivery.ts';

const startSchema = deliveryStateSchema.extend({
  magic: z.literal('tijdig-deliveries'),
  format: z.literal(1),
});

const encodeLine = (value: unknown): Uint8Array => {
  const json = JSON.stringify(value);
  return Buffer.from(`${crc32(json).toString(16).padStart(8, '0')} ${json}\n`);
};

/** The bytes with which a file begins. */
export const encodeStart = ({ told, ...rest }: DeliveryState): Uint8Array =>
  encodeLine({ magic: 'tijdig-deliveries', format: 1, ...rest, told: [...told] });

export const encodeEntry = (entry: DeliveryEntry): Uint8Array => encodeLine(entry);

/** What a line says, or `undefined` when it is not sound. */
function decodeLine(line: string): unknown {
  const json = line.slice(9);
  if (line[8] !== ' ' || crc32(json).toString(16).padStart(8, '0') !== line.slice(0, 8)) return undefined;
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

export interface DeliveryReading {
  /** What the sound lines say. */
  readonly state: DeliveryState;
  /** Sound lines after the first. */
  readonly entries: number;
  /** An append at the end never finished. */
  readonly torn: boolean;
  /** Number of the first line that is not sound; `null` when all are. */
  readonly damagedLine: number | null;
}

/** Reads a whole file; total: whatever the bytes are, there is an answer. */
export function readDeliveries(bytes: Uint8Array): DeliveryReading {
  const lines = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes).split('\n');
  const rest = lines.pop() ?? '';
  let state = NOTHING_DELIVERED;
  let entries = 0;
  let damagedLine: number | null = null;
  for (const [at, line] of lines.entries()) {
    const value = decodeLine(line);
    const start = at === 0 ? startSchema.safeParse(value) : undefined;
    const entry = deliveryEntrySchema.safeParse(value);
    if (start?.success) {
      const { told, missed, aliveAt, notifications, since } = start.data;
      state = { told: new Set(told), missed, aliveAt, notifications, since };
    } else if (entry.success && at > 0) {
      state = afterEntry(state, entry.data);
      entries += 1;
    } else damagedLine ??= at + 1;
  }
  if (lines.length === 0) damagedLine = 1;
  return { state, entries, torn: rest !== '', damagedLine };
}
