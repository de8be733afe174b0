/** All use cases over a register in memory that begins with what a test gives. */
import { COLLECTIONS } from '#core/domain/records/register.ts';
import { type CalendarDate, calendarDate } from '#core/domain/values/calendar-date.ts';
import { RegisterView } from '#electron/app/register-view.ts';
import { createUseCases } from '#electron/app/use-cases.ts';
import type { NamedText } from '#electron/ports/message-outlets.ts';
import { InMemoryBackups } from '#electron/store/in-memory-backups.ts';
import { followHistory } from '#electron/store/in-memory-history.ts';
import { InMemoryRegisterStore } from '#electron/store/in-memory-register-store.ts';
import { clockOn } from '#test/support/clock-on.ts';
import { facts, type Given, mandate } from '#test/unit/core/builders.ts';

/** On 22 November 2026 at ten; by default with mandate m1 of person p1 for organisation o1. */
export function withRegister(given: Given = { mandates: [mandate()] }) {
  let today: CalendarDate = calendarDate('2026-11-22');
  let last = 0;
  const { register: begun, suppliers, services, serviceProviders } = facts(given);
  const clock = clockOn(() => today);
  const store = new InMemoryRegisterStore({
    clock,
    state: { register: { ...begun, suppliers, services, serviceProviders }, seq: 0 },
  });
  const outside = { copied: [] as string[], mailed: [] as string[], saved: [] as NamedText[] };
  const kept = new InMemoryBackups(clock);
  const useCases = createUseCases({
    store,
    view: new RegisterView(store, clock),
    clock,
    ids: {
      next: (kind) => {
        last += 1;
        return `${kind}-${last}`;
      },
    },
    files: { read: async (name) => ({ name, bytes: new Uint8Array() }) },
    tables: { read: () => ({ headers: [], records: [] }) },
    history: followHistory(store),
    outlets: {
      copy: async (text) => void outside.copied.push(text),
      mail: async (link) => void outside.mailed.push(link),
      save: async (files) => outside.saved.push(...files) && files.length,
    },
    mails: { read: async (bytes) => ({ from: null, subject: null, body: new TextDecoder().decode(bytes) }) },
    pause: async () => {},
    backups: kept,
    places: kept,
    describePlace: async () => ({ kind: 'removable', product: null }),
    report: () => {},
    encodeMessage: ({ subject, body }) => `${subject}\n\n${body}`,
  });
  const register = () => store.state().register;
  return {
    ...useCases,
    outside,
    register,
    mandate: (id = 'm1') => register().mandates.get(id),
    answers: () => [...register().answers.values()],
    /** Every record, to compare with. */
    content: () => COLLECTIONS.map((collection) => [...register()[collection].values()]),
    dayBecomes: (day: string) => {
      today = calendarDate(day);
    },
  };
}
