/** One violating file per rule of the linter: where it stands, what it says, and the one rule that must catch it. */

export interface Violation {
  readonly what: string;
  readonly path: string;
  readonly code: string;
  /** Two rules may name the same fault: then both, in order. */
  readonly rule: string;
}

const IMPORT = 'lint/style/noRestrictedImports';

/** Room → what it must not import. Each pair stands for one direction of import. */
const FORBIDDEN: readonly (readonly [room: string, ...targets: string[]])[] = [
  [
    'core',
    '#electron/main.ts',
    '#renderer/main.tsx',
    '#test/x.ts',
    '#build/x.ts',
    'node:fs',
    'node:fs/promises',
  ],
  ['core', 'electron', 'react', 'react-dom/client', 'lowdb/node', 'electron-store', 'csv-parse/sync'],
  [
    'core/domain',
    '#core/contract/contract.ts',
    '#core/i18n/i18n.ts',
    '#electron/x.ts',
    'node:path',
    'date-fns',
  ],
  ['core/domain/rules', '#core/contract/contract.ts', 'react'],
  ['electron', '#renderer/main.tsx', '#test/x.ts', 'react', 'react-dom/server', 'lowdb'],
  ['electron/cli', 'electron', '#renderer/x.ts'],
  [
    'electron/ports',
    '#electron/app/x.ts',
    '#electron/system/x.ts',
    '#electron/compose.ts',
    'node:fs',
    'electron',
  ],
  [
    'electron/app',
    '#electron/store/x.ts',
    '#electron/ipc/x.ts',
    '#electron/formats/x.ts',
    '#electron/system/x.ts',
  ],
  ['electron/app', '#electron/compose.ts', 'electron', 'node:fs', 'node:fs/promises', 'lowdb', 'lowdb/node'],
  [
    'electron/ipc',
    'electron',
    '#electron/system/x.ts',
    '#electron/store/x.ts',
    '#electron/compose.ts',
    'electron-store',
  ],
  [
    'electron/store',
    'electron',
    '#electron/system/x.ts',
    '#electron/ipc/x.ts',
    '#electron/app/x.ts',
    'electron-store',
  ],
  [
    'electron/formats',
    'electron',
    '#electron/system/x.ts',
    '#electron/store/x.ts',
    '#renderer/x.ts',
    'lowdb',
  ],
  [
    'electron/system',
    '#electron/app/x.ts',
    '#electron/store/x.ts',
    '#electron/compose.ts',
    '#renderer/x.ts',
    'react',
  ],
  [
    'renderer',
    '#electron/main.ts',
    '#test/x.ts',
    'electron',
    'electron/renderer',
    'node:fs',
    'node:fs/promises',
    'lowdb',
  ],
  [
    'renderer/ui',
    '#renderer/features/import/X.tsx',
    '#renderer/api/x.ts',
    '#renderer/actions/x.ts',
    '#renderer/app/x.ts',
    '@tanstack/react-query',
  ],
  ['renderer/ui', '#electron/main.ts', 'node:path'],
  [
    'renderer/api',
    '#renderer/actions/x.ts',
    '#renderer/features/import/X.tsx',
    '#renderer/app/x.ts',
    '#renderer/ui/X.tsx',
    '#electron/x.ts',
  ],
  ['renderer/actions', '#renderer/features/today/X.tsx', '#renderer/app/x.ts', '#electron/x.ts', 'node:fs'],
  [
    'renderer/features/today',
    '#renderer/features/import/X.tsx',
    '#renderer/app/x.ts',
    '#electron/x.ts',
    'node:fs',
  ],
];

/** Every way to write an import: each must be seen, not only the plain one. */
const FORMS: readonly (readonly [name: string, code: (target: string) => string])[] = [
  ['a type', (target) => `import type { X } from '${target}';\nexport type Y = X;\n`],
  ['import()', (target) => `export const load = () => import('${target}');\n`],
  ['a side effect', (target) => `import '${target}';\nexport const done = 1;\n`],
];

const plain = (target: string): string => `import { x } from '${target}';\nexport const y = x;\n`;

const slug = (text: string): string => text.replaceAll(/[^a-z0-9]+/gi, '-').replaceAll(/^-|-$/g, '');

const directions = FORBIDDEN.flatMap(([room, ...targets]) =>
  targets.map((target) => ({
    what: `${room} → ${target}`,
    path: `${room}/to-${slug(target)}.ts`,
    code: plain(target),
    rule: IMPORT,
  })),
);

const forms = [
  ['core', '#electron/main.ts'],
  ['electron/app', '#electron/store/x.ts'],
  ['renderer/features/today', '#renderer/features/import/X.tsx'],
].flatMap(([room = '', target = '']) =>
  FORMS.map(([name, code]) => ({
    what: `${room} → ${target} by ${name}`,
    path: `${room}/form-${slug(name)}.ts`,
    code: code(target),
    rule: IMPORT,
  })),
);

