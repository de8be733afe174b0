/** The one action that moves an item on, in words. */
import type { ListItem } from '#core/domain/query/list-item.ts';

interface NextStepButtonProps {
  readonly item: ListItem;
  readonly variant?: 'plain' | 'primary' | 'quiet';
}

export function NextStepButton(_: NextStepButtonProps) {
  return null;
}
