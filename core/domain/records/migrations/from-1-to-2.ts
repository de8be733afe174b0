/**
 * Schema 2 gave the register a record for everything that DOMAIN names. What schema 1 did not ask for is not known, and is
 * written as such; a means was always a regular one.
 */
import type { LivingShape } from './living-shape.ts';
import { SHAPE_1, type Shape1 } from './shape-1.ts';
import { stepFrom } from './step.ts';

export const FROM_1_TO_2 = stepFrom<Shape1, LivingShape>(SHAPE_1)({
  records: {
    profile: (profile) => ({ ...profile, schedules: [] }),
    organisations: (organisation) => ({
      ...organisation,
      branches: [],
      signaturesNeeded: null,
      contactId: null,
      bundleIds: [],
      cooperationEndsOn: null,
      succeededById: null,
      archivedOn: null,
    }),
    persons: (person) => ({ ...person, startsOn: null, lastWorkingDay: null, archivedOn: null }),
    suppliers: (supplier) => ({
      ...supplier,
      termYears: [],
      chainRenewal: 'unknown',
      chainRegistration: 'unknown',
      selfApproval: 'unknown',
      papers: [],
      instruction: null,
      portal: null,
    }),
    serviceProviders: (provider) => provider,
    services: (service) => ({ ...service, deadlines: [], source: null, checkedOn: null }),
    means: (means) => ({
      ...means,
      kind: 'regular',
      startsOn: null,
      subscriptionId: null,
      revoked: null,
      archivedOn: null,
    }),
    mandates: (mandate) => ({
      ...mandate,
      formerScopes: [],
      replacedById: null,
      responsibleId: null,
      standInId: null,
    }),
    answers: (answer) => answer,
  },
  head: (head) => head,
});
