/** What the address of Vandaag may ask for: one row, to be opened and shown. */
export interface TodaySearch {
  readonly item?: string;
}

export const readTodaySearch = ({ item }: Readonly<Record<string, unknown>>): TodaySearch =>
  typeof item === 'string' ? { item } : {};
