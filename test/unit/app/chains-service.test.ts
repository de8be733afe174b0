/** What the place of chain mandates asks: its lists, counts and board, and everything of one of them. */
import { describe, expect, it } from 'vitest';
import { CONTRACT } from '#core/contract/contract.ts';
import { NO_FILTERS } from '#core/domain/query/table-query.ts';
import type { Put, Register } from '#core/domain/records/register.ts';
import { ChainView } from '#electron/app/chain-view.ts';
import { ChainsService } from '#electron/app/chains-service.ts';
import { RegisterView } from '#electron/app/register-view.ts';
import { InMemoryRegisterStore } from '#electron/store/in-memory-register-store.ts';
import { clockOn } from '#test/support/clock-on.ts';
import { means, person, representative, term, usedOn } from '#test/unit/core/builders.ts';
import {
  assigned,
  type ChainGiven,
  chain,
  chainFacts,
  invitation,
  MISSING,
  scopeOf,
  side,
  TODAY,
  UNKNOWN,
} from '#test/unit/core/chain-builders.ts';

function start(given: ChainGiven = {}) {
  const { register: known, suppliers, services } = chainFacts(given);
  const register: Register = { ...known, suppliers, services };
  const clock = clockOn(() => TODAY);
  const store = new InMemoryRegisterStore({ clock, state: { register, seq: 1 } });
  const view = new RegisterView(store, clock);
  let pauses = 0;
  const chains = new ChainView(view, async () => {
    pauses += 1;
  });
  const put = (...puts: Put[]) =>
    store.commit(() => ({ action: 'selection.edit', puts, removes: [], reason: null }));
  return { service: new ChainsService(view, chains), chains, put, pauses: () => pauses };
}
const ASKED = {
  list: 'as-intermediary',
  search: '',
  filters: NO_FILTERS,
  sort: { column: 'works', descending: false },
} as const;
const PAGE = { ...ASKED, offset: 0, limit: 10, reveal: null };

describe('the lists', () => {
  it('answer pages of rows, where one stands, and every id', async () => {
    const { service } = start({
      chains: [chain({ id: 'c1' }), chain({ id: 'c2', intermediary: MISSING }), chain({ id: 'c3' })],
    });
    const answer = await service.rows({ ...PAGE, offset: 1, limit: 1, reveal: 'c3' });
    expect(CONTRACT['chains.rows'].output.parse(answer)).toEqual(answer);
    expect(answer).toMatchObject({ total: 3, all: 3, items: [{ id: 'c1' }], revealedAt: 2 });
    expect(await service.rows({ ...PAGE, reveal: 'none' })).toMatchObject({ revealedAt: null });
    expect(await service.ids(ASKED)).toEqual({ ids: ['c2', 'c1', 'c3'] });
  });

  it('say what they can be filtered on, and count each other and the invitations', async () => {
    const { service } = start({
      chains: [chain({ id: 'c1' }), chain({ id: 'c2', archivedOn: '2026-11-01' })],
      invitations: [invitation({ steps: [{ step: 'concept', on: '2026-09-01' }] })],
    });
    const facets = await service.facets({ list: 'as-intermediary' });
    expect(CONTRACT['chains.facets'].output.parse(facets)).toEqual(facets);
    expect(facets).toMatchObject({ all: 1, archived: 1, works: [{ value: 'works', count: 1 }] });
    expect(await service.counts()).toEqual({
      'as-grantor': 0,
      'as-intermediary': 1,
      neither: 0,
      invitations: 1,
      stalled: 1,
    });
  });

  it('are never behind the register, are made once for it, and let others go on', async () => {
    const many = Array.from({ length: 250 }, (_, at) => chain({ id: `c${at}` }));
    const { service, chains, put, pauses } = start({ chains: many });
    const made = chains.tables();
    expect(chains.tables()).toBe(made);
    expect((await service.rows(PAGE)).total).toBe(250);
    expect(pauses()).toBeGreaterThan(1);
    await put({ collection: 'chainMandates', record: chain({ id: 'one-more' }) });
    expect((await service.rows(PAGE)).total).toBe(251);
  });
});

