/** A history: what happens to a register and to the computer, one after another. Whatever is left out, the rest still makes sense. */
import type { GivenAnswer } from '#core/domain/records/answer.ts';
import type { EditName } from './edits.ts';

/** The name of a clock, `item|clock`; or a number that picks one. */
export type Pick = string | number;

/**
 * Everything is counted from the day on which it happens, and what an edit needs and is not there makes it do nothing:
 * so a history of which events are taken out is a history too.
 */
export type Event =
  /** Tijdig runs and looks, or the computer is off, for so many days; or somebody sets its clock back by them. */
  | { readonly do: 'wait' | 'off' | 'set-back'; readonly days: number }
  | { readonly do: 'hours'; readonly hours: number }
  /** Tijdig starts anew, or the user reads what came due while it was off. */
  | { readonly do: 'restart' | 'read-missed' }
  /** `a` and `b` decide the particulars, each edit in its own way. */
  | {
      readonly do: 'edit';
      readonly edit: EditName;
      readonly id: string;
      readonly a: number;
      readonly b: number;
    }
  /** To the clock that is named, or to one of those of which something was told, or that there are. */
  | {
      readonly do: 'answer';
      readonly pick: Pick;
      readonly given: GivenAnswer['kind'];
      readonly a: number;
      readonly b: number;
    }
  /** Takes back an answer. */
  | { readonly do: 'clear'; readonly pick: Pick };

export type History = readonly Event[];
