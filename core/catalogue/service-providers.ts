/** The government bodies and others whose services the catalogue knows. */
import type { ServiceProvider } from '#core/domain/records/service.ts';
import type { ServiceProviderId } from '#core/domain/values/id.ts';

/** By the last part of the id. */
const NAMES = {
  belastingdienst: 'Belastingdienst',
  uwv: 'UWV',
  rvo: 'RVO',
  kvk: 'KVK',
  kadaster: 'Kadaster',
  douane: 'Douane',
  ind: 'IND',
  cbs: 'CBS',
  justis: 'Justis',
  duo: 'DUO',
  nvwa: 'NVWA',
  cibg: 'CIBG',
  berichtenbox: 'Berichtenbox',
  'provincie-zuid-holland': 'Provincie Zuid-Holland',
  'provincie-noord-brabant': 'Provincie Noord-Brabant',
  provincies: 'Provincies',
  'gemeente-amersfoort': 'Gemeente Amersfoort',
  'gemeente-ridderkerk': 'Gemeente Ridderkerk',
  cvdm: 'Commissariaat voor de Media',
  rivm: 'RIVM',
  'sbr-wonen': 'SBR-wonen',
  svb: 'SVB',
  rdw: 'RDW',
  dnb: 'DNB',
  cak: 'CAK',
  omgevingsloket: 'Omgevingsloket',
} as const;
export type SeedProvider = keyof typeof NAMES;

export const providerId = (key: SeedProvider): ServiceProviderId => `provider-${key}` as ServiceProviderId;

export const SEED_SERVICE_PROVIDERS: readonly ServiceProvider[] = Object.entries(NAMES).map(
  ([key, name]) => ({
    id: `provider-${key}` as ServiceProviderId,
    name,
  }),
);
