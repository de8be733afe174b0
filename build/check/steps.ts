/** What `npm run check` looks at: style and fences, the types of every side, what nobody uses, the texts. */
import { existsSync, globSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

export interface Step {
  readonly name: string;
  /** Arguments for Node. */
  readonly args: readonly string[];
}

/** Every tsconfig below the root is a side with rules of its own, so a new one is checked without being listed here. */
function typeSteps(root: string): Step[] {
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  return globSync('*/**/tsconfig*.json', {
    cwd: root,
    exclude: (path) => /node_modules|^out|^\.cache/.test(path),
  })
    .toSorted()
    .map((config) => ({
      name: `types ${config.endsWith('/tsconfig.json') ? dirname(config) : config}`,
      args: [tsc, '--project', config, '--pretty'],
    }));
}

export function checkSteps(root: string): Step[] {
  const bin = (...path: string[]): string => join(root, 'node_modules', ...path);
  const texts = join(root, 'build', 'check-i18n.mjs');
  return [
    {
      name: 'biome',
      args: [bin('@biomejs', 'biome', 'bin', 'biome'), 'check', '--error-on-warnings', '--colors=off'],
    },
    ...typeSteps(root),
    { name: 'knip', args: [bin('knip', 'bin', 'knip.js'), '--no-progress'] },
    ...(existsSync(texts) ? [{ name: 'texts', args: [relative(root, texts)] }] : []),
  ];
}
