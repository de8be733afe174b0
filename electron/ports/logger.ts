/** Log lines hold codes and ids, never names, addresses or free text. */
export interface Logger {
  info(event: string, fields?: Readonly<Record<string, string | number | boolean>>): void;
  error(event: string, error: unknown): void;
}
