// Promise: structured clone as text. `structuredClone` itself goes first, so what Electron refuses (functions,
// symbols) is refused here with the same words; then the copy is written as tagged JSON with references by number,
// so that dates, maps, sets, errors, typed arrays, cycles and shared objects survive. Runs in Node and in the page.
import { isPlainData } from './plain-data.ts';

type Base64Array = Uint8Array & { toBase64?(): string };
type Base64Constructor = Uint8ArrayConstructor & { fromBase64?(text: string): Uint8Array<ArrayBuffer> };
type Tagged = { $: string; v?: unknown; t?: string };
type ViewConstructor = new (buffer: ArrayBuffer) => ArrayBufferView;

const ERRORS: Record<string, ErrorConstructor> = {
  Error,
  TypeError,
  RangeError,
  SyntaxError,
  ReferenceError,
  EvalError,
  URIError,
};

function toBase64(bytes: Base64Array): string {
  return (
    bytes.toBase64?.() ?? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
  );
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return (Uint8Array as Base64Constructor).fromBase64?.(text) ?? new Uint8Array(Buffer.from(text, 'base64'));
}

/** Before data that JSON carries as it is; tagged data begins with a bracket, a quote, a digit or a letter. */
const PLAIN = '=';

export function encode(value: unknown): string {
  if (isPlainData(value)) return PLAIN + JSON.stringify(value);
  let copy: unknown;
  try {
    copy = structuredClone(value);
  } catch {
    throw new Error('An object could not be cloned.');
  }
  return JSON.stringify(new Writer().write(copy));
}

export function decode(text: string): unknown {
  return text.startsWith(PLAIN) ? JSON.parse(text.slice(1)) : new Reader().read(JSON.parse(text));
}

class Writer {
  readonly #seen = new Map<object, number>();

  write(value: unknown): unknown {
    if (value === undefined) return { $: 'undefined' };
    if (typeof value === 'bigint') return { $: 'bigint', v: String(value) };
    if (typeof value === 'number') return numberToText(value);
    if (value === null || typeof value !== 'object') return value;
    const known = this.#seen.get(value);
    if (known !== undefined) return { $: 'ref', v: known };
    this.#seen.set(value, this.#seen.size);
    return this.#writeObject(value);
  }

  #writeObject(value: object): Tagged {
    if (Array.isArray(value)) return { $: 'array', v: Array.from(value, (item) => this.write(item)) };
    if (value instanceof Date) return { $: 'date', v: value.getTime() };
    if (value instanceof RegExp) return { $: 'regexp', v: [value.source, value.flags] };
    if (value instanceof Map)
      return { $: 'map', v: [...value].map(([key, item]) => [this.write(key), this.write(item)]) };
    if (value instanceof Set) return { $: 'set', v: [...value].map((item) => this.write(item)) };
    if (value instanceof Error) return { $: 'error', v: [value.name, value.message, value.stack] };
    if (value instanceof ArrayBuffer)
      return { $: 'bytes', t: 'ArrayBuffer', v: toBase64(new Uint8Array(value)) };
    if (ArrayBuffer.isView(value)) {
      const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
      return {
        $: 'bytes',
        t: value.constructor.name === 'Buffer' ? 'Uint8Array' : value.constructor.name,
        v: toBase64(bytes),
      };
    }
    const tag = Object.prototype.toString.call(value);
    if (tag !== '[object Object]')
      throw new Error(`An object could not be cloned. (the host cannot carry ${tag})`);
    return { $: 'object', v: Object.entries(value).map(([key, item]) => [key, this.write(item)]) };
  }
}

function numberToText(value: number): unknown {
  if (Object.is(value, -0)) return { $: 'number', v: '-0' };
  return Number.isFinite(value) ? value : { $: 'number', v: String(value) };
}

class Reader {
  readonly #seen: unknown[] = [];

  read(wire: unknown): unknown {
    if (wire === null || typeof wire !== 'object') return wire;
    const { $: tag, v, t } = wire as Tagged;
    switch (tag) {
      case 'undefined':
        return undefined;
      case 'bigint':
        return BigInt(String(v));
      case 'number':
        return Number(v);
      case 'ref':
        return this.#seen[Number(v)];
      case 'date':
        return this.#keep(new Date(v as number)); // NaN travels as null
      case 'regexp':
        return this.#keep(new RegExp((v as string[])[0] ?? '', (v as string[])[1]));
      case 'error':
        return this.#readError(v as string[]);
      case 'bytes':
        return this.#readBytes(t ?? '', String(v));
      default:
        return this.#readContainer(tag, v as unknown[]);
    }
  }

  #keep<T>(value: T): T {
    this.#seen.push(value);
    return value;
  }

  #readError([name = '', message, stack]: string[]): Error {
    const error = this.#keep(new (ERRORS[name] ?? Error)(message));
    if (stack !== undefined) error.stack = stack;
    return error;
  }

  #readBytes(type: string, text: string): unknown {
    const bytes = fromBase64(text);
    if (type === 'ArrayBuffer') return this.#keep(bytes.buffer);
    const View = (globalThis as unknown as Record<string, ViewConstructor>)[type];
    if (!View) throw new Error(`codec: unknown view ${type}`);
    return this.#keep(new View(bytes.buffer));
  }

  #readContainer(tag: string, items: unknown[]): unknown {
    if (tag === 'array') {
      const array: unknown[] = this.#keep([]);
      for (const item of items) array.push(this.read(item));
      return array;
    }
    if (tag === 'set') {
      const set = this.#keep(new Set());
      for (const item of items) set.add(this.read(item));
      return set;
    }
    const entries = items as [unknown, unknown][];
    if (tag === 'map') {
      const map = this.#keep(new Map());
      for (const [key, item] of entries) map.set(this.read(key), this.read(item));
      return map;
    }
    const object = this.#keep({});
    for (const [key, item] of entries) {
      // defineProperty: a key named __proto__ stays a key
      Object.defineProperty(object, String(key), {
        value: this.read(item),
        enumerable: true,
        writable: true,
        configurable: true,
      });
    }
    return object;
  }
}
