/** A mandate as it is being typed, and the command that it makes once everything needed is there. */
import type { RegisterMandate } from '#core/contract/mandate-command.ts';
import type { AssuranceLevel } from '#core/domain/values/assurance-level.ts';
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';
import { holdsBsnLikeNumber, parseKvk } from '#core/domain/values/identifiers.ts';

/** A service that was chosen; its provider tells namesakes apart. */
export interface DraftService {
  readonly name: string;
  readonly provider: string | null;
}

export interface MandateDraft {
  readonly person: string;
  readonly email: string;
  readonly organisation: string;
  readonly kvk: string;
  readonly services: readonly DraftService[];
  /** What stands in the box and was not added yet; counts as well. */
  readonly service: string;
  readonly level: AssuranceLevel | 'of-service';
  readonly supplier: string;
  readonly branch: string;
  readonly note: string;
  readonly lastUse: 'date' | 'never' | 'unknown';
}
export const EMPTY_MANDATE: MandateDraft = {
  person: '',
  email: '',
  organisation: '',
  kvk: '',
  services: [],
  service: '',
  level: 'of-service',
  supplier: '',
  branch: '',
  note: '',
  lastUse: 'unknown',
};

export interface DraftDays {
  readonly startsOn: CalendarDate | null;
  readonly endsOn: CalendarDate | null;
  readonly lastUsedOn: CalendarDate | null;
}

export const REQUIRED = ['person', 'organisation', 'kvk', 'service'] as const;
export type RequiredField = (typeof REQUIRED)[number];

/** The services that were chosen, and what was typed and not added. */
export const servicesOf = ({
  services,
  service,
}: Pick<MandateDraft, 'services' | 'service'>): readonly DraftService[] =>
  service.trim() === '' ? services : [...services, { name: service.trim(), provider: null }];

/** What is wrong with a field that is needed, as the code of its text; `null` when nothing is. */
export function missingCode(draft: MandateDraft, field: RequiredField) {
  if (field === 'service') return servicesOf(draft).length === 0 ? 'scope-missing' : null;
  if (field !== 'kvk') return draft[field].trim() === '' ? (`${field}-missing` as const) : null;
  if (draft.kvk.trim() === '') return 'kvk-missing';
  return parseKvk(draft.kvk) === null ? 'kvk-invalid' : null;
}

/** Whether a text that would be kept holds a number that may be a BSN. */
export const isBsnLike = ({ person, organisation, note, service, supplier }: MandateDraft): boolean =>
  [person, organisation, note, service, supplier].some(holdsBsnLikeNumber);

const given = (text: string): string | undefined => text.trim() || undefined;

/** The command, or `null` while something that is needed is missing. */
export function commandOf(
  draft: MandateDraft,
  { startsOn, endsOn, lastUsedOn }: DraftDays,
  confirmedNoBsn: boolean,
): RegisterMandate | null {
  if (endsOn === null || REQUIRED.some((field) => missingCode(draft, field) !== null)) return null;
  const services = servicesOf(draft);
  const [only] = services;
  const provider = services.length === 1 ? (only?.provider ?? '') : '';
  return {
    do: 'mandate.register',
    person: draft.person.trim(),
    organisation: draft.organisation.trim(),
    kvk: draft.kvk.trim(),
    service: services.map(({ name }) => name).join('|'),
    endsOn,
    email: given(draft.email),
    provider: given(provider),
    supplier: given(draft.supplier),
    branch: given(draft.branch),
    note: given(draft.note),
    level: draft.level === 'of-service' ? undefined : draft.level,
    startsOn: startsOn ?? undefined,
    lastUsedOn: draft.lastUse === 'date' ? (lastUsedOn ?? undefined) : undefined,
    lastUse: draft.lastUse === 'date' ? undefined : draft.lastUse,
    ...(confirmedNoBsn ? { confirmedNoBsn } : {}),
  };
}
