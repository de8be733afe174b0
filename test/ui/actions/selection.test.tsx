// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { Mandate } from '#core/domain/records/mandate.ts';
import { TijdigError } from '#core/errors/tijdig-error.ts';
import type { TargetAction } from '#renderer/actions/use-actions.ts';
import { renderAction } from '#test/ui/support/render-action.tsx';
import type { RenderedApp } from '#test/ui/support/render-app.tsx';
import { sampleRegister } from '#test/ui/support/sample-register.ts';

/** Two mandates of the sample that run now. */
const IDS = [...sampleRegister().mandates.values()]
  .filter(
    ({ terms, suspensions }) => suspensions.length === 0 && terms.some(({ endsOn }) => endsOn > '2027-06-01'),
  )
  .slice(0, 2)
  .map(({ id }) => id);

const open = (kind: TargetAction) => renderAction({ kind, target: { ids: IDS, item: null } });
const chosen = ({ bridge }: RenderedApp): (Mandate | undefined)[] =>
  IDS.map((id) => bridge.register.mandates.get(id));
const closed = () => waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
const changes = ({ bridge }: RenderedApp) =>
  bridge.calls.filter(({ method }) => method === 'register.edit').length;

describe('an action on a selection', () => {
  test('archiving asks first, starts on the safe button, and is one change', async () => {
    const app = await open('archive');
    expect(screen.getByRole('dialog', { name: '2 machtigingen archiveren?' })).toBeVisible();
    expect(screen.getByRole('button', { name: 'Annuleer' })).toHaveFocus();
    await app.user.click(screen.getByRole('button', { name: 'Archiveer' }));
    await closed();
    expect(chosen(app).every((mandate) => mandate?.archivedOn === '2026-11-22')).toBe(true);
    expect(changes(app)).toBe(1);
    expect(await screen.findByRole('region', { name: 'Laatste wijziging' })).toHaveTextContent(
      '2 machtigingen gearchiveerd.',
    );
  });

  test('Esc changes nothing and gives focus back', async () => {
    const app = await open('archive');
    await app.user.keyboard('{Escape}');
    await closed();
    expect(changes(app)).toBe(0);
    await waitFor(() => expect(screen.getByRole('button', { name: 'Open' })).toHaveFocus());
  });

  test('withdrawing says that Tijdig withdraws nothing at the supplier', async () => {
    const app = await open('revoke');
    expect(screen.getByText('Tijdig trekt niets in bij de leverancier. Doe dat zelf.')).toBeVisible();
    await app.user.type(screen.getByRole('textbox', { name: /^Reden/ }), 'Uit dienst');
    await app.user.click(screen.getByRole('button', { name: 'Leg intrekking vast' }));
    await closed();
    expect(chosen(app).map((mandate) => mandate?.revoked)).toEqual([
      { on: '2026-11-22', reason: 'Uit dienst' },
      { on: '2026-11-22', reason: 'Uit dienst' },
    ]);
  });

  test('suspending asks from when and, when known, until when', async () => {
    const app = await open('suspend');
    await app.user.type(screen.getByRole('textbox', { name: /^Tot en met/ }), '1-1-2026');
    await app.user.click(screen.getByRole('button', { name: 'Schors' }));
    expect(screen.getByText('Het einde ligt voor het begin.')).toBeVisible();
    await app.user.clear(screen.getByRole('textbox', { name: /^Tot en met/ }));
    await app.user.click(screen.getByRole('button', { name: 'Schors' }));
    await closed();
    expect(chosen(app)[0]?.suspensions).toEqual([{ from: '2026-11-22', to: null }]);
  });

  test('a login of today is recorded for all; a day that is still to come is refused', async () => {
    const app = await open('use');
    const day = screen.getByRole('textbox', { name: 'Op welke dag?' });
    expect(day).toHaveValue('22-11-2026');
    await app.user.clear(day);
    await app.user.type(day, '23-11-2026');
    await app.user.click(screen.getByRole('button', { name: 'Leg vast' }));
    expect(screen.getByText(/ligt na vandaag/)).toBeVisible();
    await app.user.clear(day);
    await app.user.type(day, '22-11-2026');
    await app.user.click(screen.getByRole('button', { name: 'Leg vast' }));
    await closed();
    expect(chosen(app).map((mandate) => mandate?.lastUse)).toEqual([
      { kind: 'date', on: '2026-11-22' },
      { kind: 'date', on: '2026-11-22' },
    ]);
  });

  test('what one of them refuses changes none, and the dialog keeps what was typed', async () => {
    const app = await open('not-renewing');
    app.bridge.refusals.set('register.edit', new TijdigError('already-ended'));
    await app.user.type(screen.getByRole('textbox', { name: /^Waarom/ }), 'Project stopt');
    await app.user.click(screen.getByRole('button', { name: 'Leg vast' }));
    expect(await screen.findByText(/al be\u00ebindigd of opgeborgen/)).toBeVisible();
    expect(screen.getByRole('textbox', { name: /^Waarom/ })).toHaveValue('Project stopt');
  });
});
