// Promise: the page side's twin of the gap guard: what a sandboxed preload cannot have here throws by name.
export function pageGap(what: string): never {
  throw new Error(`[electron-host gap] ${what} is not implemented by the host`);
}

export function guardedInPage<T extends object>(name: string, target: T): T {
  return new Proxy(target, {
    get: (object, key) => {
      if (typeof key === 'string' && !(key in object) && key !== 'then' && key !== '__esModule')
        pageGap(`${name}.${key}`);
      return Reflect.get(object, key);
    },
  });
}
