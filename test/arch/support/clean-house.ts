/** What each room may do, in one file each: a fence that stops everything would pass every test above. */
export const CLEAN: Readonly<Record<string, string>> = {
  'core/clean.ts': "import { z } from 'zod';\nexport const schema = z.string();\nexport const x = 1;\n",
  'core/domain/clean.ts': "import { schema } from './clean-too.ts';\nexport const x = schema;\n",
  'core/domain/clean-too.ts': "import { z } from 'zod';\nexport const schema = z.string();\n",
  'core/contract/clean.ts': "import { x } from '#core/domain/clean.ts';\nexport const y = x;\n",
  'electron/ports/clean.ts':
    "import type { x } from '#core/clean.ts';\nexport interface Port {\n  get(): typeof x;\n}\n",
  'electron/app/clean.ts':
    "import { x } from '#core/clean.ts';\nimport type { Port } from '#electron/ports/clean.ts';\nexport const f = (port: Port) => port.get() + x;\n",
  'electron/ipc/clean.ts': "import { f } from '#electron/app/clean.ts';\nexport const g = f;\n",
  'electron/store/clean.ts':
    "import { readFileSync } from 'node:fs';\nimport { Memory } from 'lowdb';\nimport type { Port } from '#electron/ports/clean.ts';\nexport const h = (port: Port) => [port, readFileSync, Memory, Date.now()];\n",
  'electron/formats/clean.ts': "import { parse } from 'csv-parse/sync';\nexport const read = parse;\n",
  'electron/system/clean.ts':
    "import { app } from 'electron';\nimport type { Port } from '#electron/ports/clean.ts';\nexport const start = (port: Port) => [app, port];\n",
  'electron/clean.ts':
    "import { f } from '#electron/app/clean.ts';\nimport { h } from '#electron/store/clean.ts';\nimport { start } from '#electron/system/clean.ts';\nexport const all = [f, h, start];\n",
  'renderer/ui/Clean.tsx':
    "import { useState } from 'react';\nexport function Clean() {\n  const [text] = useState('');\n  return <p>{text}</p>;\n}\n",
  'renderer/api/clean.ts':
    "import { x } from '#core/clean.ts';\nexport const place = window.location.href + x;\n",
  'renderer/features/today/Clean.tsx':
    "import { place } from '#renderer/api/clean.ts';\nimport { Clean } from '#renderer/ui/Clean.tsx';\nimport { Part } from './Part.tsx';\nexport function Today() {\n  return (\n    <Clean key={place} {...{ children: <Part /> }} />\n  );\n}\n",
  'renderer/features/today/Part.tsx': 'export function Part() {\n  return <b>1</b>;\n}\n',
  'renderer/app/Clean.tsx':
    "import { Part } from '#renderer/features/today/Part.tsx';\nexport function App() {\n  return <Part />;\n}\n",
};
