/** The register by who and what its records belong to, so that 100,000 mandates need no scans. */
import type { AdminRole } from '#core/domain/records/admin-role.ts';
import type { ChainMandate } from '#core/domain/records/chain-mandate.ts';
import type { GettingIn, Invitation } from '#core/domain/records/invitation.ts';
import type { LegalRepresentative } from '#core/domain/records/legal-representative.ts';
import type { Mandate } from '#core/domain/records/mandate.ts';
import type { Means } from '#core/domain/records/means.ts';
import type { Register } from '#core/domain/records/register.ts';
import type { RenewalDossier } from '#core/domain/records/renewal-dossier.ts';
import { RecordGroups } from './record-groups.ts';

/** Records by what they belong to. A subscription and a bundle of services are found by id in the register itself. */
export interface Groups {
  readonly mandatesByPerson: RecordGroups<Mandate>;
  readonly mandatesByOrganisation: RecordGroups<Mandate>;
  /** All means of a person, whichever the supplier. */
  readonly meansByPerson: RecordGroups<Means>;
  readonly meansBySubscription: RecordGroups<Means>;
  readonly rolesByPerson: RecordGroups<AdminRole>;
  /** By `placeKey`: an organisation at a supplier. */
  readonly rolesByPlace: RecordGroups<AdminRole>;
  readonly rolesByOrganisation: RecordGroups<AdminRole>;
  readonly representativesByPerson: RecordGroups<LegalRepresentative>;
  readonly representativesByOrganisation: RecordGroups<LegalRepresentative>;
  readonly chainsByGrantor: RecordGroups<ChainMandate>;
  readonly chainsByIntermediary: RecordGroups<ChainMandate>;
  /** By the persons to whom a chain mandate is or was assigned. */
  readonly chainsByPerson: RecordGroups<ChainMandate>;
  /** By both organisations. */
  readonly invitationsByOrganisation: RecordGroups<Invitation>;
  readonly gettingInByOrganisation: RecordGroups<GettingIn>;
  readonly dossiersByChain: RecordGroups<RenewalDossier>;
}

/** An organisation at a supplier, where administrators have their roles. */
export const placeKey = (organisationId: string, supplierId: string): string =>
  `${organisationId} ${supplierId}`;

const kept = <T>(
  records: ReadonlyMap<string, T>,
  before: RecordGroups<T> | undefined,
  keysOf: (record: T) => readonly string[],
): RecordGroups<T> => (before?.records === records ? before : new RecordGroups(records, keysOf));

const ofPerson = ({ personId }: { readonly personId: string }) => [personId];
const ofOrganisation = ({ organisationId }: { readonly organisationId: string }) => [organisationId];

/** The groups of a register; those of a collection that did not change are taken over from `before`. */
export function groupsOf(register: Register, before?: Groups): Groups {
  const { mandates, means, adminRoles, legalRepresentatives, chainMandates } = register;
  return {
    mandatesByPerson: kept(mandates, before?.mandatesByPerson, ofPerson),
    mandatesByOrganisation: kept(mandates, before?.mandatesByOrganisation, ofOrganisation),
    meansByPerson: kept(means, before?.meansByPerson, ofPerson),
    meansBySubscription: kept(means, before?.meansBySubscription, ({ subscriptionId }) =>
      subscriptionId === null ? [] : [subscriptionId],
    ),
    rolesByPerson: kept(adminRoles, before?.rolesByPerson, ofPerson),
    rolesByPlace: kept(adminRoles, before?.rolesByPlace, ({ organisationId, supplierId }) => [
      placeKey(organisationId, supplierId),
    ]),
    rolesByOrganisation: kept(adminRoles, before?.rolesByOrganisation, ofOrganisation),
    representativesByPerson: kept(legalRepresentatives, before?.representativesByPerson, ofPerson),
    representativesByOrganisation: kept(
      legalRepresentatives,
      before?.representativesByOrganisation,
      ofOrganisation,
    ),
    chainsByGrantor: kept(chainMandates, before?.chainsByGrantor, ({ grantorId }) => [grantorId]),
    chainsByIntermediary: kept(chainMandates, before?.chainsByIntermediary, ({ intermediaryId }) => [
      intermediaryId,
    ]),
    chainsByPerson: kept(chainMandates, before?.chainsByPerson, ({ assignments }) => [
      ...new Set(assignments?.map(({ personId }) => personId)),
    ]),
    invitationsByOrganisation: kept(
      register.invitations,
      before?.invitationsByOrganisation,
      ({ grantorId, intermediaryId }) => [...new Set([grantorId, intermediaryId])],
    ),
    gettingInByOrganisation: kept(register.gettingIn, before?.gettingInByOrganisation, ofOrganisation),
    dossiersByChain: kept(register.renewalDossiers, before?.dossiersByChain, ({ chainMandateId }) => [
      chainMandateId,
    ]),
  };
}
