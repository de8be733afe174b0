// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { TijdigError } from '#core/errors/tijdig-error.ts';
import { renderApp } from '#test/ui/support/render-app.tsx';

/** The first row of Vandaag opened: a mandate that ends on 14 December, to be acted on by 7 December. */
async function openRow() {
  const app = await renderApp('/');
  const row = (await screen.findAllByRole('row', { name: /Werkgeversportaal/ }))[0];
  if (row === undefined) throw new Error('no such row');
  await app.user.click(row);
  const bar = await screen.findByRole('toolbar', { name: /^Uw antwoord/ });
  return { ...app, bar: within(bar), toolbar: bar };
}
const answersOf = (app: Awaited<ReturnType<typeof openRow>>) =>
  app.bridge.calls.filter(({ method }) => method === 'register.edit').map(({ input }) => input);

describe('answering a reminder', () => {
  test('offers the answers that the clock knows', async () => {
    const { bar } = await openRow();
    expect(bar.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
      'Gezien',
      'Later…',
      'Aangevraagd…',
      'Verlengd…',
      'Niet verlengen…',
    ]);
  });

  test('later: tomorrow morning unless something else is chosen, and without a reason before the last day to act', async () => {
    const app = await openRow();
    await app.user.click(app.bar.getByRole('button', { name: 'Later…' }));
    expect(screen.getByRole('radio', { name: 'Morgen 09:00' })).toBeChecked();
    expect(screen.queryByRole('textbox', { name: /Waarom/ })).toBeNull();
    await app.user.click(screen.getByRole('button', { name: 'Herinner morgen om 09:00' }));
    await waitFor(() => expect(answersOf(app)).toHaveLength(1));
    expect(answersOf(app)[0]).toMatchObject({
      commands: [
        { do: 'reminder.answer', answer: { kind: 'later', until: '2026-11-23T09:00', reason: null } },
      ],
    });
  });

  test('later than the last day to act is refused without a reason, at the field', async () => {
    const app = await openRow();
    await app.user.click(app.bar.getByRole('button', { name: 'Later…' }));
    await app.user.click(screen.getByRole('radio', { name: 'Andere dag…' }));
    await app.user.type(screen.getByRole('textbox', { name: 'Dag' }), '12 dec 2026');
    expect(screen.getByText('zaterdag 12 december 2026')).toBeVisible();
    await app.user.click(screen.getByRole('button', { name: 'Herinner zaterdag 12 december om 09:00' }));
    expect(screen.getByText('Vul de reden in.')).toBeVisible();
    expect(screen.getByRole('textbox', { name: 'Waarom mag het zo laat?' })).toHaveFocus();
    await app.user.keyboard('Wacht op de notaris');
    await app.user.click(screen.getByRole('button', { name: /^Herinner zaterdag/ }));
    await waitFor(() => expect(answersOf(app)).toHaveLength(1));
    expect(answersOf(app)[0]).toMatchObject({
      commands: [{ answer: { until: '2026-12-12T09:00', reason: 'Wacht op de notaris' } }],
    });
  });

  test('a letter opens a form, Esc closes it and keeps what was typed', async () => {
    const app = await openRow();
    app.bar.getByRole('button', { name: 'Gezien' }).focus();
    await app.user.keyboard('n');
    const reason = await screen.findByRole('textbox', { name: 'Waarom wordt dit niet verlengd?' });
    await app.user.type(reason, 'Project stopt');
    await app.user.keyboard('{Escape}');
    expect(screen.queryByRole('textbox', { name: 'Waarom wordt dit niet verlengd?' })).toBeNull();
    expect(app.bar.getByRole('button', { name: 'Niet verlengen…' })).toHaveFocus();
    await app.user.keyboard('n');
    expect(screen.getByRole('textbox', { name: 'Waarom wordt dit niet verlengd?' })).toHaveValue(
      'Project stopt',
    );
  });

  test('a reason that may hold a BSN waits until somebody has looked', async () => {
    const app = await openRow();
    await app.user.click(app.bar.getByRole('button', { name: 'Niet verlengen…' }));
    await app.user.type(screen.getByRole('textbox', { name: /Waarom/ }), 'zie 999990007');
    await app.user.click(screen.getByRole('button', { name: 'Leg vast' }));
    expect(answersOf(app)).toHaveLength(0);
    await app.user.click(screen.getByRole('checkbox', { name: 'Ik heb gekeken: dit is geen BSN' }));
    await app.user.click(screen.getByRole('button', { name: 'Leg vast' }));
    await waitFor(() => expect(answersOf(app)).toHaveLength(1));
    expect(answersOf(app)[0]).toMatchObject({ commands: [{ confirmedNoBsn: true }] });
  });

  test('requested: proof is expected in a week, or on a day that is still to come', async () => {
    const app = await openRow();
    await app.user.click(app.bar.getByRole('button', { name: 'Aangevraagd…' }));
    const proof = screen.getByRole('textbox', { name: 'Wanneer verwacht u bewijs?' });
    expect(proof).toHaveValue('30-11-2026');
    await app.user.clear(proof);
    await app.user.type(proof, '1-11-2026');
    await app.user.click(screen.getByRole('button', { name: 'Leg vast' }));
    expect(screen.getByText('Deze dag is al voorbij.')).toBeVisible();
    await app.user.clear(proof);
    await app.user.type(proof, '1-12-2026');
    await app.user.click(screen.getByRole('button', { name: 'Leg vast' }));
    await waitFor(() => expect(answersOf(app)).toHaveLength(1));
    expect(answersOf(app)[0]).toMatchObject({
      commands: [{ answer: { kind: 'requested', proofOn: '2026-12-01' } }],
    });
  });

  test('renewed: the new term starts the day after the old end, five years at most', async () => {
    const app = await openRow();
    await app.user.click(app.bar.getByRole('button', { name: 'Verlengd…' }));
    expect(screen.getByRole('textbox', { name: 'Ingangsdatum' })).toHaveValue('15-12-2026');
    await app.user.click(screen.getByRole('radio', { name: '3 jaar' }));
    const end = screen.getByRole('textbox', { name: 'Einddatum' });
    expect(end).toHaveValue('14-12-2029');
    await app.user.clear(end);
    await app.user.type(end, '1-1-2032');
    await app.user.click(screen.getByRole('button', { name: 'Leg de nieuwe termijn vast' }));
    expect(screen.getByText(/Langer dan 5 jaar/)).toBeVisible();
    await app.user.click(screen.getByRole('radio', { name: '5 jaar' }));
    await app.user.click(screen.getByRole('button', { name: 'Leg de nieuwe termijn vast' }));
    expect(await screen.findByRole('region', { name: 'Laatste wijziging' })).toHaveTextContent(
      'Machtiging verlengd.',
    );
    expect(answersOf(app)[0]).toMatchObject({
      commands: [{ do: 'mandate.renew', startsOn: '2026-12-15', endsOn: '2031-12-14' }],
    });
  });

  test('a refusal is worded and keeps what was typed', async () => {
    const app = await openRow();
    app.bridge.refusals.set('register.edit', new TijdigError('disk-full'));
    await app.user.click(app.bar.getByRole('button', { name: 'Niet verlengen…' }));
    await app.user.type(screen.getByRole('textbox', { name: /Waarom/ }), 'Project stopt');
    await app.user.click(screen.getByRole('button', { name: 'Leg vast' }));
    expect(await screen.findByText(/De schijf is vol/)).toBeVisible();
    expect(screen.getByRole('textbox', { name: /Waarom/ })).toHaveValue('Project stopt');
  });
});
