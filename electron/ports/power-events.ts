/** Tells that the computer woke up or was unlocked: a courtesy, nothing may depend on it. */
export interface PowerEvents {
  /** Calls `woke` each time. Answers the stop. */
  onWake(woke: () => void): () => void;
}
