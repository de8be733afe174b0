// Promise: `electron` resolves to the host for the application's ES modules and for CommonJS `require` alike
// (Playwright evaluates `require('electron')` in the main process; electron-store imports it).
import Module, { register } from 'node:module';

const SPECIFIER = /^electron(\/(main|common))?$/;
const GLOBAL = '__electronHostModule';

type Load = (request: string, ...rest: unknown[]) => unknown;

export function provideElectron(electron: Record<string, unknown>): void {
  Object.defineProperty(globalThis, GLOBAL, { value: electron });
  hookEsModules(Object.keys(electron));
  const loader = Module as unknown as { _load: Load }; // undocumented, but what every mock and instrumentation uses
  const load = loader._load;
  loader._load = function (this: unknown, request, ...rest) {
    return SPECIFIER.test(request) ? electron : load.call(this, request, ...rest);
  };
}

/** ES modules need their export names before they run, so the hook hands out a module that spells them. */
function hookEsModules(names: string[]): void {
  const source = `const electron = globalThis.${GLOBAL};\nexport default electron;\nexport const { ${names.join(', ')} } = electron;`;
  const url = `data:text/javascript,${encodeURIComponent(source)}`;
  const hook = `export const resolve = (specifier, context, next) =>
    ${SPECIFIER}.test(specifier) ? { url: ${JSON.stringify(url)}, shortCircuit: true } : next(specifier, context);`;
  register(`data:text/javascript,${encodeURIComponent(hook)}`);
}
