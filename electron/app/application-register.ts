/**
 * The register as the application has it: written where that can be, and else looked at. Whoever holds it, everything can be
 * seen and what another process saves is followed; every edit is refused with the code that says why. When what stood in
 * the way is gone, it is opened for writing after all, on request: nothing is ever taken over of its own accord.
 *
 * A disk that failed while it was written is not asked again by this process: after a failed sync the system may call
 * lost pages clean, and a second answer of "saved" would be worth nothing.
 */
import type { ReadOnlyReason, StoreMode } from '#core/contract/store-status.ts';
import type { Change } from '#core/domain/records/register.ts';
import type { ErrorCode } from '#core/errors/error-codes.ts';
import { TijdigError } from '#core/errors/tijdig-error.ts';
import type { RegisterFollower } from '#electron/ports/register-follower.ts';
import type {
  Committed,
  HistorySeal,
  RegisterStore,
  SealedState,
  StoreState,
} from '#electron/ports/register-store.ts';

type WritableStore = RegisterStore & HistorySeal;
type ChangeListener = Parameters<RegisterStore['onChange']>[0];
type ReadOnly = Extract<StoreMode, { readonly kind: 'read-only' }>;

/** The two ways into a register. */
export interface RegisterDoors {
  /** Opens it for writing. `stopped` is called when the disk failed, before anybody is refused for it. */
  write(stopped: () => void): Promise<WritableStore>;
  /** Opens it for reading. */
  read(): Promise<RegisterFollower>;
}

const REASONS: Partial<Record<ErrorCode, ReadOnlyReason>> = {
  'register-locked': 'held-by-another',
  'register-read-only': 'folder-read-only',
  'disk-full': 'disk-full',
  'save-failed': 'disk-failed',
};
const REFUSALS: Readonly<Record<ReadOnlyReason, ErrorCode>> = {
  'held-by-another': 'register-locked',
  'folder-read-only': 'register-read-only',
  'disk-full': 'disk-full',
  'disk-failed': 'disk-failed',
  newer: 'register-newer',
};

/** How a register stands that could not be opened for writing; `null` where that is no reason to look at it. */
function readOnlyAfter(error: unknown): ReadOnly | null {
  const reason = error instanceof TijdigError ? REASONS[error.code] : undefined;
  if (!(error instanceof TijdigError) || reason === undefined) return null;
  const { pid, since, host } = error.parameters;
  const holder =
    reason === 'held-by-another'
      ? { pid: Number(pid), since: String(since), host: String(host ?? '') }
      : null;
  return { kind: 'read-only', reason, holder };
}

/**
 * Opens it for writing, or else for reading. Throws what stands in the way of both, and the refusal to write where there is
 * nothing to look at yet.
 */
export async function openApplicationRegister(doors: RegisterDoors): Promise<ApplicationRegister> {
  const register = new ApplicationRegister(doors);
  await register.open();
  return register;
}

export class ApplicationRegister implements RegisterStore, HistorySeal {
  readonly #doors: RegisterDoors;
  readonly #listeners = new Set<{ readonly listener: ChangeListener; stop: () => void }>();
  readonly #modeListeners = new Set<() => void>();
  readonly #followListeners = new Set<() => void>();
  #mode: StoreMode = { kind: 'writing' };
  #writer: WritableStore | null = null;
  #follower: RegisterFollower | null = null;
  #opening: Promise<void> | null = null;

  /** Use `openApplicationRegister`. */
  constructor(doors: RegisterDoors) {
    this.#doors = doors;
  }

  mode(): StoreMode {
    return this.#mode;
  }

  state(): StoreState {
    const reader = this.#writer ?? this.#follower;
    if (reader === null) throw new Error('not open yet');
    return reader.state();
  }

  async commit(decide: Parameters<RegisterStore['commit']>[0]): Promise<Committed> {
    this.#refuseWhenReadOnly();
    try {
      if (this.#writer === null) throw new TijdigError('save-failed', { reason: 'closed' });
      return await this.#writer.commit(decide);
    } catch (error) {
      if (error instanceof TijdigError && error.code === 'save-failed') this.#refuseWhenReadOnly(error);
      throw error;
    }
  }

  async seal(): Promise<SealedState> {
    this.#refuseWhenReadOnly();
    if (this.#writer === null) throw new TijdigError('save-failed', { reason: 'closed' });
    return await this.#writer.seal();
  }

  onChange(listener: (change: Change, state: StoreState) => void): () => void {
    const entry = { listener, stop: this.#writer?.onChange(listener) ?? (() => undefined) };
    this.#listeners.add(entry);
    return () => {
      entry.stop();
      this.#listeners.delete(entry);
    };
  }

  /** Called when the mode is another one. */
  onMode(listener: () => void): void {
    this.#modeListeners.add(listener);
  }

  /** Called when `state()` is another one and no change of this process made it so. */
  onFollowed(listener: () => void): void {
    this.#followListeners.add(listener);
  }

  /** Opens it the first time; see `openApplicationRegister`. */
  open(): Promise<void> {
    this.#opening ??= this.#open().finally(() => {
      this.#opening = null;
    });
    return this.#opening;
  }

  /** Opens it for writing after all, if it can be. Answers how it stands then; throws where not even looking is possible. */
  async reopen(): Promise<StoreMode> {
    if (this.#mode.kind === 'read-only' && this.#mode.reason !== 'disk-failed') await this.open();
    return this.#mode;
  }

  /** Looks whether another process has saved something. Costs next to nothing while this one writes. */
  async look(): Promise<void> {
    const follower = this.#follower;
    if (follower === null) return;
    try {
      const moved = await follower.look();
      if (moved && follower === this.#follower) this.#tell(this.#followListeners);
    } catch (error) {
      if (!(error instanceof TijdigError)) throw error;
      // What is damaged or cannot be read says so when it is opened; until then what was seen last stays in sight.
      if (error.code === 'register-newer') this.#become({ kind: 'read-only', reason: 'newer', holder: null });
    }
  }

  async close(): Promise<void> {
    await this.#opening?.catch(() => undefined);
    await this.#writer?.close();
  }

  async #open(): Promise<void> {
    try {
      const writer = await this.#doors.write(() => this.#stopped());
      this.#writer = writer;
      this.#follower = null;
      for (const entry of this.#listeners) entry.stop = writer.onChange(entry.listener);
      this.#become({ kind: 'writing' });
    } catch (error) {
      const mode = readOnlyAfter(error);
      if (mode === null) throw error;
      if (this.#follower === null) {
        const follower = await this.#doors.read();
        if (follower.state().seq === 0) throw error;
        this.#follower = follower;
      }
      this.#become(mode);
      return;
    }
    this.#tell(this.#followListeners);
  }

  #stopped(): void {
    this.#become({ kind: 'read-only', reason: 'disk-failed', holder: null });
  }

  #refuseWhenReadOnly(cause?: Error): void {
    if (this.#mode.kind === 'writing') return;
    const { reason, holder } = this.#mode;
    throw new TijdigError(REFUSALS[reason], holder === null ? {} : { ...holder }, { cause });
  }

  #become(mode: StoreMode): void {
    if (JSON.stringify(mode) === JSON.stringify(this.#mode)) return;
    this.#mode = mode;
    this.#tell(this.#modeListeners);
  }

  #tell(listeners: ReadonlySet<() => void>): void {
    for (const listener of [...listeners]) listener();
  }
}
