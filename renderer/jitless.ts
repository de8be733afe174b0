/**
 * Schemas are interpreted in the page, never compiled: compiling needs `new Function`, which the content security
 * policy forbids. This has to run before the first schema exists, so `main.tsx` imports it before anything else.
 */
import { z } from 'zod';

z.config({ jitless: true });
