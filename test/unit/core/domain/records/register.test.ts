import { describe, expect, it } from 'vitest';
import {
  applyChange,
  type ChangeRequest,
  changeSchema,
  countRecords,
  EMPTY_REGISTER,
  RegisterDraft,
} from '#core/domain/records/register.ts';
import { mandate, means } from '#test/unit/core/builders.ts';

const request = (over: Partial<ChangeRequest>): ChangeRequest => ({
  action: 'import.apply',
  puts: [],
  removes: [],
  reason: null,
  ...over,
});
const PUT = request({ puts: [{ collection: 'mandates', record: mandate() }] });
const stored = (over: Record<string, unknown>) => ({
  ...PUT,
  seq: 1,
  at: '2026-11-22T10:00:00Z',
  by: null,
  ...over,
});

describe('a register', () => {
  it('is a value: a change makes another one that shares what it does not touch', () => {
    const after = applyChange(EMPTY_REGISTER, PUT);
    expect([countRecords(EMPTY_REGISTER), countRecords(after)]).toEqual([0, 1]);
    expect(after.means).toBe(EMPTY_REGISTER.means);
    const gone = applyChange(after, request({ removes: [{ collection: 'mandates', id: 'm1' }] }));
    expect([countRecords(after), countRecords(gone)]).toEqual([1, 0]);
  });

  it('takes many changes in a row, and is left alone once it is settled', () => {
    const draft = new RegisterDraft(EMPTY_REGISTER);
    draft.apply(PUT);
    draft.apply(request({ puts: [{ collection: 'mandates', record: mandate({ id: 'm2' }) }] }));
    expect([...draft.register.mandates.keys()]).toEqual(['m1', 'm2']);
    const settled = draft.settle();
    draft.apply(request({ puts: [{ collection: 'means', record: means() }] }));
    draft.apply(request({ removes: [{ collection: 'mandates', id: 'm1' }] }));
    expect([...settled.mandates.keys()]).toEqual(['m1', 'm2']);
    expect([...draft.register.mandates.keys()]).toEqual(['m2']);
  });
});

describe('a stored change', () => {
  it('is read when each record fits its collection', () => {
    expect(changeSchema.parse(stored({}))).toEqual(stored({}));
  });

  it('is refused with the place of what does not fit', () => {
    const broken = changeSchema.safeParse(
      stored({ puts: [{ collection: 'mandates', record: { ...mandate(), level: 'EH9' } }] }),
    );
    expect(broken.error?.issues.map(({ path }) => path)).toEqual([['puts', 0, 'record', 'level']]);
    expect(changeSchema.safeParse(stored({ puts: [{ collection: 'mandates', record: null }] })).success).toBe(
      false,
    );
    expect(
      changeSchema.safeParse(stored({ puts: [{ collection: 'nothing', record: mandate() }] })).success,
    ).toBe(false);
  });
});
