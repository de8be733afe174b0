/** Other names by which people know a supplier or a government body. Left the other name, right the catalogue's. */
import { compactName } from '#core/domain/import/fold-text.ts';

const aliasTable = (pairs: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(Object.entries(pairs).map(([alias, name]) => [compactName(alias), compactName(name)]));

export const SUPPLIER_ALIASES = aliasTable({
  QV: 'QuoVadis',
  'QV eHerkenning': 'QuoVadis',
  Connectis: 'We-ID',
  'KPN eHerkenning': 'KPN',
  'Reconi eHerkenning': 'Reconi',
  'Digidentity BV': 'Digidentity',
});

export const PROVIDER_ALIASES = aliasTable({
  'De Belastingdienst': 'Belastingdienst',
  'Centraal Bureau voor de Statistiek': 'CBS',
  'Kamer van Koophandel': 'KVK',
  'Rijksdienst voor Ondernemend Nederland': 'RVO',
  'Dienst Uitvoering Onderwijs': 'DUO',
  'Uitvoeringsinstituut Werknemersverzekeringen': 'UWV',
  'Immigratie- en Naturalisatiedienst': 'IND',
  'Nederlandse Voedsel- en Warenautoriteit': 'NVWA',
  'Het Kadaster': 'Kadaster',
});
