/**
 * The recognised suppliers that the product knows from the start, with only what a public source says of their
 * practice. The rest is "not known" until the user fills it in; a value here is never a guess.
 */
import { CHECKED_ON } from '#core/catalogue/checked-on.ts';
import { supplierNamed } from '#core/domain/import/unknown-supplier.ts';
import type { Supplier } from '#core/domain/records/supplier.ts';

const sources = (...addresses: readonly string[]): Pick<Supplier, 'source' | 'checkedOn'> => ({
  source: addresses.join(' · '),
  checkedOn: CHECKED_ON,
});

export const SEED_SUPPLIERS: readonly Supplier[] = [
  {
    ...supplierNamed('supplier-we-id', 'We-ID'),
    inactivityMonths: 24,
    inactivityScope: 'account',
    chainRenewal: 'extend',
    chainRegistration: 'one-register',
    papers: [
      'Wijzigingsformulier, ondertekend door de wettelijk vertegenwoordiger of vertegenwoordigers',
      'Kopieën van de identiteitsbewijzen (bewaar die niet in Tijdig)',
      'Per post: We-ID, Postbus 18, 8200 AA Lelystad',
    ],
    instruction:
      'Een bevoegde (beheerder of wettelijk vertegenwoordiger) verlengt de machtiging in de Beheermodule. De intermediair verlengt een ketenmachtiging in de Beheermodule. Het abonnement verlengen verlengt geen machtiging.',
    portal: 'We-ID Beheermodule',
    phone: '+31 (0)85-023 93 30',
    email: 'eh-support@we-id.nl',
    ...sources(
      'we-id.nl/eherkenningsmiddel-notificatie-machtiging_niet_gebruikt/',
      'we-id.nl/eherkenningsmiddel-notificatie-beheerdersrol_verlopen/',
      'we-id.nl/eherkenningsmiddel-notificatie-gebruiker-machtiging_bijna_verlopen/',
      'we-id.nl/ketenmachtigingen/',
      'support.we-id.nl/zoekresultaten/',
    ),
  },
  {
    ...supplierNamed('supplier-z-login', 'Z login'),
    papers: [
      'Formulier op papier, ondertekend door de wettelijk vertegenwoordiger',
      'Kopie van het identiteitsbewijs, met foto en BSN afgeschermd (bewaar die niet in Tijdig)',
      'Per post',
    ],
    instruction:
      'Machtigingen staan los van het abonnement: het abonnement verlengen verlengt geen machtiging.',
    ...sources(
      'support.zlogin.nl/veelgestelde-vraag/inloggen/waarom-kan-ik-niet-meer-bij-het-rvo-inloggen/',
      'support.zlogin.nl/veelgestelde-vraag/page/18',
      'debreed.nl/ketenmachtiging/',
    ),
  },
  {
    ...supplierNamed('supplier-kpn', 'KPN'),
    chainRegistration: 'one-register',
    papers: ['Uittreksel van de KVK, hoogstens 14 dagen oud'],
    instruction: 'Is het middel al verlopen, dan is een nieuwe aanvraag nodig.',
    portal: 'KPN User Portal',
    ...sources(
      'kpn.com/zakelijk/eherkenning/eh3.htm',
      'kpn.com/zakelijk/eherkenning/ketenmachtiging.htm',
      'kpn.com/zakelijk/blog/verleng-eherkenningsmiddel',
    ),
  },
  {
    ...supplierNamed('supplier-digidentity', 'Digidentity'),
    termYears: [1, 2, 3, 4, 5],
    chainRenewal: 'withdraw-and-recreate',
    chainRegistration: 'two-registers',
    selfApproval: 'barred',
    papers: ['Machtigingsbrief, ondertekend door de tekenbevoegde die erop staat'],
    instruction:
      'De gebruiker logt in op my.digidentity.eu en gaat bij Services verder met de registratie. Een andere beheerder keurt de verlenging goed in de Self Service Portal; niemand keurt zijn eigen machtiging goed. Na verlenging geldt de machtiging 5 jaar. Een ketenmachtiging wordt ingetrokken, verwijderd en opnieuw aangevraagd: schrijf vooraf diensten en gebruikers op.',
    portal: 'Digidentity Self Service Portal',
    ...sources(
      'digidentity.eu/news/renewal-of-authorisations',
      'helpdesk.digidentity.com/hc/en-us/articles/31556478021009',
      'helpdesk.digidentity.com/hc/nl/articles/38760448358545',
      'helpdesk.digidentity.com/hc/en-us/articles/31559771415313',
      'digidentity.eu/products/eherkenning-chain-authorisation',
    ),
  },
  {
    ...supplierNamed('supplier-reconi', 'Reconi'),
    termYears: [1, 3, 5],
    selfApproval: 'barred',
    instruction:
      'Een beheerder verlengt zichzelf niet zonder formulier. De beheerdersrol wordt alleen samen met de gebruikersmachtiging verlengd.',
    portal: 'Mijn Reconi',
    ...sources(
      'klantenservice.reconi.nl/en/how-can-i-renew-my-eherkenning',
      'klantenservice.reconi.nl/en/step-by-step-renewal-guide',
      'reconi.nl/en/faqs/hoe-verleng-ik-mijn-beheerdersmachtigingen/',
    ),
  },
  {
    ...supplierNamed('supplier-quovadis', 'QuoVadis'),
    // The signed statement must have been received at least three working days before the end.
    handlingDays: { 'admin-role-by-form': 3 },
    inactivityMonths: 24,
    papers: ['Verlengingsverklaring of mutatieformulier, ondertekend door de wettelijk vertegenwoordiger'],
    instruction:
      'De ondertekende verklaring om de beheerdersrol te verlengen moet ten minste 3 werkdagen voor de einddatum ontvangen zijn.',
    ...sources(
      'support.qv-eherkenning.nl/machtiging-niet-gebruikt-voor-beheerders/',
      'support.qv-eherkenning.nl/beheerdersrol-verlopen-of-beeindigd/',
      'support.qv-eherkenning.nl/beheerdersrol-verloopt-binnenkort-2/',
    ),
  },
];
