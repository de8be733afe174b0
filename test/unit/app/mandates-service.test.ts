/** What the table and the detail say of a register, and that the view behind them is never behind the register. */
import { beforeEach, describe, expect, it } from 'vitest';
import { CONTRACT } from '#core/contract/contract.ts';
import { mandateDetailSchema } from '#core/contract/mandate-detail.ts';
import { NO_FILTERS } from '#core/domain/query/table-query.ts';
import { answerId, answerSchema } from '#core/domain/records/answer.ts';
import type { Mandate } from '#core/domain/records/mandate.ts';
import { type CalendarDate, calendarDate } from '#core/domain/values/calendar-date.ts';
import { MandatesService } from '#electron/app/mandates-service.ts';
import { OverviewService } from '#electron/app/overview-service.ts';
import { RegisterView } from '#electron/app/register-view.ts';
import { InMemoryRegisterStore } from '#electron/store/in-memory-register-store.ts';
import { clockOn } from '#test/support/clock-on.ts';
import { facts, mandate, means, profile, term } from '#test/unit/core/builders.ts';

let today: CalendarDate;
let store: InMemoryRegisterStore;
let view: RegisterView;
let mandates: MandatesService;

const start = (...records: Mandate[]) => {
  const { register } = facts({
    mandates: records,
    means: [means({ id: 'e1', level: 'EH2+' }), means({ id: 'e2', level: 'EH4' })],
    profile: profile({ personId: 'p3', organisationId: 'o1', role: 'administrator' }),
  });
  const clock = clockOn(() => today);
  store = new InMemoryRegisterStore({ clock, state: { register, seq: 1 } });
  view = new RegisterView(store, clock);
  mandates = new MandatesService(view, clock);
};
const put = (...records: Mandate[]) =>
  store.commit(() => ({
    action: 'mandate.change',
    puts: records.map((record) => ({ collection: 'mandates', record })),
    removes: [],
    reason: null,
  }));
const selection = {
  search: '',
  filters: NO_FILTERS,
  sort: { column: 'breaksOn', descending: false },
} as const;
const page = (
  over: { offset?: number; limit?: number; reveal?: string; search?: string; archived?: boolean } = {},
) => {
  const { archived = false, search = '', reveal = null, offset = 0, limit = 10 } = over;
  const answer = mandates.rows({
    ...selection,
    search,
    filters: { ...NO_FILTERS, archived },
    offset,
    limit,
    reveal,
  });
  expect(CONTRACT['mandates.rows'].output.parse(answer)).toEqual(answer);
  return { ...answer, items: answer.items.map(({ id }) => id) };
};
const ending = (id: string, endsOn: string, over: Record<string, unknown> = {}) =>
  mandate({ id, terms: [term('2024-01-01', endsOn)], ...over });

beforeEach(() => {
  today = calendarDate('2026-11-22');
  start(
    ending('m1', '2028-01-01'),
    ending('m2', '2027-01-01', { personId: 'p2' }),
    ending('m3', '2029-01-01', { supplierId: null }),
    ending('m4', '2026-12-01', { archivedOn: '2026-01-01' }),
  );
});

describe('the rows', () => {
  it('come in parts, with how many there are', () => {
    expect(page({ offset: 1, limit: 1 })).toEqual({ total: 3, all: 3, items: ['m1'], revealedAt: null });
    expect(page({ search: 'éva' })).toMatchObject({ total: 1, all: 3, items: ['m2'] });
    expect(mandates.ids({ ...selection })).toEqual({ ids: ['m2', 'm1', 'm3'] });
  });

  it('say where the row to reveal stands, or that it is filtered out', () => {
    expect(page({ reveal: 'm3', limit: 1 }).revealedAt).toBe(2);
    expect(page({ reveal: 'm3', search: 'éva' }).revealedAt).toBeNull();
  });

  it('are either those that are archived or the others', () => {
    expect(page({ archived: true })).toMatchObject({ total: 1, items: ['m4'] });
    expect(mandates.facets()).toMatchObject({ all: 3, archived: 1 });
  });

  it('are those of the register as it is now, and of the day that it is now', async () => {
    expect(page().items).toEqual(['m2', 'm1', 'm3']);
    await put(ending('m1', '2026-12-31'), ending('m5', '2027-06-01'));
    expect(page().items).toEqual(['m1', 'm2', 'm5', 'm3']);
    const statusOf = (id: string) => view.list().inHaste.find(({ item }) => item.id === id)?.item.status;
    expect(statusOf('m1')).toBe('expiring');
    today = calendarDate('2027-01-01');
    expect(statusOf('m1')).toBe('expired');
  });
});

