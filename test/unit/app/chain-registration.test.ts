/** Registering chain mandates and invitations, what follows an invitation, and the renewal dossier. */
import { describe, expect, it } from 'vitest';
import { term } from '#test/unit/core/builders.ts';
import { chain, invitation, MISSING } from '#test/unit/core/chain-builders.ts';
import { refusal, TODAY, withChains } from './with-chains.ts';

const REGISTER = {
  do: 'chain.register',
  grantor: 'Nieuwe Relatie BV',
  grantorKvk: '68750111',
  intermediaryKvk: '68750110',
  service: 'Mijn CBS',
  level: 'eh3',
  intermediarySide: 'active',
  intermediarySupplier: 'We-ID',
  startsOn: '2026-11-01',
  endsOn: '2029-10-31',
};

describe('registering', () => {
  it('a chain mandate names new organisations, and finds known ones by their number', async () => {
    const app = await withChains({ chains: [] });
    await app.run(REGISTER);
    const [made] = app.register().chainMandates.values();
    expect(app.register().organisations.get(made?.grantorId ?? '')).toMatchObject({
      name: 'Nieuwe Relatie BV',
      kind: 'client',
    });
    expect(made).toMatchObject({
      intermediaryId: 'o1',
      level: 'EH3',
      sides: {
        grantor: { kind: 'unknown' },
        intermediary: {
          kind: 'recorded',
          supplierId: 'supplier-we-id',
          terms: [term('2026-11-01', '2029-10-31')],
        },
      },
    });
    await expect(app.run(REGISTER)).rejects.toMatchObject(refusal('duplicate'));
  });

  it('a chain that we grant makes its intermediary one', async () => {
    const app = await withChains({ chains: [] });
    await app.run({
      ...REGISTER,
      grantor: undefined,
      grantorKvk: '68750110',
      intermediary: 'Kantoor Twee',
      intermediaryKvk: '68750112',
      grantorSide: 'active',
      intermediarySide: 'missing',
      note: 'let op',
    });
    const [made] = app.register().chainMandates.values();
    expect(app.register().organisations.get(made?.intermediaryId ?? '')?.kind).toBe('intermediary');
    expect(made).toMatchObject({ sides: { intermediary: { kind: 'missing' } }, note: 'let op' });
  });

  it.each([
    ['as-grantor', 'own', 'intermediary'],
    ['as-intermediary', 'client', 'own'],
  ] as const)(
    'of two organisations that are not recorded yet, %s: ours is the one that is said',
    async (direction, grantor, intermediary) => {
      const app = await withChains({ chains: [] });
      const granted = { direction, intermediary: 'Kantoor Twee', intermediaryKvk: '68750112' };
      await app.run({ ...REGISTER, ...granted });
      await app.run({ ...INVITE, ...granted, grantor: 'Derde BV', grantorKvk: '68750113' });
      const kindOf = (id: string | undefined) => app.register().organisations.get(id ?? '')?.kind;
      const [made] = app.register().chainMandates.values();
      const [invited] = app.register().invitations.values();
      expect([made, invited].map((one) => [kindOf(one?.grantorId), kindOf(one?.intermediaryId)])).toEqual([
        [grantor, intermediary],
        [grantor, intermediary],
      ]);
    },
  );

  it.each([
    [{ grantorKvk: '1' }, 'kvk-invalid'],
    [{ level: 'EH2+' }, 'chain-below-eh3'],
    [{ endsOn: '2036-01-01' }, 'term-too-long'],
    [{ note: 'zie 123456782' }, 'bsn-like-text'],
  ])('%j is refused', async (over, rule) => {
    const app = await withChains({ chains: [] });
    await expect(app.run({ ...REGISTER, ...over })).rejects.toMatchObject(refusal(rule));
    expect(app.register().chainMandates.size).toBe(0);
  });

  it('a text with a number that somebody looked at is kept', async () => {
    const app = await withChains({ chains: [] });
    await app.run({ ...REGISTER, note: 'zie 123456782', confirmedNoBsn: true });
    expect(app.register().chainMandates.size).toBe(1);
  });
});

const INVITE = {
  do: 'invitation.register',
  begunBy: 'from-intermediary',
  grantorKvk: '69599076',
  intermediaryKvk: '68750110',
  service: 'Mijn CBS',
  supplier: 'We-ID',
  step: 'invited',
  on: '2026-11-20',
};

