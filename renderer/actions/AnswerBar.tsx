/** The answers that the clock of an item knows, in one toolbar; the form of one answer opens below it. */
import type { ListItem } from '#core/domain/query/list-item.ts';

interface AnswerBarProps {
  readonly item: ListItem;
  /** Runs after an answer was saved. */
  readonly onDone?: () => void;
}

export function AnswerBar(_: AnswerBarProps) {
  return null;
}
