/**
 * What an edit of a person, an organisation or a means makes of the record: pure decisions. Rules are the domain's; a
 * refusal throws a `TijdigError`, and then nothing has changed.
 */
import type { RecordCommand } from '#core/contract/register-command.ts';
import { newMeans, newOrganisation, newPerson } from '#core/domain/records/blank.ts';
import type { Means } from '#core/domain/records/means.ts';
import { type Organisation, organisationSchema } from '#core/domain/records/organisation.ts';
import type { Person } from '#core/domain/records/person.ts';
import type { Put, Register } from '#core/domain/records/register.ts';
import type { MeansId, OrganisationId, PersonId, SupplierId } from '#core/domain/values/id.ts';
import { parseEmail, parseKvk, parseRsin } from '#core/domain/values/identifiers.ts';
import { TijdigError } from '#core/errors/tijdig-error.ts';
import { refuseBsn, refused } from '#electron/app/refusals.ts';
import type { IdSource } from '#electron/ports/id-source.ts';

/** The commands that write one person, organisation or means. */
export type RecordEdit = Extract<
  RecordCommand,
  {
    do:
      | 'person.register'
      | 'person.change'
      | 'organisation.register'
      | 'organisation.change'
      | 'means.register'
      | 'means.change';
  }
>;

const found = <T>(records: ReadonlyMap<string, T>, id: string): T => {
  const record = records.get(id);
  if (record === undefined) throw new TijdigError('not-found', { id });
  return record;
};

/** The record that the command writes. Throws `not-found`, or `rule-refused` with the code of the entry rule. */
export function editRecord(register: Register, command: RecordEdit, ids: IdSource): Put {
  switch (command.do) {
    case 'person.register':
      return person(newPerson({ id: ids.next('person') as PersonId, ...personFields(command) }));
    case 'person.change':
      return person({ ...found(register.persons, command.id), ...personFields(command) });
    case 'organisation.register':
      return organisation(
        newOrganisation({
          id: ids.next('organisation') as OrganisationId,
          kvk: newKvk(register, command.kvk),
          ...organisationFields(command),
        }),
      );
    case 'organisation.change':
      return organisation({
        ...found(register.organisations, command.id),
        ...organisationFields(command),
      });
    case 'means.register': {
      const { personId, supplierId, level, endsOn } = command;
      found(register.persons, personId);
      return means(
        newMeans({
          id: ids.next('means') as MeansId,
          personId: personId as PersonId,
          supplierId: supplierId as SupplierId | null,
          level,
          endsOn,
        }),
      );
    }
    case 'means.change':
      return means({
        ...found(register.means, command.id),
        level: command.level,
        endsOn: command.endsOn,
      });
  }
}

const person = (record: Person): Put => ({ collection: 'persons', record });
const organisation = (record: Organisation): Put => ({
  collection: 'organisations',
  record: organisationSchema.parse(record),
});
const means = (record: Means): Put => ({ collection: 'means', record });

function personFields(command: { name: string; email: string | null; confirmedNoBsn?: boolean | undefined }) {
  const { name, confirmedNoBsn } = command;
  const email = command.email || null;
  if (email !== null && parseEmail(email) === null) throw refused('email-invalid', email);
  refuseBsn([name, email], confirmedNoBsn);
  return { name, email };
}

function newKvk(register: Register, written: string): string {
  const kvk = parseKvk(written);
  if (kvk === null) throw refused('kvk-invalid', written);
  for (const known of register.organisations.values()) {
    if (known.kvk === kvk) throw refused('organisation-known', known.name);
  }
  return kvk;
}

type OrganisationEdit = Extract<RecordEdit, { do: 'organisation.register' | 'organisation.change' }>;

function organisationFields({ name, legalForm, kind, rsin: written, confirmedNoBsn }: OrganisationEdit) {
  refuseBsn([name], confirmedNoBsn);
  if (!written) return { name, legalForm, kind, rsin: null };
  if (legalForm === 'eenmanszaak') throw refused('rsin-for-sole-trader');
  if (legalForm === null) throw refused('rsin-needs-legal-form');
  const rsin = parseRsin(written);
  if (rsin === null) throw refused('rsin-invalid', written);
  return { name, legalForm, kind, rsin };
}
