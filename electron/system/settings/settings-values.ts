/**
 * What holds when a settings file and its last good copy are read, field by field: what stands in the file when it can
 * be understood, else what stood in the copy, else the default. One broken field costs that field and no other.
 */
import { z } from 'zod';
import { type SecondPlace, secondPlaceSchema } from '#core/contract/backups.ts';
import {
  DEFAULT_PREFERENCES,
  type Preferences,
  preferencesSchema,
  type SettingsNotice,
  settingsNoticeSchema,
} from '#core/contract/preferences.ts';
import type { WindowPlace } from '#electron/ports/settings-store.ts';
import { isRecord, type StoredSettings } from '#electron/system/settings/settings-text.ts';

/** Beyond this no desktop reaches, and Electron refuses to make a window. */
const FARTHEST = 100_000;
const offset = z.int().min(-FARTHEST).max(FARTHEST);
const placeSchema = z.object({
  x: offset.optional(),
  y: offset.optional(),
  width: z.int().min(400).max(20_000),
  height: z.int().min(300).max(20_000),
  maximized: z.boolean(),
});
const answerSchema = z.boolean();
const placeOrNone = secondPlaceSchema.nullable();
/** A notice that cannot be read is none: nothing of the user's is lost with it. */
const noticeSchema = settingsNoticeSchema.nullable().catch(null);
const DEFAULT_PLACE: WindowPlace = { width: 1280, height: 800, maximized: false };

export interface SettingsValues {
  readonly preferences: Preferences;
  readonly window: WindowPlace;
  readonly closingExplained: boolean;
  /** Where else backups are kept; `null` = nowhere. */
  readonly secondPlace: SecondPlace | null;
  /** What was not read and dismissed yet. */
  readonly notice: SettingsNotice | null;
}

/** `sound`: nothing to tell. `restored`: the copy was needed and had everything. `reset`: something was lost. */
export type Verdict = 'sound' | 'restored' | 'reset';

export interface Reconciled {
  readonly values: SettingsValues;
  readonly verdict: Verdict;
}

/** `null` is a file that is not there or cannot be understood. Missing fields of both were never set. */
export function reconcile(file: StoredSettings | null, copy: StoredSettings | null): Reconciled {
  const verdicts: Verdict[] = [];
  /** One field, from the first that has it; `within` is the group it stands in. */
  function take<T>(schema: z.ZodType<T>, otherwise: T, key: string, within: string | null = null): T {
    const found = valueIn(file, key, within);
    const parsed = schema.safeParse(found);
    if (parsed.success && found !== undefined) return parsed.data;
    const kept = valueIn(copy, key, within);
    const fallback = schema.safeParse(kept);
    if (fallback.success && kept !== undefined) {
      verdicts.push('restored');
      return fallback.data;
    }
    // A sound copy that lacks it says that it was never set.
    const wasNeverSet = copy !== null && kept === undefined;
    if (found !== undefined || kept !== undefined) verdicts.push(wasNeverSet ? 'restored' : 'reset');
    return otherwise;
  }
  const preferences = Object.fromEntries(
    Object.entries(preferencesSchema.shape).map(([key, schema]) => [
      key,
      take<unknown>(schema, DEFAULT_PREFERENCES[key as keyof Preferences], key, 'preferences'),
    ]),
  ) as Preferences;
  const values: SettingsValues = {
    preferences,
    window: take(placeSchema, DEFAULT_PLACE, 'window') as WindowPlace,
    closingExplained: take(answerSchema, false, 'closingExplained'),
    secondPlace: take(placeOrNone, null, 'secondPlace'),
    notice: take(noticeSchema, null, 'notice'),
  };
  const verdict = verdicts.includes('reset') ? 'reset' : verdicts.includes('restored') ? 'restored' : 'sound';
  return { values, verdict };
}

/** A group that is no group at all has in each of its fields what no schema understands. */
function valueIn(settings: StoredSettings | null, key: string, within: string | null): unknown {
  if (settings === null) return undefined;
  if (within === null) return own(settings, key);
  const group = own(settings, within);
  if (group === undefined) return undefined;
  return isRecord(group) ? own(group, key) : null;
}

const own = (settings: StoredSettings, key: string): unknown =>
  Object.hasOwn(settings, key) ? settings[key] : undefined;

/** What is to be stored; the rest stays as it is. */
export interface SettingsChange extends Partial<Omit<SettingsValues, 'preferences'>> {
  readonly preferences?: Partial<Preferences>;
}

/** Puts a change over what is stored, so that what this version does not know stays where it is. */
export function withChange(stored: StoredSettings, change: SettingsChange): StoredSettings {
  const { preferences, ...rest } = change;
  if (preferences === undefined) return { ...stored, ...rest };
  const group = own(stored, 'preferences');
  return { ...stored, ...rest, preferences: { ...(isRecord(group) ? group : {}), ...preferences } };
}
