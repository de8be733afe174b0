/** Laws are tried on few examples here: run for each of thousands of mutants, hundreds of examples would take days. */
import type * as FastCheck from 'fast-check';
import { vi } from 'vitest';

const RUNS = 15;

vi.mock('fast-check', async (original) => {
  const real = await original<typeof FastCheck>();
  const { assert } = real.default;
  const few = (...[property, parameters]: Parameters<typeof assert>) =>
    assert(property, { ...parameters, numRuns: RUNS });
  return { ...real, default: { ...real.default, assert: few } };
});
