/**
 * A mandate typed by hand as the one-record table that an import would bring, so that typing and importing obey the
 * same rules in the same place.
 */
import type { RegisterMandate } from '#core/contract/mandate-command.ts';
import type { ImportTable } from '#core/domain/import/import-table.ts';

/** The header of each field, in words that the importer knows. */
const COLUMN = {
  organisation: 'Organisatie',
  kvk: 'KvK-nummer',
  person: 'Persoon',
  email: 'E-mail',
  supplier: 'Leverancier',
  provider: 'Dienstverlener',
  service: 'Dienst',
  level: 'Niveau',
  startsOn: 'Ingangsdatum',
  endsOn: 'Einddatum',
  lastUsedOn: 'Laatst gebruikt',
  branch: 'Vestiging',
  note: 'Opmerking',
} as const satisfies Partial<Record<keyof RegisterMandate, string>>;

/** The table with this one record; an organisation's name that is left out is the one that is known by its KvK number. */
export function registeredRecord(command: RegisterMandate, knownName: string | null): ImportTable {
  const lastUsedOn = command.lastUse === 'never' ? 'nooit' : command.lastUsedOn;
  const organisation = command.organisation ?? knownName ?? undefined;
  const values = { ...command, organisation, lastUsedOn };
  const fields = Object.entries(COLUMN) as [keyof typeof COLUMN, string][];
  return {
    headers: fields.map(([, header]) => header),
    records: [{ number: 1, cells: fields.map(([field]) => values[field] ?? '') }],
  };
}
