/**
 * Every shape that a register ever had, the present one last, and the steps between them. The compiler counts: a shape
 * without a step from the one before it, or a version without a shape, does not compile. How to add one: CONTRIBUTING.md.
 */
import { FROM_1_TO_2 } from './from-1-to-2.ts';
import type { LivingShape } from './living-shape.ts';
import type { Shape1 } from './shape-1.ts';
import type { Steps } from './step.ts';

type Shapes = readonly [Shape1, LivingShape];

/** The number of the present shape. */
export type SchemaVersion = Shapes['length'];

/** Step n − 1 leads from shape n to shape n + 1. Forward only. */
export const STEPS: Steps<Shapes> = [FROM_1_TO_2];
