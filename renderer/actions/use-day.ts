/** The day and the minute that forms reckon with; `null` until they are known. */
import type { AppInfo } from '#core/contract/contract.ts';
import { useContractQuery } from '#renderer/api/use-contract-query.ts';

export type Day = Pick<AppInfo, 'today' | 'now'>;

export function useDay(): Day | null {
  return useContractQuery('app.info', {}).data ?? null;
}
