/** The chain mandates and invitations of the sample register: what the company granted, and for whom it acts. */
import { newInvitation, newOrganisation } from '#core/domain/records/blank.ts';
import type { Invitation } from '#core/domain/records/invitation.ts';
import type { Put, Register } from '#core/domain/records/register.ts';
import { addDays, type CalendarDate } from '#core/domain/values/calendar-date.ts';
import { type InvitationId, idSchema, type OrganisationId } from '#core/domain/values/id.ts';

export const DEMO_CHAIN_HEADERS = [
  'Richting',
  'Opdrachtgever',
  'KvK opdrachtgever',
  'Leverancier opdrachtgever',
  'Status opdrachtgever',
  'Intermediair',
  'KvK intermediair',
  'Leverancier intermediair',
  'Status intermediair',
  'Diensten',
  'Niveau',
  'Ingangsdatum',
  'Einddatum',
  'Medewerkers',
] as const;

const BOUW = 'Voorbeeld Bouw BV;68750110';
const ZORG = 'Stichting Voorbeeldzorg;69599068';
const BELASTING = 'Mijn Belastingdienst Zakelijk';
const UWV = 'Werkgeversportaal: verzuim melden';

const ROWS = [
  `door;${BOUW};We-ID;actief;Accountant Voorbeeld en Partners BV;90004760;Digidentity;actief;${BELASTING}|Mijn CBS;EH3;2024-07-01;2027-06-30;`,
  `door;${ZORG};QuoVadis;actief;Salariskantoor Voorbeeld BV;90006577;Digidentity;ontbreekt;${BELASTING}|${UWV};EH3;2025-03-01;2028-02-29;`,
  `door;${BOUW};We-ID;actief;Subsidiebureau Voorbeeld NV;90005414;Digidentity;in behandeling;mijn.rvo.nl;EH3;2026-11-02;2029-11-01;`,
  `namens;Relatie Een BV;55000000;KPN;actief;${BOUW};Digidentity;actief;${BELASTING}|Mijn CBS;EH3;2025-01-15;2028-01-14;m4@voorbeeld.example`,
  `namens;Relatie Twee BV;55007919;Reconi;actief;${BOUW};Digidentity;ontbreekt;${BELASTING}|mijn.rvo.nl;EH3;2024-10-15;2029-10-14;m4@voorbeeld.example`,
  `namens;Relatie Drie BV;55015838;KPN;actief;${BOUW};We-ID;actief;${UWV};EH3;2023-12-22;2026-12-21;m2@voorbeeld.example`,
  `namens;Relatie Vier BV;55023757;;;${BOUW};We-ID;actief;${BELASTING};EH3;2025-06-01;2030-05-31;beheer1@voorbeeld.example`,
  `namens;Relatie Vijf BV;55031676;KPN;actief;${BOUW};Digidentity;in behandeling;${BELASTING}|${UWV};EH3;2026-10-01;2029-09-30;m4@voorbeeld.example`,
  `namens;Relatie Zes BV;55039595;KPN;actief;${BOUW};We-ID;actief;Mijn CBS;EH3;2023-10-28;2026-10-27;m2@voorbeeld.example`,
];

export const DEMO_CHAIN_ROWS: readonly (readonly string[])[] = ROWS.map((row) => row.split(';'));

type Step = Invitation['steps'][number]['step'];

interface DemoInvitation {
  /** Name and KvK number of the organisation that grants; the company itself where that begins. */
  readonly grantor: readonly [name: string, kvk: string];
  readonly intermediary: readonly [name: string, kvk: string];
  readonly direction: Invitation['direction'];
  readonly service: string;
  /** Days before the sample day on which each step was set. */
  readonly steps: readonly (readonly [Step, number])[];
}

const COMPANY = ['Voorbeeld Bouw BV', '68750110'] as const;
const INVITATIONS: readonly DemoInvitation[] = [
  {
    grantor: ['Relatie Zeven BV', '55047514'],
    intermediary: COMPANY,
    direction: 'from-intermediary',
    service: 'service-cbs-mijn-cbs',
    steps: [['concept', 3]],
  },
  {
    grantor: ['Relatie Acht BV', '55055433'],
    intermediary: COMPANY,
    direction: 'from-intermediary',
    service: 'service-cbs-mijn-cbs',
    steps: [
      ['concept', 33],
      ['invited', 31],
    ],
  },
  {
    grantor: ['Relatie Negen BV', '55063352'],
    intermediary: COMPANY,
    direction: 'from-intermediary',
    service: 'service-cbs-mijn-cbs',
    steps: [
      ['concept', 90],
      ['invited', 87],
      ['in-progress', 5],
    ],
  },
  {
    grantor: ['Relatie Tien BV', '55071271'],
    intermediary: COMPANY,
    direction: 'from-intermediary',
    service: 'service-cbs-mijn-cbs',
    steps: [
      ['concept', 20],
      ['invited', 19],
      ['accepted', 4],
    ],
  },
  {
    grantor: COMPANY,
    intermediary: ['Adviesbureau Voorbeeld BV', '90001966'],
    direction: 'by-organisation',
    service: 'service-cbs-mijn-cbs',
    steps: [
      ['concept', 12],
      ['in-progress', 6],
    ],
  },
];

type NewId = (kind: string) => string;

/** The organisation of a KvK number: known, or written with the sample. */
function organisationOf(
  [name, kvk]: readonly [string, string],
  kind: 'client' | 'intermediary',
  known: Map<string, OrganisationId>,
  newId: NewId,
): { readonly id: OrganisationId; readonly puts: readonly Put[] } {
  const id = known.get(kvk);
  if (id !== undefined) return { id, puts: [] };
  const record = newOrganisation({ id: newId('organisation') as OrganisationId, name, kvk, kind });
  known.set(kvk, record.id);
  return { id: record.id, puts: [{ collection: 'organisations', record }] };
}

/** The invitations of the sample with what they name; days move along with `today`. */
export function demoInvitations(register: Register, today: CalendarDate, newId: NewId): readonly Put[] {
  const known = new Map(Array.from(register.organisations.values(), ({ id, kvk }) => [kvk, id]));
  return INVITATIONS.flatMap(({ grantor, intermediary, direction, service, steps }) => {
    const from = organisationOf(grantor, 'client', known, newId);
    const to = organisationOf(intermediary, 'intermediary', known, newId);
    const record = newInvitation({
      id: newId('invitation') as InvitationId,
      direction,
      grantorId: from.id,
      intermediaryId: to.id,
      supplierId: idSchema<'supplier'>().parse('supplier-we-id'),
      scope: {
        kind: 'services',
        serviceIds: [idSchema<'service'>().parse(service)],
        branch: null,
        forThirdPartiesOnly: false,
      },
      level: 'EH3',
      steps: steps.map(([step, days]) => ({ step, on: addDays(today, -days) })),
    });
    return [...from.puts, ...to.puts, { collection: 'invitations', record }];
  });
}
