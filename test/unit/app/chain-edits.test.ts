/** What each command on a chain mandate writes, and when it is refused; each can be taken back. */
import { describe, expect, it } from 'vitest';
import { term, usedOn } from '#test/unit/core/builders.ts';
import { assigned, chain, MISSING, scopeOf, side } from '#test/unit/core/chain-builders.ts';
import { refusal, TODAY, withChains } from './with-chains.ts';

describe('a side of a chain mandate', () => {
  it.each([
    ['missing', { kind: 'missing' }],
    ['unknown', { kind: 'unknown' }],
    ['pending', { kind: 'recorded', pending: true }],
  ])('is said to be %s', async (state, expected) => {
    const app = await withChains();
    await app.run({ do: 'chain.side', id: 'c1', side: 'grantor', state });
    expect(app.chain()?.sides.grantor).toMatchObject(expected);
    await app.undo.undo();
    expect(app.chain()).toEqual(chain());
  });

  it('that was not recorded takes over what the other side records, with a term of its own', async () => {
    const app = await withChains({
      chains: [chain({ intermediary: MISSING, grantor: side({ scope: scopeOf('d1', 'd2') }) })],
    });
    const ask = { do: 'chain.side', id: 'c1', side: 'intermediary', state: 'active' };
    await expect(app.run(ask)).rejects.toMatchObject(refusal('end-missing'));
    await app.run({ ...ask, supplierId: 's2', startsOn: '2026-11-20', endsOn: '2029-11-19' });
    expect(app.chain()?.sides.intermediary).toMatchObject({
      kind: 'recorded',
      supplierId: 's2',
      pending: false,
      terms: [term('2026-11-20', '2029-11-19')],
      scope: { serviceIds: ['d1', 'd2'] },
    });
  });

  it('that was in progress is confirmed with the term that its register shows', async () => {
    const pending = side({ pending: true, terms: [term('2026-11-01', '2027-10-31')] });
    const app = await withChains({ chains: [chain({ grantor: pending })] });
    await app.run({
      do: 'chain.side',
      id: 'c1',
      side: 'grantor',
      state: 'active',
      startsOn: '2026-11-20',
      endsOn: '2029-11-19',
    });
    expect(app.chain()?.sides.grantor).toMatchObject({
      pending: false,
      supplierId: 's1',
      terms: [term('2026-11-20', '2029-11-19')],
    });
  });

  it('keeps the terms it had, and knows none twice', async () => {
    const app = await withChains();
    const confirm = { do: 'chain.side', id: 'c1', side: 'grantor', state: 'active' };
    await app.run({ ...confirm, startsOn: '2026-01-01', endsOn: '2030-12-31' });
    expect(app.chain()?.sides.grantor).toEqual(chain().sides.grantor);
    await app.run({ ...confirm, endsOn: '2031-01-31', supplierId: null });
    expect(app.chain()?.sides.grantor).toMatchObject({
      supplierId: null,
      terms: [term('2026-01-01', '2030-12-31'), term(null, '2031-01-31')],
    });
    await expect(app.run({ ...confirm, startsOn: '2026-01-01', endsOn: '2025-01-01' })).rejects.toMatchObject(
      refusal('end-before-start'),
    );
  });

  it('is withdrawn from a day, today unless it is said', async () => {
    const app = await withChains();
    const revoke = { do: 'chain.side', id: 'c1', side: 'grantor', state: 'revoked' };
    await app.run({ ...revoke, reason: 'gestopt' });
    expect(app.chain()?.sides.grantor).toMatchObject({ revoked: { on: TODAY, reason: 'gestopt' } });
    await app.run({ ...revoke, on: '2026-12-31' });
    expect(app.chain()?.sides.grantor).toMatchObject({ revoked: { on: '2026-12-31', reason: null } });
    await app.run({ do: 'chain.side', id: 'c1', side: 'grantor', state: 'missing' });
    await expect(app.run(revoke)).rejects.toMatchObject(refusal('side-not-recorded'));
  });

  it('records the services of the other one, and what it had is kept', async () => {
    const app = await withChains({ chains: [chain({ intermediary: side({ scope: scopeOf('d2') }) })] });
    await app.run({ do: 'chain.match', id: 'c1', side: 'intermediary' });
    expect(app.chain()?.sides.intermediary).toMatchObject({
      scope: { serviceIds: ['d1'] },
      formerScopes: [{ scope: { serviceIds: ['d2'] }, until: '2026-11-21' }],
    });
  });

  it('is renewed under the terms it had', async () => {
    const app = await withChains();
    const renew = {
      do: 'chain.renew',
      id: 'c1',
      side: 'intermediary',
      startsOn: '2031-01-01',
      endsOn: '2033-12-31',
    };
    await app.run(renew);
    expect(app.chain()?.sides.intermediary).toMatchObject({
      terms: [term('2026-01-01', '2030-12-31'), term('2031-01-01', '2033-12-31')],
    });
    await expect(app.run(renew)).rejects.toMatchObject(refusal('duplicate'));
    await expect(app.run({ ...renew, endsOn: '2040-01-01' })).rejects.toMatchObject(refusal('term-too-long'));
  });
});

