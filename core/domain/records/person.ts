/** A person (gebruiker): somebody who logs in or renews. Names and e-mail addresses of persons live only here. */
import { z } from 'zod';
import { calendarDateSchema } from '#core/domain/values/calendar-date.ts';
import { idSchema } from '#core/domain/values/id.ts';

export const personSchema = z.strictObject({
  id: idSchema<'person'>(),
  name: z.string().trim().min(1).max(200),
  /** Work e-mail address; `null` = not known. */
  email: z.string().trim().min(3).max(254).nullable(),
  /** First working day; `null` = not known, or long ago. */
  startsOn: calendarDateSchema.nullable(),
  /** Last working day, inclusive; `null` = no end is known. */
  lastWorkingDay: calendarDateSchema.nullable(),
  archivedOn: calendarDateSchema.nullable(),
});
export type Person = z.infer<typeof personSchema>;

/** Stands for the name of a person who was erased, in every language. */
const ERASED = '[gewist]';

/** What is left of a person who is erased: the id, so that what refers to it stays whole, and the archive. */
export const erasedPerson = ({ id, archivedOn }: Pick<Person, 'id' | 'archivedOn'>): Person => ({
  id,
  name: ERASED,
  email: null,
  startsOn: null,
  lastWorkingDay: null,
  archivedOn,
});
export const isErased = ({ name, email }: Person): boolean => name === ERASED && email === null;
