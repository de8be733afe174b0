/**
 * Where the catalogue's values of a service come from, by the last part of the service's id. A service that is left out has no
 * public source: its level is "not known".
 */
export const SERVICE_SOURCES: Readonly<Record<string, string>> = {
  'belastingdienst-mijn-belastingdienst-zakelijk':
    'we-id.nl/eherkenning/belastingdienst/ · kpn.com/zakelijk/blog/verleng-eherkenningsmiddel · onderneming.nl/belasting/btw-aangifte-te-laat/',
  'belastingdienst-dividendbelasting': 'reconi.nl/en/klantenservice/inloggen/',
  'uwv-werkgeversportaal-verzuim':
    'ebex.nl/nieuws/e-herkenning/ · uwv.nl: eHerkenning, uitbesteden met een ketenmachtiging',
  'uwv-uitkeringsgegevens': 'ebex.nl/nieuws/e-herkenning/',
  'uwv-ontslagaanvraag': 'ebex.nl/nieuws/e-herkenning/',
  'uwv-re-integratie-wia': 'ebex.nl/nieuws/e-herkenning/',
  'uwv-eigenrisicodrager': 'ebex.nl/nieuws/e-herkenning/',
  'uwv-mijn-gegevensdiensten': 'uwv.nl: eHerkenning aanvragen',
  'rvo-mijn-rvo': 'rvo.nl/onderwerpen/zaken-regelen/inloggen (EH2+ of EH3, per regeling)',
  'rvo-compensatieregeling': 'rvo.nl: Belastingdienst EH3-middel',
  'kvk-ubo-uittreksel': 'kvk.nl/en/ubo/what-must-you-do-to-order-a-ubo-extract-with-eherkenning/',
  'kvk-jaarrekening': 'digidienst.nl/eherkenning-voor-accountants/ (zonder niveau)',
  'kadaster-mijn-kadaster': 'kadaster.nl/zakelijk/mijn-kadaster/mijn-kadaster-en-eherkenning',
  'douane-eu-portalen': 'nh.douane.nl/eu-portalen/eherkenning/',
  'ind-zakelijk-portaal': 'ind.nl/en/Pages/Business-Portal.aspx',
  'cbs-mijn-cbs': 'cbs.nl/en-gb/participants-survey/businesses/mijn-cbs-how-does-it-work-',
  'justis-vog-np-klaarzetten': 'business.gov.nl/regulation/vog/municipality/westland',
  'justis-overige-producten': 'justis.nl/eherkenning/ (EH2+ tot EH4, per product)',
  'duo-personenregister-kinderopvang':
    'magazines.logius.nl/koppelvlak/2018/02/praktijkervaring-duo-met-eherkenning',
  'duo-duo-zakelijk': 'managementplatform.nl/hoe-kun-je-eherkenning-aanvragen/30/04/2025',
  'nvwa-elektronische-formulieren': 'eherkenning.nl: niveau 2+',
  'cibg-zorgregister-digimv': 'eherkenning.nl: niveau 2+',
  'berichtenbox-berichtenbox': 'eherkenning.nl: niveau 2+',
  'provincie-zuid-holland-diensten': 'eherkenning.nl: niveau 2+',
  'provincie-noord-brabant-diensten': 'eherkenning.nl: niveau 2+',
  'provincies-ontbrandingstoestemming': 'eherkenning.nl: level 3',
  'gemeente-amersfoort-diensten': 'amersfoort.nl/inloggen-met-eherkenning',
  'gemeente-ridderkerk-meldingen-vergunningen': 'ridderkerk.nl: eHerkenning',
  'cvdm-e-loket': 'cvdm.nl/e-loket',
  'rivm-cvgg': 'rivm.nl/cvgg/proefdraaien-met-de-cvgg/eherkenning',
  'sbr-wonen-invoerportaal': 'sbr-wonen.freshdesk.com, artikel 75000003301',
  'rvo-octrooien': 'we-id.nl/en/eherkenning-assurance-levels/eh4/apply-for-eh4/',
  'svb-svb-zakelijk': 'exterus.nl · rendement.nl: contact met UWV (zonder niveau)',
};
