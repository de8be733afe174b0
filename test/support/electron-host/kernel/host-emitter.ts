// Promise: an event emitter as Electron's objects are: cancellable events, and unknown members that throw (gap-guard).
import { EventEmitter } from 'node:events';
import { gap } from './gap-guard.ts';

/** Electron's first event argument. */
export class HostEvent {
  defaultPrevented = false;
  preventDefault(): void {
    this.defaultPrevented = true;
  }
}

/** Node defines these lazily, so they are not yet members when Node itself asks for them. */
const NODE_INTERNAL = new Set([
  'then',
  'toJSON',
  '_events',
  '_eventsCount',
  '_maxListeners',
  'domain',
  'asymmetricMatch',
  '$$typeof',
  'nodeType',
]);

export class HostEmitter extends EventEmitter {
  constructor(name: string) {
    super();
    this.setMaxListeners(0);
    // No `set` trap: class fields of subclasses are defined through this proxy.
    // biome-ignore lint/correctness/noConstructorReturn: the proxy must be what `new` hands out.
    return new Proxy(this, {
      get(object, key, receiver) {
        if (typeof key === 'symbol' || key in object || NODE_INTERNAL.has(key))
          return Reflect.get(object, key, receiver);
        return gap(`${name}.${key}`);
      },
    });
  }

  /** Emits a cancellable event. @returns true when a listener called `preventDefault()` */
  askPrevented(event: string, details: object = {}, ...args: unknown[]): boolean {
    const hostEvent = Object.assign(new HostEvent(), details);
    this.emit(event, hostEvent, ...args);
    return hostEvent.defaultPrevented;
  }

  /** Emits an event that cannot be cancelled. @returns true when somebody listened */
  tell(event: string, ...args: unknown[]): boolean {
    return this.emit(event, new HostEvent(), ...args);
  }
}