const paths = ['core/values', 'electron/app', 'renderer/ui', 'test/unit', 'build/steps'].flatMap((room) =>
  ['../sibling.ts', '../../far.ts'].map((target) => ({
    what: `${room} → ${target}`,
    path: `${room}/up-${slug(target)}.ts`,
    code: plain(target),
    rule: IMPORT,
  })),
);

const dates = ['core', 'core/domain', 'core/contract', 'electron/app', 'electron/ports'].flatMap((room) => [
  {
    what: `the global Date in ${room}`,
    path: `${room}/date.ts`,
    code: 'export const now = () => new Date();\n',
    rule: 'lint/style/noRestrictedGlobals',
  },
  {
    what: `Date.now() in ${room}`,
    path: `${room}/date-now.ts`,
    code: 'export const now = () => Date.now();\n',
    rule: 'lint/style/noRestrictedGlobals',
  },
]);

/** Rules of style that hold in every room; tried in one of each side. */
const EVERYWHERE: readonly (readonly [what: string, code: string, rule: string])[] = [
  ['any', 'export const f = (value: any) => value;\n', 'lint/suspicious/noExplicitAny'],
  [
    'a non-null assertion',
    'export const f = (value?: string) => value!.length;\n',
    'lint/style/noNonNullAssertion',
  ],
  ['a default export', 'const value = 1;\nexport default value;\n', 'lint/style/noDefaultExport'],
  ['a barrel', "export { x } from './clean.ts';\n", 'lint/performance/noBarrelFile'],
  [
    'a floating promise',
    'async function later(): Promise<number> {\n  return 1;\n}\nexport function f(): void {\n  later();\n}\n',
    'lint/nursery/noFloatingPromises',
  ],
  [
    'more than 300 lines',
    Array.from({ length: 301 }, (_, line) => `export const n${line} = ${line};\n`).join(''),
    'lint/style/noExcessiveLinesPerFile',
  ],
  [
    'a package that package.json does not name',
    "import type { X } from '#test/nothing.ts';\nimport 'left-pad';\nexport type Y = X;\n",
    'lint/correctness/noUndeclaredDependencies',
  ],
];

const ANY_ROOM = 'test/arch';

const style = [
  ...['core/domain', 'electron/app', 'electron/system', 'renderer/ui'].flatMap((room) =>
    EVERYWHERE.filter(([what]) => !what.startsWith('a package')).map(([what, code, rule]) => ({
      what: `${what} in ${room}`,
      path: `${room}/style-${slug(what)}.ts`,
      code,
      rule,
    })),
  ),
  ...EVERYWHERE.filter(([what]) => what.startsWith('a package')).map(([what, code, rule]) => ({
    what,
    path: `${ANY_ROOM}/style-${slug(what)}.ts`,
    code,
    rule,
  })),
];

export const LINT_VIOLATIONS: readonly Violation[] = [
  ...directions,
  ...forms,
  ...paths,
  ...dates,
  ...style,
  {
    what: 'the preload → a schema',
    path: 'electron/preload.ts',
    code: plain('#core/contract/contract.ts'),
    rule: IMPORT,
  },
  {
    what: 'the command line → electron',
    path: 'electron/cli.ts',
    code: plain('electron'),
    rule: IMPORT,
  },
  {
    what: 'an import cycle',
    path: 'core/domain/cycle-a.ts',
    code: "import { b } from './cycle-b.ts';\nexport const a = (): number => b();\n",
    rule: 'lint/suspicious/noImportCycles',
  },
  {
    what: 'the other half of an import cycle',
    path: 'core/domain/cycle-b.ts',
    code: "import { a } from '#core/domain/cycle-a.ts';\nexport const b = (): number => a();\n",
    rule: 'lint/suspicious/noImportCycles',
  },
  {
    what: 'an import cycle of types alone',
    path: 'core/domain/type-cycle-a.ts',
    code: "import type { B } from './type-cycle-b.ts';\nexport type A = B | null;\n",
    rule: 'lint/suspicious/noImportCycles',
  },
  {
    what: 'the other half of an import cycle of types',
    path: 'core/domain/type-cycle-b.ts',
    code: "import type { A } from './type-cycle-a.ts';\nexport type B = A | string;\n",
    rule: 'lint/suspicious/noImportCycles',
  },
  {
    what: "Node's module by its bare name",
    path: 'build/bare-node.ts',
    code: plain('fs'),
    rule: 'lint/style/useNodejsImportProtocol',
  },
  {
    what: 'a barrel of everything',
    path: 'core/domain/re-export-all.ts',
    code: "export * from './clean.ts';\n",
    rule: 'lint/performance/noBarrelFile lint/performance/noReExportAll',
  },
  ...['core', 'electron/app', 'renderer/ui'].map((room) => ({
    what: `a type fetched by import() in ${room}`,
    path: `${room}/import-type.ts`,
    code: "export type Y = import('#electron/main.ts').X;\n",
    rule: 'plugin',
  })),
];