describe('those to whom a chain mandate is assigned', () => {
  it('are exactly those who are named: others until the day before, who stays keeps the last login', async () => {
    const app = await withChains({
      chains: [
        chain({
          assignments: [
            assigned('p1', { lastUse: usedOn('2026-11-01') }),
            assigned('p9'),
            assigned('p2', { to: '2026-01-01' }),
          ],
        }),
      ],
    });
    await app.run({ do: 'chain.assign', id: 'c1', personIds: ['p1', 'p2'] });
    expect(app.chain()?.assignments).toEqual([
      assigned('p1', { lastUse: usedOn('2026-11-01') }),
      assigned('p9', { to: '2026-11-21' }),
      assigned('p2', { to: '2026-01-01' }),
      assigned('p2', { from: TODAY, lastUse: { kind: 'never' } }),
    ]);
    await app.run({ do: 'chain.assign', id: 'c1', personIds: ['p1'] });
    expect(app.chain()?.assignments).toHaveLength(3);
  });

  it('become known where they were not', async () => {
    const app = await withChains({ chains: [chain({ assignments: null })] });
    await app.run({ do: 'chain.assign', id: 'c1', personIds: ['p1'], on: '2026-12-01' });
    expect(app.chain()?.assignments).toEqual([
      assigned('p1', { from: '2026-12-01', lastUse: { kind: 'never' } }),
    ]);
    await expect(app.run({ do: 'chain.assign', id: 'c1', personIds: ['nobody'] })).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('log in through it', async () => {
    const app = await withChains();
    await app.run({ do: 'chain.use', id: 'c1', personId: 'p1', on: '2026-11-20' });
    expect(app.chain()?.assignments).toEqual([assigned('p1', { lastUse: usedOn('2026-11-20') })]);
    const use = (personId: string, on: string) => app.run({ do: 'chain.use', id: 'c1', personId, on });
    await expect(use('p2', '2026-11-20')).rejects.toMatchObject(refusal('not-assigned'));
    await expect(use('p1', '2026-11-23')).rejects.toMatchObject({ code: 'day-in-future' });
    const other = await withChains({ chains: [chain({ assignments: null })] });
    await expect(
      other.run({ do: 'chain.use', id: 'c1', personId: 'p1', on: '2026-11-20' }),
    ).rejects.toMatchObject(refusal('not-assigned'));
  });
});

describe('a chain mandate', () => {
  it('goes on step by step', async () => {
    const app = await withChains();
    await app.run({ do: 'chain.follow-up', id: 'c1', step: 'informed', on: '2026-11-20' });
    expect(app.chain()?.followUp).toEqual([{ step: 'informed', on: '2026-11-20' }]);
    const again = (step: string, on: string) => app.run({ do: 'chain.follow-up', id: 'c1', step, on });
    await expect(again('informed', '2026-11-21')).rejects.toMatchObject(refusal('step-not-next'));
    await expect(again('users-assigned', '2026-11-19')).rejects.toMatchObject(refusal('step-too-early'));
    await expect(again('users-assigned', '2026-11-23')).rejects.toMatchObject({ code: 'day-in-future' });
  });

  it('goes into the archive and comes back; in between nothing is done to it', async () => {
    const app = await withChains();
    await expect(app.run({ do: 'chain.restore', id: 'c1' })).rejects.toMatchObject(refusal('not-archived'));
    await expect(app.run({ do: 'chain.archive', id: 'c1', reason: 'BSN 123456782' })).rejects.toMatchObject(
      refusal('bsn-like-text'),
    );
    await app.run({ do: 'chain.archive', id: 'c1' });
    expect(app.chain()?.archivedOn).toBe(TODAY);
    await expect(app.run({ do: 'chain.match', id: 'c1', side: 'grantor' })).rejects.toMatchObject({
      code: 'already-ended',
    });
    await app.run({ do: 'chain.restore', id: 'c1' });
    expect(app.chain()).toEqual(chain());
  });

  it('that is not there is not found', async () => {
    const app = await withChains();
    for (const command of [
      { do: 'chain.restore', id: 'x' },
      { do: 'invitation.step', id: 'x', step: 'invited', on: TODAY },
      { do: 'dossier.keep', id: 'x' },
    ]) {
      await expect(app.run(command)).rejects.toMatchObject({ code: 'not-found' });
    }
  });
});
