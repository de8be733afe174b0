/** What is known already for what is being typed. Offers wait for the typing, never the other way round. */
import { useDeferredValue } from 'react';
import type { InputOf } from '#core/contract/contract.ts';
import { useContractQuery } from '#renderer/api/use-contract-query.ts';
import type { ComboOption } from '#renderer/ui/ComboBox.tsx';

/** Offers of one field; a short list is read, a long one is not. */
const MOST = 8;

export function useChoices(kind: InputOf<'choices.find'>['kind'], typed: string): readonly ComboOption[] {
  const search = useDeferredValue(typed.trim()).slice(0, 200);
  return useContractQuery('choices.find', { kind, search, limit: MOST }).data?.choices ?? [];
}
