// Promise: whatever the host does not implement fails loudly, by name, at the moment the application touches it.
// A silent `undefined` would let a test pass here that fails on the real Electron.

/** Every gap hit since start, readable from a test: `globalThis.electronHost.gaps`. */
export const gaps: string[] = [];

/** Names a runtime or a test library probes on any object; they are questions, not uses. */
const PROBES = new Set([
  'then',
  'toJSON',
  'constructor',
  'asymmetricMatch',
  'nodeType',
  '$$typeof',
  '__esModule',
  'domain',
]);

export function gap(what: string): never {
  gaps.push(what);
  throw new Error(`[electron-host gap] ${what} is not implemented by the host`);
}

/** The same object, except that reading or writing a member it does not have throws. */
export function guarded<T extends object>(name: string, target: T): T {
  return new Proxy(target, {
    get(object, key, receiver) {
      if (typeof key === 'symbol' || key in object || PROBES.has(key))
        return Reflect.get(object, key, receiver);
      return gap(`${name}.${key}`);
    },
    set(object, key, value, receiver) {
      if (typeof key === 'symbol' || key in object) return Reflect.set(object, key, value, receiver);
      return gap(`${name}.${key} =`);
    },
  });
}

/** A module of Electron that the host lacks altogether: importing it is fine, using it is not. */
export function missingModule(name: string): unknown {
  return new Proxy(class {}, {
    get: (_target, key) => (typeof key === 'symbol' || PROBES.has(key) ? undefined : gap(`${name}.${key}`)),
    construct: () => gap(`new ${name}`),
    apply: () => gap(`${name}()`),
  });
}
