/** Wakes the application now and then; the wall clock decides what that means. */
export interface Ticker {
  /** Calls `wake` at least every `seconds` while the computer is awake. Answers the stop. */
  every(seconds: number, wake: () => void): () => void;
}
