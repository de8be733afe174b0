// Promise: registers of the asked sizes on disk, written by the product's own store, and gone afterwards.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { calendarDate } from '#core/domain/values/calendar-date.ts';
import { openRegisterStore } from '#electron/store/open-register-store.ts';
import { createSystemClock } from '#electron/system/system-clock.ts';
import { largeRegister } from '#test/support/large-register.ts';

const clock = createSystemClock(calendarDate('2026-11-22'));

export class SampleRegisters {
  readonly #folder = mkdtempSync(join(tmpdir(), 'tijdig-bench-'));

  /** The data folder of a register with so many mandates. */
  of = (mandates: number): string => join(this.#folder, String(mandates));

  async fill(sizes: Iterable<number>): Promise<void> {
    for (const mandates of sizes) {
      const store = await openRegisterStore({ folder: this.of(mandates), clock });
      for (const change of largeRegister(mandates, clock.today())) await store.commit(() => change);
      await store.close();
    }
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
