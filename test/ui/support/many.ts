/** A register with as many mandates of one kind as a test wants, so that lists are longer than what is shown at once. */
import { mandateSchema } from '#core/domain/records/mandate.ts';
import type { Register } from '#core/domain/records/register.ts';
import { sampleRegister } from './sample-register.ts';

/** Copies of the first mandate of the sample that all end on a day; nothing else stops them. */
export function manyEnding(count: number, endsOn: string): Register {
  const sample = sampleRegister();
  const [first] = sample.mandates.values();
  const copies = Array.from({ length: count }, (_, at) =>
    mandateSchema.parse({
      ...first,
      id: `many-${String(at).padStart(4, '0')}`,
      terms: [{ startsOn: '2024-01-01', endsOn }],
      lastUse: { kind: 'date', on: '2026-11-01' },
    }),
  );
  return { ...sample, mandates: new Map(copies.map((mandate) => [mandate.id, mandate])), means: new Map() };
}
