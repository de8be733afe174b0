/**
 * Getting at the register: opens it at the start, says how far that is, and when it fails keeps the reason and lets the user
 * try again, look what is wrong, put a backup back, or go on with what is sound. Everything that needs a register waits for `opened`.
 */
import type { Backup } from '#core/contract/backups.ts';
import type { StoreStatus } from '#core/contract/store-status.ts';
import type { Verification } from '#core/contract/verification.ts';
import { TijdigError } from '#core/errors/tijdig-error.ts';
import type { ApplicationRegister } from '#electron/app/application-register.ts';
import type { Logger } from '#electron/ports/logger.ts';

export interface RegisterAccessPorts {
  readonly folder: string;
  /** Opens the register; `progress` hears how many of its records were read. */
  readonly open: (progress: (read: number, records: number) => void) => Promise<ApplicationRegister>;
  readonly verify: () => Promise<Verification>;
  /** Goes on with the sound part of a damaged register. */
  readonly repair: () => Promise<unknown>;
  readonly backups: () => Promise<readonly Backup[]>;
  /** Puts a backup of `backups` in the place of a damaged register. */
  readonly restore: (id: string) => Promise<unknown>;
  readonly showFolder: () => Promise<void>;
  readonly quit: () => void;
  readonly logger: Logger;
  /** The status is another one; not told of each bit of progress. */
  readonly changed: () => void;
}

export class RegisterAccess {
  /** The register, when it could be opened; never rejects. */
  readonly opened: Promise<ApplicationRegister>;
  /** Resolves when the first attempt ended, whichever way. */
  readonly attempted: Promise<void>;
  readonly #ports: RegisterAccessPorts;
  readonly #found = Promise.withResolvers<ApplicationRegister>();
  #register: ApplicationRegister | null = null;
  #error: TijdigError | null = null;
  #progress: { readonly read: number; readonly records: number } | null = null;
  #attempt: Promise<void> | null = null;

  constructor(ports: RegisterAccessPorts) {
    this.#ports = ports;
    this.opened = this.#found.promise;
    this.attempted = this.#open();
  }

  status(): StoreStatus {
    if (this.#register !== null) return { phase: 'open', mode: this.#register.mode() };
    if (this.#error === null) return { phase: 'opening', progress: this.#progress };
    const { code, parameters } = this.#error;
    return { phase: 'failed', error: { code, parameters: { ...parameters } }, folder: this.#ports.folder };
  }

  /** Opens it after all, or for writing after all. Throws what stands in the way of a register that was open for reading. */
  async tryAgain(): Promise<StoreStatus> {
    if (this.#register === null) await this.#open();
    else await this.#register.reopen();
    return this.status();
  }

  findings(): Promise<Verification> {
    return this.#ports.verify();
  }

  /** Throws as the repair does; a register that is open is left alone. */
  repair(): Promise<StoreStatus> {
    return this.#mend(() => this.#ports.repair());
  }

  /** The sound backups in the data folder. */
  async backups(): Promise<readonly Backup[]> {
    return (await this.#ports.backups()).filter(({ place, state }) => place === 'here' && state === 'sound');
  }

  /** Throws as restoring does; a register that is open is left alone. */
  restore(id: string): Promise<StoreStatus> {
    return this.#mend(() => this.#ports.restore(id));
  }

  async showFolder(): Promise<void> {
    await this.#ports.showFolder();
  }

  quit(): void {
    this.#ports.quit();
  }

  async #mend(mending: () => Promise<unknown>): Promise<StoreStatus> {
    await this.#attempt;
    if (this.#register !== null) return this.status();
    await mending();
    return await this.tryAgain();
  }

  #open(): Promise<void> {
    this.#attempt ??= this.#attemptOnce().finally(() => {
      this.#attempt = null;
    });
    return this.#attempt;
  }

  async #attemptOnce(): Promise<void> {
    const { open, logger, changed } = this.#ports;
    try {
      const register = await open((read, records) => {
        this.#progress = { read, records };
      });
      register.onMode(changed);
      this.#register = register;
      this.#found.resolve(register);
    } catch (error) {
      logger.error('open', error);
      this.#error =
        error instanceof TijdigError ? error : new TijdigError('unexpected', {}, { cause: error });
    }
    changed();
  }
}
