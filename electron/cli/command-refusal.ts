/** A refusal of the command line itself: what was named on it is not in the register, or is not one thing. */

/** Each has a text: `cli.refused.<code>`. */
export type RefusalCode =
  | 'organisation-unknown'
  | 'service-unknown'
  | 'service-ambiguous'
  | 'id-unknown'
  | 'id-archived'
  | 'id-of-mandate'
  | 'id-of-chain'
  | 'nothing-to-keep'
  | 'nothing-to-undo'
  | 'id-never-written'
  | 'id-not-in-rest'
  | 'backup-unknown';

/** One of several things that were meant, perhaps. */
export interface Choice {
  readonly id: string;
  readonly name: string;
}

export class CommandRefusal extends Error {
  readonly code: RefusalCode;
  readonly parameters: Readonly<Record<string, string>>;
  readonly choices: readonly Choice[];
  /** `choices` are what can be named instead. */
  constructor(
    code: RefusalCode,
    parameters: Readonly<Record<string, string>>,
    choices: readonly Choice[] = [],
  ) {
    super(code);
    this.code = code;
    this.parameters = parameters;
    this.choices = choices;
  }
}
