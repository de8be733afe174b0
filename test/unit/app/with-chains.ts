/** All use cases over a register with chain mandates and invitations, and a way to run commands on them. */
import { type ChainCommand, chainCommandSchema } from '#core/contract/chain-command.ts';
import type { Invitation } from '#core/domain/records/invitation.ts';
import { organisation, person, supplier } from '#test/unit/core/builders.ts';
import { chain } from '#test/unit/core/chain-builders.ts';
import { withRegister } from './with-register.ts';

/** Own organisation o1 and client o2, both with a supplier; on 22 November 2026. */
export async function withChains(
  given: { chains?: ReturnType<typeof chain>[]; invitations?: Invitation[] } = {},
) {
  const app = withRegister({ suppliers: [supplier(), supplier({ id: 's2', name: 'Digidentity' })] });
  const puts = [
    organisation({ id: 'o1', name: 'Kantoor', kvk: '68750110', kind: 'own' }),
    organisation({ id: 'o2', name: 'Cliënt BV', kvk: '69599076', kind: 'client' }),
  ].map((record) => ({ collection: 'organisations' as const, record }));
  await app.store.commit(() => ({
    action: 'import.apply',
    puts: [
      ...puts,
      ...[person({ id: 'p1', name: 'Anna' }), person({ id: 'p2', name: 'Bo' })].map((record) => ({
        collection: 'persons' as const,
        record,
      })),
      ...(given.chains ?? [chain()]).map((record) => ({ collection: 'chainMandates' as const, record })),
      ...(given.invitations ?? []).map((record) => ({ collection: 'invitations' as const, record })),
    ],
    removes: [],
    reason: null,
  }));
  const run = (...commands: object[]) =>
    app.editor.run(commands.map((command): ChainCommand => chainCommandSchema.parse(command)));
  return {
    ...app,
    run,
    chain: (id = 'c1') => app.register().chainMandates.get(id),
    invitation: (id = 'i1') => app.register().invitations.get(id),
  };
}
export const refusal = (rule: string) => ({ code: 'rule-refused', parameters: { rule } });
export const TODAY = '2026-11-22';
