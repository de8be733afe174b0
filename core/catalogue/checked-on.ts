/** The day on which the catalogue was last compared with its sources (DOMAIN: "editable data with a source and a *gecontroleerd op* date"). */
import { calendarDate } from '#core/domain/values/calendar-date.ts';

export const CHECKED_ON = calendarDate('2026-11-25');
