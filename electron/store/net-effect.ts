/** Many changes as one with the same result, so that replaying copies each collection once instead of once a change. */
import type { Change, ChangeRequest, Put, Remove } from '#core/domain/records/register.ts';

/** For every record, what the last change that named it did. Says nothing of who, when and why. */
export function netEffect(changes: readonly Change[]): ChangeRequest {
  const last = new Map<string, { readonly put: Put } | { readonly remove: Remove }>();
  for (const change of changes) {
    for (const put of change.puts) last.set(`${put.collection} ${put.record.id}`, { put });
    for (const remove of change.removes) last.set(`${remove.collection} ${remove.id}`, { remove });
  }
  const effects = [...last.values()];
  return {
    action: 'import.apply',
    puts: effects.flatMap((effect) => ('put' in effect ? [effect.put] : [])),
    removes: effects.flatMap((effect) => ('remove' in effect ? [effect.remove] : [])),
    reason: null,
  };
}
