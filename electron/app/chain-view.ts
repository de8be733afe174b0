/**
 * Chain mandates and invitations as they stand today, derived when somebody asks for them and never at the start. In slices:
 * `pause` gives everything else its turn. Whoever asks while it is being made waits for the same work.
 */
import { type ChainTables, chainTables } from '#core/domain/query/chain-table.ts';
import type { Register } from '#core/domain/records/register.ts';
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';
import { withPauses } from '#core/domain/values/slices.ts';
import type { RegisterView } from '#electron/app/register-view.ts';

interface Made {
  readonly register: Register;
  readonly today: CalendarDate;
  readonly tables: Promise<ChainTables>;
}

export class ChainView {
  readonly #view: RegisterView;
  readonly #pause: () => Promise<void>;
  #made: Made | null = null;
  constructor(view: RegisterView, pause: () => Promise<void>) {
    this.#view = view;
    this.#pause = pause;
  }

  /** The tables of the register as it is now. */
  tables(): Promise<ChainTables> {
    const { facts, today } = this.#view.list();
    const known = this.#made;
    if (known?.register === facts.register && known.today === today) return known.tables;
    const tables = withPauses(chainTables(facts, today), this.#pause);
    this.#made = { register: facts.register, today, tables };
    return tables;
  }
}
