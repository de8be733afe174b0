/**
 * Who made a change, as it was recorded then: the name in the person's record and the role in the profile of that moment.
 * Names live in person records only, so whoever was erased is called as that record says now.
 */
import { profileSchema, type UserRole } from '#core/domain/records/profile.ts';
import type { Change, Register } from '#core/domain/records/register.ts';
import type { HistoryReader } from '#electron/ports/history-reader.ts';

export interface Author {
  readonly id: string;
  /** `null` when nobody with this id is recorded. */
  readonly name: string | null;
  /** In which role that person used Tijdig; `null` when it was not said yet. */
  readonly role: UserRole | null;
}

const PROFILE = 'profile';

/** The change that wrote something, and what. */
interface Written<T> {
  readonly seq: number;
  readonly value: T;
  /** It holds for what was before it, too. */
  readonly forEver: boolean;
}

/** Answers who made each of these changes; `null` = nobody had said who uses Tijdig. */
export async function authorsOf(
  history: HistoryReader,
  changes: readonly Change[],
  now: Register,
): Promise<(change: Change) => Author | null> {
  const persons = new Set(changes.flatMap(({ by }) => (by === null ? [] : [by])));
  const written = await history.changesOf(new Set([PROFILE, ...persons]));
  const names = new Map<string, Written<string>[]>();
  const roles: Written<UserRole | null>[] = [];
  for (const { seq, action, puts } of written) {
    for (const put of puts) {
      if (put.collection === 'persons' && persons.has(put.record.id)) {
        const entry = { seq, value: put.record.name, forEver: action === 'person.erase' };
        names.set(put.record.id, [...(names.get(put.record.id) ?? []), entry]);
      }
      if (put.collection === 'profile') roles.push({ seq, value: put.record.role, forEver: false });
    }
  }
  const roleNow = profileSchema.safeParse(now.profile.get(PROFILE)).data?.role ?? null;
  return ({ seq, by }) => {
    if (by === null) return null;
    const name = at(names.get(by) ?? [], seq, now.persons.get(by)?.name ?? null);
    return { id: by, name, role: at(roles, seq, roles.length === 0 ? roleNow : null) };
  };
}

/** What held before change `seq`. */
function at<T>(written: readonly Written<T>[], seq: number, otherwise: T): T {
  const erased = written.findLast(({ forEver }) => forEver);
  return (erased ?? written.findLast((one) => one.seq < seq))?.value ?? otherwise;
}
