/** Whether the register can be edited; `null` until that is known. */
import type { StoreMode } from '#core/contract/store-status.ts';
import { useContractQuery } from '#renderer/api/use-contract-query.ts';

export function useStoreMode(): StoreMode | null {
  const { data } = useContractQuery('store.status', {});
  return data?.phase === 'open' ? data.mode : null;
}
