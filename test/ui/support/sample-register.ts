/** Registers for pages: the sample of fourteen mandates, and who looks at it. */
import type { WhoAreYou } from '#core/contract/contract.ts';
import { demoChange } from '#core/demo/demo-change.ts';
import { applyChange, EMPTY_REGISTER, type Register } from '#core/domain/records/register.ts';
import { type CalendarDate, calendarDate } from '#core/domain/values/calendar-date.ts';

/** The day for which the sample was made. */
const SAMPLE_DAY: CalendarDate = calendarDate('2026-11-22');

export const ADMINISTRATOR: WhoAreYou = {
  name: 'Beheerder Een',
  organisation: 'Voorbeeld Bouw BV',
  kvk: '68750110',
  legalForm: 'bv',
  role: 'administrator',
};

/** The sample as it stands on `SAMPLE_DAY`; looked at on another day, it tells another story. */
export const sampleRegister = (): Register => applyChange(EMPTY_REGISTER, demoChange(SAMPLE_DAY));
