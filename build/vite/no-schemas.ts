/**
 * Leaves the schemas out of the page. The main process checks everything that crosses (ADR 12), so in the page a schema
 * is only the type that TypeScript makes of it: there `z` is a stand-in that is built upon and never checks anything.
 */
import type { Plugin } from 'vite';

const STAND_IN = '\0no-schemas';

const CODE = `
const CHECKS = new Set(['parse', 'safeParse', 'parseAsync', 'safeParseAsync', '_zod', '~standard']);
const schema = new Proxy(() => schema, {
  get(_, key) {
    if (CHECKS.has(key)) throw new Error('The page has no schemas: the main process checks');
    return schema;
  },
  apply: () => schema,
});
export const z = schema;
`;

/** For the bundle of the page only. */
export function noSchemas(): Plugin {
  return {
    name: 'no-schemas',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'client',
    resolveId: (id) => (id === 'zod' ? STAND_IN : null),
    load: (id) => (id === STAND_IN ? CODE : null),
  };
}
