/** What `npm run check` looks at: style and fences, the types of every side, what nobody uses, the texts. */
import { globSync } from 'node:fs';
import { dirname, join } from 'node:path';

export interface Step {
  readonly name: string;
  /** Arguments for Node. */
  readonly args: readonly string[];
}

/** Its own command makes a file that its tsconfig needs. */
const HOST_SURFACE = 'test/support/electron-host/surface';

/** Every tsconfig below the root is a side with rules of its own, so a new one is checked without being listed here. */
function typeSteps(root: string): Step[] {
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  return globSync('*/**/tsconfig*.json', {
    cwd: root,
    exclude: (path) => /node_modules|^out|^\.cache/.test(path) || path === HOST_SURFACE,
  })
    .toSorted()
    .map((config) => ({
      name: `types ${config.endsWith('/tsconfig.json') ? dirname(config) : config}`,
      args: [tsc, '--project', config, '--pretty'],
    }));
}

export function checkSteps(root: string): Step[] {
  const bin = (...path: string[]): string => join(root, 'node_modules', ...path);
  return [
    {
      name: 'biome',
      args: [bin('@biomejs', 'biome', 'bin', 'biome'), 'check', '--error-on-warnings', '--colors=off'],
    },
    ...typeSteps(root),
    { name: 'types of the Electron host', args: [`${HOST_SURFACE}/check.ts`] },
    { name: 'knip', args: [bin('knip', 'bin', 'knip.js'), '--no-progress'] },
    { name: 'texts', args: ['build/check-i18n.mjs'] },
  ];
}
