/** Keeps the preferences and the window's place. Losing them never costs a record. */
import type { Preferences, SettingsNotice } from '#core/contract/preferences.ts';

/** The window's place on the desktop, in device-independent pixels. */
export interface WindowPlace {
  readonly x?: number;
  readonly y?: number;
  readonly width: number;
  readonly height: number;
  readonly maximized: boolean;
}

export interface SettingsStore {
  preferences(): Preferences;
  /** Throws `disk-full` or `save-failed`; then what was kept before still is. */
  setPreferences(preferences: Preferences): void;
  windowPlace(): WindowPlace;
  setWindowPlace(place: WindowPlace): void;
  /** What the user should know of the file with settings; `null` when there is nothing, or it was read. */
  notice(): SettingsNotice | null;
  noticeSeen(): void;
}

/** Whether the user was told that closing the window leaves Tijdig running. */
export interface ClosingNotice {
  closingExplained(): boolean;
  setClosingExplained(): void;
}