describe('the detail', () => {
  it('tells everything of a mandate, also of an archived one', async () => {
    await put(
      ending('m1', '2027-05-06', {
        terms: [term('2020-01-01', '2022-01-01'), term('2022-01-02', '2027-05-06')],
      }),
    );
    const detail = mandates.detail('m1');
    expect(mandateDetailSchema.parse(detail)).toEqual(detail);
    expect(detail).toMatchObject({
      item: { id: 'm1', clocks: [{ kind: 'term' }, { kind: 'inactivity' }, { kind: 'means' }] },
      terms: [{ endsOn: '2027-05-06' }, { endsOn: '2022-01-01' }],
      person: { name: 'Anna' },
      organisation: { name: 'Voorbeeld Bouw BV' },
      means: [{ id: 'e2' }, { id: 'e1' }],
      authorised: [{ name: 'Zoë', until: null }],
    });
    expect(mandates.detail('m4')).toMatchObject({ archivedOn: '2026-01-01', item: { actBy: null } });
    expect(mandates.detail('m3')).toMatchObject({ supplier: null, means: [] });
    expect(() => mandates.detail('m9')).toThrow(expect.objectContaining({ code: 'not-found' }));
  });

  it('has the answers that hold, and not one to another end', async () => {
    const answer = (lastDay: string) =>
      answerSchema.parse({
        id: answerId('m1', 'term'),
        item: 'm1',
        clock: 'term',
        lastDay,
        given: { kind: 'requested', proofOn: '2026-12-01' },
        answeredOn: '2026-11-20',
      });
    for (const [lastDay, held] of [
      ['2028-01-01', 1],
      ['2026-01-01', 0],
    ] as const) {
      await store.commit(() => ({
        action: 'reminder.answer',
        puts: [{ collection: 'answers', record: answer(lastDay) }],
        removes: [],
        reason: null,
      }));
      expect(mandates.detail('m1').answers).toHaveLength(held);
    }
  });
});

describe('deriving ahead', () => {
  it('pauses, and answers what asking at once answers, also when the register changes meanwhile', async () => {
    start(...Array.from({ length: 450 }, (_, at) => ending(`m${at}`, '2027-01-01')));
    let pauses = 0;
    await view.prepare(async () => {
      pauses += 1;
      if (pauses === 2) await put(ending('m0', '2026-12-01'));
    });
    expect(pauses).toBeGreaterThan(3);
    expect(page({ limit: 1 })).toMatchObject({ total: 450, items: ['m0'] });
  });

  it('is done once for two who ask for it', async () => {
    start(...Array.from({ length: 450 }, (_, at) => ending(`m${at}`, '2027-01-01')));
    const prepared = async () => {
      await view.prepare(async () => {});
      return view.list();
    };
    const [one, other] = await Promise.all([prepared(), prepared()]);
    expect(one).toBe(other);
    expect(one.inHaste).toHaveLength(450);
  });

  it('is gone on with by whoever asks before it is done', async () => {
    const clock = clockOn(() => today);
    const asked: number[] = [];
    await view.prepare(async () => void asked.push(new OverviewService(view, clock).today().total));
    expect(new Set(asked)).toEqual(new Set([3]));
  });
});

it('brings the rows of a section of Vandaag in parts', () => {
  start(...Array.from({ length: 5 }, (_, at) => ending(`m${at}`, `2026-12-1${at}`)));
  const overview = new OverviewService(
    view,
    clockOn(() => today),
  );
  const { total, items } = overview.rows('within-30', 3, 10);
  expect(total).toBe(5);
  expect(items.map(({ id }) => id)).toEqual(['m3', 'm4']);
  expect(overview.rows('now', 0, 10)).toEqual({ total: 0, items: [] });
});
