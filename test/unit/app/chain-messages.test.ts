import { describe, expect, it } from 'vitest';
import type { MessageRecipient } from '#core/contract/message.ts';
import { MessageService } from '#electron/app/message-service.ts';
import { RegisterView } from '#electron/app/register-view.ts';
import { clockOn } from '#test/support/clock-on.ts';
import { adminRole, mandate, organisation, person, profile, term } from '#test/unit/core/builders.ts';
import { chain, side, TODAY } from '#test/unit/core/chain-builders.ts';
import { registerOf } from '#test/unit/core/whole-register.ts';

const ending = (endsOn: string) => side({ terms: [term('2024-01-01', endsOn)] });
const client = (id: string, kvk: string, contactId: string | null) =>
  organisation({ id, kvk, name: id, kind: 'client', contactId });

function compose(to: MessageRecipient, ids: readonly string[]) {
  const { register, suppliers } = registerOf({
    profile: [profile({ personId: 'p1', organisationId: 'o1', role: 'user' })],
    persons: [
      person({ id: 'p1', name: 'Anna' }),
      person({ id: 'p2', name: 'Éva', email: 'eva@example.nl' }),
      person({ id: 'p3', name: 'Zoë' }),
    ],
    organisations: [
      organisation({ id: 'o1', kind: 'own' }),
      client('o2', '69599076', 'p2'),
      client('o3', '68750111', null),
    ],
    chainMandates: [
      chain({ id: 'c1', grantor: ending('2027-01-31') }),
      chain({ id: 'c2', grantorId: 'o3', grantor: ending('2026-12-31') }),
      chain({ id: 'c3', grantor: ending('2026-12-10') }),
      chain({ id: 'c4', grantor: { kind: 'unknown' }, intermediary: { kind: 'unknown' }, assignments: null }),
    ],
    // The user may renew as well, and needs no message.
    adminRoles: ['p1', 'p2'].map((personId) =>
      adminRole({ id: `r-${personId}`, personId, organisationId: 'o1' }),
    ),
    mandates: [
      mandate({ id: 'm1', terms: [term(null, '2026-12-31')] }),
      mandate({ id: 'm2', organisationId: 'o2', terms: [term(null, '2026-12-20')] }),
    ],
  });
  const state = { register: { ...register, suppliers }, seq: 0 };
  const view = new RegisterView(
    { state: () => state } as never,
    clockOn(() => TODAY),
  );
  return new MessageService(view, {} as never, () => '').compose({ ids: [...ids], to, language: 'nl' });
}
const shown = (to: MessageRecipient, ids: readonly string[]) =>
  compose(to, ids).map(({ name, email, mandateIds }) => [name, email, ...mandateIds]);

describe('messages about chain mandates', () => {
  it('are one for each client, to its contact, most urgent first', () => {
    expect(shown('client', ['c1', 'c4', 'c2', 'c3'])).toEqual([
      ['Éva', 'eva@example.nl', 'c3', 'c1', 'c4'],
      [null, null, 'c2'],
    ]);
  });

  it.each(['intermediary', 'granted'] as const)('of kind %s go to the intermediary', (to) => {
    expect(shown(to, ['c1', 'c2'])).toEqual([[null, null, 'c2', 'c1']]);
    expect(compose(to, ['c1'])[0]?.body).toMatch(/\nAnna$/);
  });

  it('are refused when nothing of what was asked for is there', () => {
    expect(() => compose('client', ['m1'])).toThrow(expect.objectContaining({ code: 'not-found' }));
  });
});

it('a message to the authorised person goes to whoever is recorded, or to nobody known', () => {
  expect(shown('authorised-person', ['m1', 'm2'])).toEqual([
    [null, null, 'm2'],
    ['Éva', 'eva@example.nl', 'm1'],
  ]);
});
