/** The mandates of the sample register: fictitious people and organisations, with the KvK's own test numbers. */

/** The day for which the dates below were chosen. */
export const DEMO_DAY = '2026-11-22';

export const DEMO_HEADERS = [
  'Organisatie',
  'KvK-nummer',
  'Persoon',
  'E-mail',
  'Leverancier',
  'Niveau middel',
  'Middel geldig t/m',
  'Dienstverlener',
  'Dienst',
  'Niveau',
  'Ingangsdatum',
  'Einddatum',
  'Laatst gebruikt',
  'Status',
  'Vestiging',
  'Opmerking',
] as const;

const BOUW = 'Voorbeeld Bouw BV;68750110';
const ZORG = 'Stichting Voorbeeldzorg;69599068';
const ZAAK = 'Eenmanszaak Voorbeeld;69599084';
const VOF = 'VoF Voorbeeld;69599076';
const EEN = `${BOUW};Beheerder Een;beheer1@voorbeeld.example;We-ID;EH3;2028-03-31`;
const TWEE = `${BOUW};Medewerker Twee;m2@voorbeeld.example;We-ID;EH3;2027-02-28`;
const DRIE = `${BOUW};Medewerker Drie;m3@voorbeeld.example;KPN;EH3;2029-06-30`;
const VIER = `${BOUW};Medewerker Vier;m4@voorbeeld.example;Digidentity;EH4;2027-09-15`;
const VIJF = `${ZORG};Beheerder Vijf;b5@voorbeeldzorg.example;QuoVadis;EH3;2027-05-06`;
const ZES = `${ZORG};Medewerker Zes;m6@voorbeeldzorg.example;Reconi;EH3;2026-12-31`;
const ZEVEN = `${ZORG};Medewerker Zeven;m7@voorbeeldzorg.example;Reconi;EH3;2028-01-31`;
const ACHT = `${ZAAK};Eigenaar Acht;e8@voorbeeld.example;Z login;EH3;2027-11-30`;
const NEGEN = `${VOF};Vennoot Negen;v9@voorbeeld.example;We-ID`;

const ROWS = [
  `${EEN};Belastingdienst;Mijn Belastingdienst Zakelijk;EH3;2022-01-10;2027-01-09;2026-10-02;actief;;`,
  `${EEN};UWV;Werkgeversportaal: verzuim melden;EH3;2022-12-15;2026-12-14;2026-11-03;actief;;`,
  `${TWEE};UWV;Werkgeversportaal: verzuim melden;EH3;2024-05-01;2029-04-30;2024-12-20;actief;;lang niet gebruikt`,
  `${TWEE};RVO;mijn.rvo.nl;EH2+;2023-05-06;2027-05-06;2026-09-30;actief;;`,
  `${DRIE};CBS;Mijn CBS;EH3;2024-07-01;2027-06-30;2026-07-14;actief;;`,
  `${DRIE};Kadaster;Mijn Kadaster;EH3;2024-07-01;2025-06-30;2025-05-11;actief;;einddatum voorbij`,
  `${VIER};KVK;UBO-uittreksel;EH4;2024-02-29;2029-02-28;2026-11-10;actief;;schrikkeldag`,
  `${VIJF};CIBG;Zorgregister en DigiMV;EH2+;2022-05-07;2027-05-06;2026-04-02;actief;;`,
  `${VIJF};Belastingdienst;Mijn Belastingdienst Zakelijk;EH3;2022-05-07;2027-05-06;2026-10-29;actief;;`,
  `${ZES};Justis;VOG NP klaarzetten;EH2+;2022-01-01;2026-12-31;2026-11-18;actief;000037178598;`,
  `${ZEVEN};DUO;Personenregister kinderopvang;EH2+;2025-02-01;2028-01-31;;geschorst;;nog nooit ingelogd`,
  `${ACHT};Belastingdienst;Mijn Belastingdienst Zakelijk;EH3;2022-12-01;2027-11-30;2026-10-31;actief;;`,
  `${NEGEN};EH2+;2027-01-15;NVWA;Elektronische formulieren;EH2+;2022-01-16;2027-01-15;2026-06-01;ingetrokken;;gestopt met deze dienst`,
  `${NEGEN};EH3;2027-01-15;Berichtenbox;Berichtenbox voor bedrijven;EH2+;2022-01-16;2027-01-15;2026-11-20;actief;;`,
];

export const DEMO_ROWS: readonly (readonly string[])[] = ROWS.map((row) => row.split(';'));