describe('an invitation', () => {
  it('is registered with the steps so far, also for a chain mandate that is there', async () => {
    const app = await withChains();
    await app.run(INVITE);
    await app.run({ ...INVITE, step: 'concept' });
    expect([...app.register().invitations.values()]).toMatchObject([
      {
        direction: 'from-intermediary',
        grantorId: 'o2',
        intermediaryId: 'o1',
        supplierId: 'supplier-we-id',
        level: 'EH3',
        steps: [
          { step: 'concept', on: '2026-11-20' },
          { step: 'invited', on: '2026-11-20' },
        ],
      },
      { steps: [{ step: 'concept' }] },
    ]);
    expect(app.register().chainMandates.size).toBe(1);
    await expect(app.run({ ...INVITE, on: '2026-11-23' })).rejects.toMatchObject({ code: 'day-in-future' });
  });

  const INVITED = [
    { step: 'concept', on: '2026-11-01' },
    { step: 'invited', on: '2026-11-02' },
  ];

  it('goes on by the steps that may follow', async () => {
    const app = await withChains({ invitations: [invitation({ steps: INVITED, lastDay: '2026-11-21' })] });
    const step = (name: string, on: string, over = {}) =>
      app.run({ do: 'invitation.step', id: 'i1', step: name, on, ...over });
    await expect(step('concept', '2026-11-20')).rejects.toMatchObject(refusal('step-not-next'));
    await expect(step('in-progress', '2026-11-01')).rejects.toMatchObject(refusal('step-too-early'));
    await expect(step('in-progress', '2026-11-22')).rejects.toMatchObject(refusal('step-too-late'));
    await expect(step('in-progress', '2026-11-23')).rejects.toMatchObject({ code: 'day-in-future' });
    await step('withdrawn', '2026-11-20', { reason: 'toch niet' });
    expect(app.invitation()?.steps.at(-1)).toEqual({ step: 'withdrawn', on: '2026-11-20' });
  });

  it('is signed by somebody who is known, or who becomes known', async () => {
    const app = await withChains({ invitations: [invitation({ steps: INVITED })] });
    const sign = (over: object) => app.run({ do: 'invitation.sign', id: 'i1', on: '2026-11-20', ...over });
    await sign({ personId: 'p1' });
    await sign({ person: 'Directeur Twee' });
    const signers = app
      .invitation()
      ?.signatures.map(({ personId }) => app.register().persons.get(personId)?.name);
    expect(signers).toEqual(['Anna', 'Directeur Twee']);
    await expect(sign({ personId: 'p1' })).rejects.toMatchObject(refusal('step-not-next'));
    await expect(sign({ personId: 'x' })).rejects.toMatchObject({ code: 'not-found' });
    await expect(sign({})).rejects.toMatchObject(refusal('person-missing'));
    await expect(sign({ person: '123456782' })).rejects.toMatchObject(refusal('bsn-like-text'));
    await expect(sign({ personId: 'p2', on: '2026-11-23' })).rejects.toMatchObject({ code: 'day-in-future' });
  });

  it.each([
    ['from-intermediary', 'intermediary', 'grantor'],
    ['by-organisation', 'grantor', 'intermediary'],
  ] as const)(
    'that was accepted, %s, becomes a chain mandate in the register of the %s',
    async (direction, known, other) => {
      const accepted = invitation({
        direction,
        supplierId: 's1',
        steps: [...INVITED, { step: 'accepted', on: '2026-11-20' }],
      });
      const app = await withChains({
        chains: [],
        invitations: [accepted, invitation({ id: 'i2', steps: INVITED })],
      });
      const grant = { do: 'invitation.grant', id: 'i1', startsOn: '2026-11-20', endsOn: '2029-11-19' };
      await expect(app.run({ ...grant, endsOn: '2026-11-01' })).rejects.toMatchObject(
        refusal('end-before-start'),
      );
      await app.run(grant);
      const made = app.chain(app.invitation()?.chainMandateId ?? '');
      expect(made?.sides[known]).toMatchObject({
        supplierId: 's1',
        terms: [term('2026-11-20', '2029-11-19')],
      });
      expect(made?.sides[other]).toEqual({ kind: 'unknown' });
      await expect(app.run(grant)).rejects.toMatchObject(refusal('step-not-next'));
      await expect(app.run({ ...grant, id: 'i2' })).rejects.toMatchObject(refusal('step-not-next'));
      await app.undo.undo();
      expect(app.invitation()).toEqual(accepted);
      expect(app.register().chainMandates.size).toBe(0);
    },
  );
});

describe('a renewal dossier', () => {
  it('is kept once, and goes on step by step until the comparison closes it', async () => {
    const app = await withChains();
    await app.run({ do: 'dossier.keep', id: 'c1' });
    const [kept] = app.register().renewalDossiers.values();
    expect(kept).toMatchObject({ chainMandateId: 'c1', madeOn: TODAY, steps: [{ step: 'noted' }] });
    await expect(app.run({ do: 'dossier.keep', id: 'c1' })).rejects.toMatchObject(refusal('duplicate'));
    const step = (name: string, on = TODAY) => app.run({ do: 'dossier.step', id: 'c1', step: name, on });
    await expect(step('compared')).rejects.toMatchObject(refusal('step-not-next'));
    await expect(step('kept', '2026-11-23')).rejects.toMatchObject({ code: 'day-in-future' });
    for (const name of ['kept', 'withdrawn', 'requested-again', 'compared']) await step(name);
    expect([...app.register().renewalDossiers.values()]).toMatchObject([{ closedOn: TODAY }]);
    await expect(step('compared')).rejects.toMatchObject(refusal('nothing-to-keep'));
  });

  it('needs something to keep', async () => {
    const app = await withChains({ chains: [chain({ grantor: MISSING, intermediary: MISSING })] });
    await expect(app.run({ do: 'dossier.keep', id: 'c1' })).rejects.toMatchObject(refusal('nothing-to-keep'));
    const orphan = await withChains({ chains: [chain({ grantorId: 'o9' })] });
    await expect(orphan.run({ do: 'dossier.keep', id: 'c1' })).rejects.toMatchObject(
      refusal('nothing-to-keep'),
    );
  });
});
