/**
 * Services that ask for eHerkenning, with the level each asks for and whether it accepts a chain mandate. Levels change
 * and differ per scheme: `null` and "unknown" mean that no public source was found, and are for the user to fill in.
 */
import { CHECKED_ON } from '#core/catalogue/checked-on.ts';
import { providerId, type SeedProvider } from '#core/catalogue/service-providers.ts';
import { SERVICE_SOURCES } from '#core/catalogue/service-sources.ts';
import { newService } from '#core/domain/records/blank.ts';
import type { FilingDeadline, Service } from '#core/domain/records/service.ts';
import type { AssuranceLevel } from '#core/domain/values/assurance-level.ts';
import type { ServiceId } from '#core/domain/values/id.ts';

type Seed = readonly [
  provider: SeedProvider,
  key: string,
  name: string,
  level: AssuranceLevel | null,
  acceptsChain?: Service['acceptsChain'],
];

const SEEDS: readonly Seed[] = [
  ['belastingdienst', 'mijn-belastingdienst-zakelijk', 'Mijn Belastingdienst Zakelijk', 'EH3'],
  ['belastingdienst', 'dividendbelasting', 'Dividendbelasting', 'EH3'],
  ['uwv', 'werkgeversportaal-verzuim', 'Werkgeversportaal: verzuim melden', 'EH3', 'yes'],
  ['uwv', 'uitkeringsgegevens', 'Uitkeringsgegevens ZW en WAZO inzien', 'EH3'],
  ['uwv', 'ontslagaanvraag', 'Ontslagaanvraag indienen', 'EH3'],
  ['uwv', 're-integratie-wia', 'Re-integratiegegevens WIA', 'EH3'],
  ['uwv', 'eigenrisicodrager', 'Financiële gegevens eigenrisicodrager WGA en WW', 'EH3'],
  ['uwv', 'mijn-gegevensdiensten', 'Mijn Gegevensdiensten', 'EH4'],
  ['rvo', 'mijn-rvo', 'mijn.rvo.nl', null],
  ['rvo', 'compensatieregeling', 'Compensatieregeling eHerkenning Belastingdienst', 'EH3'],
  ['kvk', 'ubo-uittreksel', 'UBO-uittreksel', 'EH4'],
  ['kvk', 'jaarrekening', 'Jaarrekening deponeren', null],
  ['kadaster', 'mijn-kadaster', 'Mijn Kadaster', 'EH3'],
  ['douane', 'eu-portalen', 'EU Portalen', 'EH3', 'yes'],
  ['ind', 'zakelijk-portaal', 'Zakelijk portaal', 'EH3', 'yes'],
  ['cbs', 'mijn-cbs', 'Mijn CBS', 'EH3'],
  ['justis', 'vog-np-klaarzetten', 'VOG NP klaarzetten', 'EH2+'],
  ['justis', 'overige-producten', 'Overige producten Justis', null],
  ['duo', 'personenregister-kinderopvang', 'Personenregister kinderopvang', 'EH2+'],
  ['duo', 'duo-zakelijk', 'DUO Zakelijk', 'EH3'],
  ['nvwa', 'elektronische-formulieren', 'Elektronische formulieren', 'EH2+'],
  ['cibg', 'zorgregister-digimv', 'Zorgregister en DigiMV', 'EH2+'],
  ['berichtenbox', 'berichtenbox', 'Berichtenbox voor bedrijven', 'EH2+'],
  ['provincie-zuid-holland', 'diensten', 'Diensten provincie Zuid-Holland', 'EH2+'],
  ['provincie-noord-brabant', 'diensten', 'Diensten provincie Noord-Brabant', 'EH2+'],
  ['provincies', 'ontbrandingstoestemming', 'Ontbrandingstoestemming (GBO)', 'EH3'],
  ['gemeente-amersfoort', 'diensten', 'Diensten gemeente Amersfoort', 'EH3'],
  ['gemeente-ridderkerk', 'meldingen-vergunningen', 'Meldingen en vergunningen Ridderkerk', 'EH3'],
  ['cvdm', 'e-loket', 'E-loket Commissariaat voor de Media', 'EH3'],
  ['rivm', 'cvgg', 'CVGG', 'EH2+'],
  ['sbr-wonen', 'invoerportaal', 'SBR-wonen invoerportaal', 'EH2+'],
  ['rvo', 'octrooien', 'Octrooien', 'EH4'],
  ['svb', 'svb-zakelijk', 'SVB Zakelijk', null, 'yes'],
  ['rdw', 'rdw-zakelijk', 'RDW Zakelijk', null],
  ['dnb', 'mijn-dnb', 'Mijn DNB', null],
  ['cak', 'cak-zakelijk', 'CAK Zakelijk', null],
  ['omgevingsloket', 'omgevingsloket', 'Omgevingsloket', null],
];

/** What must be filed through a service, by the last part of its id. */
const DEADLINES: Readonly<Record<string, readonly FilingDeadline[]>> = {
  'belastingdienst-mijn-belastingdienst-zakelijk': [
    {
      key: 'vat-quarter',
      name: 'Btw-aangifte over een kwartaal',
      when: { kind: 'yearly', days: ['01-31', '04-30', '07-31', '10-31'] },
    },
    { key: 'payroll-month', name: 'Loonaangifte over een maand', when: { kind: 'month-end' } },
  ],
};

export const SEED_SERVICES: readonly Service[] = SEEDS.map(
  ([provider, key, name, level, acceptsChain = 'unknown']) => {
    const ending = `${provider}-${key}`;
    const source = SERVICE_SOURCES[ending] ?? null;
    return newService({
      id: `service-${ending}` as ServiceId,
      providerId: providerId(provider),
      name,
      level,
      acceptsChain,
      deadlines: [...(DEADLINES[ending] ?? [])],
      source,
      checkedOn: source === null ? null : CHECKED_ON,
    });
  },
);
