/**
 * Everything in a register that refers to a person, whatever kind of record it is: by the id, because names live in person
 * records only. And where a name or e-mail address stands in free text all the same, so that somebody can look at it.
 */
import type { Person } from '#core/domain/records/person.ts';
import { COLLECTIONS, type Collection, type Put, type Register } from '#core/domain/records/register.ts';

/** Whether a record is that person's own, or the id stands somewhere in it. */
export const refersTo = (record: unknown, id: string): boolean => {
  if (typeof record === 'string') return record === id || record.startsWith(`account:${id}:`);
  return (
    typeof record === 'object' && record !== null && Object.values(record).some((one) => refersTo(one, id))
  );
};

/** The records of each kind that refer to a person, the own one included; kinds without any are left out. */
export function recordsAbout(register: Register, id: string): Partial<Record<Collection, unknown[]>> {
  const found: Partial<Record<Collection, unknown[]>> = {};
  for (const collection of COLLECTIONS) {
    const records: readonly unknown[] = [...register[collection].values()];
    const about = records.filter((record) => refersTo(record, id));
    if (about.length > 0) found[collection] = about;
  }
  return found;
}

/** A field of another record in which the name or the e-mail address of a person stands. */
export interface Mention {
  readonly collection: Collection;
  readonly id: string;
  readonly field: string;
}

/** Where a person is named in the text of other records: a note, a reason, the name of a sole trader's business. */
export function mentionsOf(register: Register, { id, name, email }: Person): Mention[] {
  const needles = [name, ...(email === null ? [] : [email])].map((text) => text.toLowerCase());
  const names = (text: string) => needles.some((needle) => standsIn(needle, text.toLowerCase()));
  return COLLECTIONS.flatMap((collection) =>
    [...register[collection].values()].flatMap((record: Put['record']) =>
      record.id === id
        ? []
        : textsOf(record, '').flatMap(({ field, text }) =>
            names(text) ? [{ collection, id: record.id, field }] : [],
          ),
    ),
  );
}

const LETTER = /[\p{L}\p{N}]/u;

/** Whether a text stands in another as words of its own: "An" does not stand in "Anna". */
export function standsIn(needle: string, text: string): boolean {
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + 1)) {
    const [before, after] = [text[at - 1] ?? '', text[at + needle.length] ?? ''];
    if (!LETTER.test(before) && !LETTER.test(after)) return true;
  }
  return false;
}

function textsOf(value: unknown, field: string): { readonly field: string; readonly text: string }[] {
  if (typeof value === 'string') return [{ field, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inside]) =>
    textsOf(inside, field === '' ? name : `${field}.${name}`),
  );
}
