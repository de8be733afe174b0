/** Laws are tried on few examples here: run for each of thousands of mutants, hundreds of examples would take days. */
import type * as FastCheck from 'fast-check';
import { vi } from 'vitest';

vi.mock('fast-check', async (original) => {
  const real = await original<typeof FastCheck>();
  const assert: typeof real.default.assert = (property, parameters) =>
    real.default.assert(property, { ...parameters, numRuns: 15 });
  return { ...real, default: { ...real.default, assert } };
});
