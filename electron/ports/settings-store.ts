/** Keeps the preferences and the window's place. Losing them never costs a record. */
import type { Preferences } from '#core/contract/preferences.ts';

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
  setPreferences(preferences: Preferences): void;
  windowPlace(): WindowPlace;
  setWindowPlace(place: WindowPlace): void;
}

/** Whether the user was told that closing the window leaves Tijdig running. */
export interface ClosingNotice {
  closingExplained(): boolean;
  setClosingExplained(): void;
}
