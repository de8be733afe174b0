/** One violating file per rule of the compiler: each side has its own idea of what exists. */
import type { Violation } from './violations.ts';

/** The compiler's codes for a name it does not know; it has three, by what it thinks would bring the name. */
const UNKNOWN = 'TS2304';
const UNKNOWN_WITHOUT_DOM = 'TS2584';
const UNKNOWN_WITHOUT_NODE = 'TS2591';

const codeFor = (name: string): string => {
  if (name === 'document' || name === 'console') return UNKNOWN_WITHOUT_DOM;
  return ['process', 'Buffer', 'require'].includes(name) ? UNKNOWN_WITHOUT_NODE : UNKNOWN;
};

export const TYPE_VIOLATIONS: readonly (Violation & { readonly config: string })[] = [
  ...['window', 'document', 'console', 'setTimeout', 'process', 'Buffer', 'URL', 'fetch'].map((name) => ({
    what: `${name} in core`,
    config: 'core',
    path: `core/global-${name}.ts`,
    code: `export const found = ${name};\n`,
    rule: codeFor(name),
  })),
  ...['window', 'document', 'HTMLElement', 'alert'].map((name) => ({
    what: `${name} in the main process`,
    config: 'electron',
    path: `electron/global-${name}.ts`,
    code: `export const found = ${name};\n`,
    rule: codeFor(name),
  })),
  ...['process', 'Buffer', '__dirname', 'require'].map((name) => ({
    what: `${name} in the renderer`,
    config: 'renderer',
    path: `renderer/global-${name}.ts`,
    code: `export const found = ${name};\n`,
    rule: codeFor(name),
  })),
  {
    what: 'node:fs in the renderer',
    config: 'renderer',
    path: 'renderer/node-fs.ts',
    code: "import { readFileSync } from 'node:fs';\nexport const found = readFileSync;\n",
    rule: UNKNOWN_WITHOUT_NODE,
  },
  {
    what: 'an enum, which needs more than taking the types off',
    config: 'core',
    path: 'core/enum.ts',
    code: 'export enum Level {\n  Low,\n}\n',
    rule: 'TS1294',
  },
];
