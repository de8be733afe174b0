/** Registering and editing mandates: find the record, let the rules decide, commit one change. */
import { factsOf } from '#core/catalogue/facts.ts';
import type { MandateCommand, RegisterMandate } from '#core/contract/mandate-command.ts';
import { compareTable } from '#core/domain/import/compare.ts';
import { planImport } from '#core/domain/import/plan-import.ts';
import type { ChangeRequest, Register } from '#core/domain/records/register.ts';
import { TijdigError } from '#core/errors/tijdig-error.ts';
import { editMandate, type MandateEdit } from '#electron/app/mandate-edits.ts';
import { registeredRecord } from '#electron/app/registered-record.ts';
import type { Clock } from '#electron/ports/clock.ts';
import type { IdSource } from '#electron/ports/id-source.ts';
import type { Committed, RegisterStore } from '#electron/ports/register-store.ts';

/** What holds a record back even though it is no error: a person has to say which or what first. */
const HOLDING: readonly string[] = ['rsin-needs-legal-form', 'person-ambiguous', 'match-ambiguous'];

export class MandateService {
  readonly #store: RegisterStore;
  readonly #clock: Clock;
  readonly #ids: IdSource;
  constructor(store: RegisterStore, clock: Clock, ids: IdSource) {
    this.#store = store;
    this.#clock = clock;
    this.#ids = ids;
  }

  /** Resolves after the change is durable. Throws `not-found`, `rule-refused`, `day-in-future`, `already-ended` or a save error. */
  run(command: MandateCommand): Promise<Committed> {
    return this.#store.commit(({ register }) =>
      command.do === 'mandate.register' ? this.#register(register, command) : this.#edit(register, command),
    );
  }

  #edit(register: Register, edit: MandateEdit): ChangeRequest {
    const mandate = register.mandates.get(edit.id);
    if (!mandate) throw new TijdigError('not-found', { id: edit.id });
    const days = { today: this.#clock.today(), recordedOn: this.#clock.recordedOn() };
    const { action, record, reason } = editMandate(mandate, edit, days);
    return { action, puts: [{ collection: 'mandates', record }], removes: [], reason };
  }

  #register(register: Register, command: RegisterMandate): ChangeRequest {
    const known = [...register.organisations.values()].find(({ kvk }) => kvk === command.kvk.trim());
    const table = registeredRecord(command, known?.name ?? null);
    const facts = factsOf(register);
    const today = this.#clock.today();
    const [row] = compareTable(table, facts, today).rows;
    const held = row?.issues.filter(
      ({ code, severity }) => severity === 'error' || this.#holds(code, command),
    );
    const rule =
      held?.[0]?.code ?? (row?.outcome === 'new' || row?.outcome === 'ambiguous' ? null : 'duplicate');
    if (rule !== null) throw new TijdigError('rule-refused', { rule });
    const { request } = planImport(table, facts, today, new Set([1]), (kind) => this.#ids.next(kind));
    if (!request) throw new TijdigError('unexpected');
    return { ...request, action: 'mandate.register' };
  }

  #holds(code: string, command: RegisterMandate): boolean {
    if (code === 'bsn-like-text') return command.confirmedNoBsn !== true;
    return HOLDING.includes(code);
  }
}
