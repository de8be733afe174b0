/** Edits of the register: any number of commands, decided one after another, in one change or not at all. */
import { factsOf } from '#core/catalogue/facts.ts';
import type { RegisterMandate } from '#core/contract/mandate-command.ts';
import { actionOf, type RegisterCommand } from '#core/contract/register-command.ts';
import type { Mandate } from '#core/domain/records/mandate.ts';
import {
  type Action,
  type ChangeRequest,
  type Put,
  type Register,
  RegisterDraft,
  type Remove,
} from '#core/domain/records/register.ts';
import type { EntryIssue } from '#core/domain/rules/entry-rules.ts';
import { type IndexedFacts, indexFacts } from '#core/domain/rules/indexed-facts.ts';
import { TijdigError } from '#core/errors/tijdig-error.ts';
import { type AnswerEdit, clearedAnswer, givenAnswer } from '#electron/app/answer-edits.ts';
import { decideChainCommand, isChainCommand } from '#electron/app/chain-commands.ts';
import { type EditDays, editMandate } from '#electron/app/mandate-edits.ts';
import { registerMandate, registrationIssues } from '#electron/app/mandate-registration.ts';
import { editRecord } from '#electron/app/record-edits.ts';
import { refused } from '#electron/app/refusals.ts';
import type { Clock } from '#electron/ports/clock.ts';
import type { IdSource } from '#electron/ports/id-source.ts';
import type { RegisterStore } from '#electron/ports/register-store.ts';

export interface Edited {
  readonly seq: number;
  /** The records that were written, in the order of the commands. */
  readonly ids: string[];
}

type Decided = Omit<ChangeRequest, 'action'>;

export class RegisterEditor {
  readonly #store: RegisterStore;
  readonly #clock: Clock;
  readonly #ids: IdSource;
  constructor(store: RegisterStore, clock: Clock, ids: IdSource) {
    this.#store = store;
    this.#clock = clock;
    this.#ids = ids;
  }

  /** Everything that registering a mandate would be refused or warned for; writes nothing. */
  check(command: RegisterMandate): EntryIssue[] {
    return registrationIssues(this.#store.state().register, command, this.#clock.today());
  }

  /**
   * Resolves after the change is durable. Each command sees what those before it did. Throws `not-found`, `rule-refused`,
   * `day-in-future`, `already-ended` or a save error; of several commands with the `index` of the one that was refused.
   */
  async run(commands: readonly RegisterCommand[]): Promise<Edited> {
    let ids: string[] = [];
    const { seq } = await this.#store.commit(({ register }) => {
      const run = new Run(register, this.#clock, this.#ids);
      for (const [index, command] of commands.entries()) {
        try {
          run.decide(command);
        } catch (error) {
          throw commands.length === 1 ? error : withIndex(error, index);
        }
      }
      ids = run.ids;
      return run.request(actionOf(commands));
    });
    return { seq, ids };
  }
}

const withIndex = (error: unknown, index: number): unknown =>
  error instanceof TijdigError
    ? new TijdigError(error.code, { ...error.parameters, index }, { cause: error })
    : error;

/** Commands that are being decided, each on what the ones before it left. */
class Run {
  readonly #draft: RegisterDraft;
  readonly #clock: Clock;
  readonly #ids: IdSource;
  readonly #puts = new Map<string, Put>();
  readonly #removes = new Map<string, Remove>();
  readonly #reasons = new Set<string>();
  readonly ids: string[] = [];
  /** For answers, which change no clock: made once, until a command changes something else. */
  #indexed: IndexedFacts | null = null;

  constructor(register: Register, clock: Clock, ids: IdSource) {
    this.#draft = new RegisterDraft(register);
    this.#clock = clock;
    this.#ids = ids;
  }

  decide(command: RegisterCommand): void {
    const { puts, removes, reason } = this.#decided(command);
    for (const put of puts) {
      const key = `${put.collection} ${put.record.id}`;
      this.#removes.delete(key);
      this.#puts.set(key, put);
    }
    for (const remove of removes) {
      const key = `${remove.collection} ${remove.id}`;
      this.#puts.delete(key);
      this.#removes.set(key, remove);
    }
    if (reason !== null) this.#reasons.add(reason);
    this.ids.push(...puts.map(({ record }) => record.id), ...removes.map(({ id }) => id));
    this.#draft.apply({ action: command.do, puts, removes, reason });
    if (command.do !== 'reminder.answer' && command.do !== 'reminder.clear') this.#indexed = null;
  }

  request(action: Action): ChangeRequest {
    return {
      action,
      puts: [...this.#puts.values()],
      removes: [...this.#removes.values()],
      reason: this.#reasons.size === 0 ? null : [...this.#reasons].join('; '),
    };
  }

  #decided(command: RegisterCommand): Decided {
    const { register } = this.#draft;
    if (isChainCommand(command)) {
      return decideChainCommand(command, { register, days: this.#days(), ids: this.#ids });
    }
    switch (command.do) {
      case 'mandate.register':
        return registerMandate(register, command, this.#clock.today(), (kind) => this.#ids.next(kind));
      case 'mandate.restore':
        return restored(this.#mandate(command.id));
      case 'reminder.answer':
      case 'reminder.clear':
        return this.#answered(command);
      case 'mandate.change':
      case 'mandate.use':
      case 'mandate.renew':
      case 'mandate.suspend':
      case 'mandate.resume':
      case 'mandate.revoke':
      case 'mandate.archive': {
        const { record, reason } = editMandate(this.#mandate(command.id), command, this.#days());
        return { puts: [{ collection: 'mandates', record }], removes: [], reason };
      }
      default:
        return { puts: [editRecord(register, command, this.#ids)], removes: [], reason: null };
    }
  }

  #days(): EditDays {
    return { today: this.#clock.today(), recordedOn: this.#clock.recordedOn() };
  }

  #answered(command: AnswerEdit): Decided {
    const { register } = this.#draft;
    this.#indexed ??= indexFacts(factsOf(register));
    const facts = { ...this.#indexed, register };
    const now = this.#clock.localNow();
    if (command.do === 'reminder.clear') {
      const id = clearedAnswer(facts, now, command);
      return { puts: [], removes: [{ collection: 'answers', id }], reason: null };
    }
    const record = givenAnswer(facts, now, command);
    const reason = 'reason' in record.given ? record.given.reason : null;
    return { puts: [{ collection: 'answers', record }], removes: [], reason };
  }

  #mandate(id: string): Mandate {
    const mandate = this.#draft.register.mandates.get(id);
    if (mandate === undefined) throw new TijdigError('not-found', { id });
    return mandate;
  }
}

function restored(mandate: Mandate): Decided {
  if (mandate.archivedOn === null) throw refused('not-archived');
  return {
    puts: [{ collection: 'mandates', record: { ...mandate, archivedOn: null } }],
    removes: [],
    reason: null,
  };
}