describe('the detail of a chain mandate', () => {
  it('knows both sides, services, users, follow-up and how it is renewed', () => {
    const { service } = start({
      chains: [
        chain({
          grantor: side({
            scope: scopeOf('d1', 'd2'),
            supplierId: 's2',
            terms: [term('2021-01-01', '2025-12-31'), term('2026-01-01', '2026-12-31')],
          }),
          assignments: [
            assigned('p1', { lastUse: usedOn('2026-11-01') }),
            assigned('p9', { to: '2026-01-01' }),
          ],
          followUp: [{ step: 'informed', on: '2026-01-02' }],
          note: 'dossier 3',
        }),
      ],
      persons: [person({ id: 'p1', name: 'Anna' })],
      organisations: [{ id: 'o2', name: 'Cliënt BV', kvk: '69599076', kind: 'client', contactId: 'p1' }],
      means: [means({ id: 'e1', personId: 'p1', endsOn: '2031-06-30' })],
    });
    const detail = service.detail('c1');
    expect(CONTRACT['chain.detail'].output.parse(detail)).toEqual(detail);
    expect(detail).toMatchObject({
      item: { works: 'partly' },
      sides: {
        grantor: {
          organisation: { name: 'Cliënt BV' },
          contact: { name: 'Anna' },
          supplier: { name: 'Digidentity' },
          terms: [{ endsOn: '2026-12-31' }, { endsOn: '2025-12-31' }],
        },
      },
      recorded: [
        { serviceId: 'd1', grantor: true, intermediary: true },
        { serviceId: 'd2', grantor: true, intermediary: false },
      ],
      assignments: [
        { person: 'Anna', isOpen: true, means: [{ id: 'e1' }] },
        { person: 'p9', isOpen: false, means: [], email: null },
      ],
      followUp: [{ step: 'informed' }],
      note: 'dossier 3',
      renewal: { side: 'grantor', way: 'request', dossier: null },
    });
  });

  it('says what is not known of a side, and that the other is missing', () => {
    const { service } = start({
      chains: [
        chain({ id: 'c1', grantor: UNKNOWN, intermediary: MISSING, assignments: null }),
        chain({
          id: 'c2',
          grantor: side({ scope: { kind: 'level', branch: null, forThirdPartiesOnly: true } }),
        }),
      ],
    });
    expect(service.detail('c1')).toMatchObject({
      recorded: [{ serviceId: null, grantor: null, intermediary: false }],
      assignments: null,
      renewal: null,
      sides: { grantor: { supplier: null, terms: [], contact: null, forThirdPartiesOnly: false } },
    });
    expect(service.detail('c2').recorded).toContainEqual({
      serviceId: null,
      grantor: true,
      intermediary: false,
    });
  });

  it('keeps the dossier that is being worked on', () => {
    const kept = {
      id: 'dossier-1',
      chainMandateId: 'c1',
      madeOn: '2026-11-01',
      side: 'grantor',
      kept: {
        grantorKvk: '69599076',
        intermediaryKvk: '68750110',
        supplierId: null,
        scope: scopeOf('d1'),
        level: 'EH3',
        userIds: null,
        contactId: null,
        endsOn: null,
      },
      steps: [{ step: 'noted', on: '2026-11-01' }],
      closedOn: null,
    };
    const { service } = start({ chains: [chain()], register: { renewalDossiers: [kept] } });
    expect(service.detail('c1').renewal?.dossier).toEqual({
      madeOn: '2026-11-01',
      steps: [{ step: 'noted', on: '2026-11-01' }],
      closedOn: null,
    });
  });

  it('explains its date, by the supplier of the clock that sets it', () => {
    const grantor = side({ supplierId: 's2', terms: [term('2024-01-01', '2026-12-31')] });
    const { service } = start({
      chains: [
        chain({ grantor }),
        chain({ id: 'c2', grantor: UNKNOWN, intermediary: UNKNOWN, assignments: null }),
      ],
    });
    const explained = service.explain('c1');
    expect(CONTRACT['chain.explain'].output.parse(explained)).toEqual(explained);
    expect(explained).toMatchObject({
      item: { breaksBy: 'side-other' },
      actBy: { clock: 'side-other', lastDay: '2026-12-31' },
      supplier: { name: 'Digidentity' },
    });
    expect(service.explain('c2')).toMatchObject({ actBy: null, supplier: null });
  });

  it('does not know what is not there', () => {
    const { service } = start();
    for (const ask of [
      () => service.detail('x'),
      () => service.explain('x'),
      () => service.invitation('x'),
    ]) {
      expect(ask).toThrow(expect.objectContaining({ code: 'not-found' }));
    }
  });
});

describe('the board and one invitation', () => {
  it('knows who signed, who may still sign, and how far what came of it is', async () => {
    const { service } = start({
      chains: [chain({ id: 'c1', assignments: null, followUp: [] })],
      invitations: [
        invitation({
          supplierId: 's1',
          steps: [
            { step: 'invited', on: '2026-11-20' },
            { step: 'accepted', on: '2026-11-23' },
          ],
          signatures: [{ personId: 'p1', on: '2026-11-21' }],
          chainMandateId: 'c1',
          note: 'gebeld',
        }),
        invitation({ id: 'i2', chainMandateId: 'gone' }),
      ],
      register: {
        legalRepresentatives: ['p1', 'p2'].map((personId) =>
          representative({ id: `r-${personId}`, personId, organisationId: 'o2' }),
        ),
      },
    });
    const found = service.invitation('i1');
    expect(CONTRACT['invitation.detail'].output.parse(found)).toEqual(found);
    expect(found).toMatchObject({
      signatures: [{ on: '2026-11-21' }],
      signers: [{ personId: 'p2' }],
      supplier: { name: 'We-ID' },
      followUp: { next: 'informed' },
      note: 'gebeld',
    });
    expect(service.invitation('i2')).toMatchObject({ followUp: null, supplier: null });
    expect(await service.board({ view: 'open' })).toMatchObject({ open: 2 });
  });
});
