// Promise: what the store bench asks of the process of a contender, and what it answers.
import type { LongestTurn } from './loop-watch.ts';

/** Each kind of request with what is asked and what is answered; times in milliseconds. */
export interface Requests {
  /** Opens the register. `watched`: answers the longest turn too, at the cost of some time. */
  readonly open: {
    readonly asked: { readonly watched: boolean };
    readonly answer: { readonly ms: number; readonly longest: LongestTurn | null };
  };
  /** Parses a file as JSON. */
  readonly parse: { readonly asked: { readonly path: string }; readonly answer: { readonly ms: number } };
  /** Edits one after another, at most so many and at least one, and no new one after so many milliseconds. */
  readonly edits: {
    readonly asked: { readonly most: number; readonly milliseconds: number };
    readonly answer: { readonly ms: readonly number[]; readonly delay: number };
  };
  /** Edits one after another while a checkpoint begins, goes on and ends. */
  readonly checkpoint: {
    readonly asked: object;
    readonly answer: {
      readonly ms: number | null;
      readonly edits: readonly number[];
      readonly longest: LongestTurn;
    };
  };
  /** Bytes in use, on V8's heap and outside it, after everything that can go has gone. */
  readonly heap: { readonly asked: object; readonly answer: { readonly bytes: number } };
  readonly end: { readonly asked: object; readonly answer: object };
}
export type RequestKind = keyof Requests;
export type Asked<K extends RequestKind> = Requests[K]['asked'];
export type Answer<K extends RequestKind> = Requests[K]['answer'];

export type Message = { readonly [K in RequestKind]: { readonly kind: K } & Asked<K> }[RequestKind];
