/** What the address of Machtigingen says: which mandate is open beside the list. */
export interface MandatesSearch {
  readonly id?: string;
}

export const readMandatesSearch = ({ id }: Record<string, unknown>): MandatesSearch =>
  typeof id === 'string' && id !== '' ? { id } : {};
