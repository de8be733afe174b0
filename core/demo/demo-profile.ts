/** Who looks at the sample register: the administrator in it. */
import type { WhoAreYou } from '#core/contract/contract.ts';

export const DEMO_PROFILE: WhoAreYou = {
  name: 'Beheerder Een',
  organisation: 'Voorbeeld Bouw BV',
  kvk: '68750110',
  legalForm: 'bv',
  role: 'administrator',
};
