// Promise: contextBridge between the preload's isolated world and the page's main world, synchronous both ways.
// The two worlds share the DOM: a CustomEvent on `window` runs the other world's listener at once, and Chromium
// clones `detail` when it is read there. Functions and promises travel as numbers; nothing else is shared.
import { isPlainData } from './plain-data.ts';

type Callable = (...args: unknown[]) => unknown;
type Packed = Record<string, unknown>;
type Outcome = { ok: boolean; value: Packed };
type Message =
  | { type: 'call'; id: number; fn: number; args: Packed[] }
  | ({ type: 'returned'; id: number } & Outcome)
  | ({ type: 'settled'; id: number } & Outcome)
  | { type: 'expose'; name: string; api: Packed };

const MAX_DEPTH = 1000;
const TOO_DEEP =
  'Electron contextBridge recursion depth exceeded. Nested objects deeper than 1000 are not supported.';
const NOT_CLONEABLE = 'An object could not be cloned.';

export class WorldBridge {
  readonly #here: string;
  readonly #there: string;
  readonly #functions = new Map<number, Callable>();
  readonly #returned = new Map<number, Outcome>();
  readonly #promises = new Map<number, (outcome: Outcome) => void>();
  // Taken before the page can replace them.
  readonly #dispatch = window.dispatchEvent.bind(window);
  readonly #Event = CustomEvent;
  readonly #onExpose: (name: string, api: unknown) => void;
  #sequence = 0;

  constructor(
    key: string,
    side: 'main' | 'isolated',
    onExpose: (name: string, api: unknown) => void = () => undefined,
  ) {
    this.#here = `${key}:${side}`;
    this.#there = `${key}:${side === 'main' ? 'isolated' : 'main'}`;
    this.#onExpose = onExpose;
    window.addEventListener(
      this.#here,
      (event) => {
        event.stopImmediatePropagation();
        this.#receive((event as CustomEvent<Message>).detail);
      },
      true,
    );
  }

  expose(name: string, api: unknown): void {
    this.#post({ type: 'expose', name, api: this.#pack(api) });
  }

  #post(message: Message): void {
    this.#dispatch(new this.#Event(this.#there, { detail: message }));
  }

  #receive(message: Message): void {
    if (message.type === 'returned') this.#returned.set(message.id, message);
    else if (message.type === 'expose') this.#onExpose(message.name, this.#unpack(message.api));
    else if (message.type === 'settled') {
      this.#promises.get(message.id)?.(message);
      this.#promises.delete(message.id);
    } else this.#post({ type: 'returned', id: message.id, ...this.#run(message.fn, message.args) });
  }

  #run(fn: number, args: Packed[]): Outcome {
    try {
      const result = this.#functions.get(fn)?.(...args.map((arg) => this.#unpack(arg)));
      return { ok: true, value: this.#pack(result) };
    } catch (error) {
      return { ok: false, value: packError(error) };
    }
  }

  #call(fn: number, args: unknown[]): unknown {
    const id = ++this.#sequence;
    this.#post({ type: 'call', id, fn, args: args.map((arg) => this.#pack(arg)) });
    const outcome = this.#returned.get(id);
    this.#returned.delete(id);
    if (!outcome) throw new Error('contextBridge: the other world is gone');
    if (!outcome.ok) throw unpackError(outcome.value);
    return this.#unpack(outcome.value);
  }

  #pack(value: unknown, seen = new Map<object, number>(), depth = 0): Packed {
    if (depth > MAX_DEPTH) throw new Error(TOO_DEEP);
    if (typeof value === 'function') {
      this.#functions.set(++this.#sequence, value as Callable);
      return { function: this.#sequence };
    }
    if (typeof value === 'symbol') throw new Error(NOT_CLONEABLE);
    if (value === null || typeof value !== 'object' || isPlainData(value)) return { value };
    if (isThenable(value)) return this.#packPromise(value);
    if (value instanceof Error) return { error: packError(value) };
    const known = seen.get(value);
    if (known !== undefined) return { ref: known };
    if (!Array.isArray(value) && Object.prototype.toString.call(value) !== '[object Object]')
      return { value: structuredClone(value) };
    const id = seen.size;
    seen.set(value, id);
    if (Array.isArray(value)) return { id, array: value.map((item) => this.#pack(item, seen, depth + 1)) };
    return {
      id,
      object: Object.entries(value).map(([key, item]) => [key, this.#pack(item, seen, depth + 1)]),
    };
  }

  #packPromise(promise: PromiseLike<unknown>): Packed {
    const id = ++this.#sequence;
    promise.then(
      (value) => this.#post({ type: 'settled', id, ok: true, value: this.#pack(value) }),
      (error) => this.#post({ type: 'settled', id, ok: false, value: packError(error) }),
    );
    return { promise: id };
  }

  #unpack(packed: Packed, known = new Map<unknown, unknown>()): unknown {
    if ('function' in packed) return (...args: unknown[]) => this.#call(packed.function as number, args);
    if ('promise' in packed) return this.#unpackPromise(packed.promise as number);
    if ('error' in packed) return unpackError(packed.error as Packed);
    if ('ref' in packed) return known.get(packed.ref);
    if ('array' in packed) {
      const array: unknown[] = [];
      known.set(packed.id, array);
      for (const item of packed.array as Packed[]) array.push(this.#unpack(item, known));
      return array;
    }
    if ('object' in packed) {
      const object: Record<string, unknown> = {};
      known.set(packed.id, object);
      for (const [key, item] of packed.object as [string, Packed][]) object[key] = this.#unpack(item, known);
      return object;
    }
    return packed.value;
  }

  #unpackPromise(id: number): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.#promises.set(id, ({ ok, value }) =>
        ok ? resolve(this.#unpack(value)) : reject(unpackError(value)),
      );
    });
  }
}

function isThenable(value: object): value is PromiseLike<unknown> {
  return 'then' in value && typeof value.then === 'function';
}

/** Electron keeps the message of an error and drops its class and own properties. */
function packError(error: unknown): Packed {
  return error instanceof Error
    ? { isError: true, message: error.message }
    : { isError: false, message: error };
}

function unpackError(packed: Packed): unknown {
  return packed.isError ? new Error(String(packed.message)) : packed.message;
}
