// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { calendarDate } from '#core/domain/values/calendar-date.ts';
import { emptyRegister } from '#test/ui/support/registers.ts';
import { renderApp } from '#test/ui/support/render-app.tsx';
import { sampleRegister } from '#test/ui/support/sample-register.ts';

const aMandate = (): string => {
  const [id] = sampleRegister().mandates.keys();
  return id ?? '';
};
const missed = () => ({
  offSince: '2026-11-20T16:40:00.000Z',
  count: 4,
  reminders: [
    {
      item: aMandate(),
      clock: 'term' as const,
      lastDay: calendarDate('2026-12-14'),
      actBy: calendarDate('2026-12-07'),
      mandateIds: [aMandate()],
      key: `${aMandate()}|term|end-30|2026-12-14`,
      step: 'end-30',
      urgency: 'soon' as const,
    },
  ],
});

describe('what Vandaag says once', () => {
  test('what was missed while Tijdig was off, with the way to it, until it is read', async () => {
    const { bridge, user } = await renderApp('/', { health: { missed: missed() } });
    const said = (await screen.findByText(/^Terwijl Tijdig uit stond/)).closest('[role="status"]');
    if (!(said instanceof HTMLElement)) throw new Error('the callout is no status');
    expect(said).toHaveTextContent('Terwijl Tijdig uit stond (sinds vr 20 nov 17:40): 4 herinneringen.');
    expect(await within(said).findByRole('link')).toHaveAttribute(
      'href',
      expect.stringContaining(`/mandates?id=${aMandate()}`),
    );
    expect(said).toHaveTextContent('actie uiterlijk maandag 7 december');
    expect(said).toHaveTextContent('En nog 3.');
    await user.click(within(said).getByRole('button', { name: 'Alles gezien' }));
    await waitFor(() => expect(screen.queryByText(/^Terwijl Tijdig uit stond/)).toBeNull());
    expect(bridge.health.missed.count).toBe(0);
  });

  test('the reminder test: try, click, done', async () => {
    const { bridge, user } = await renderApp('/', { health: { notifications: 'untested' } });
    await user.click(await screen.findByRole('button', { name: 'Laat een melding zien' }));
    expect(await screen.findByText('Zag u de melding? Klik erop.')).toBeVisible();
    bridge.setHealth({ notifications: 'clicked' });
    expect(await screen.findByText('Herinneringen bereiken u.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Sluiten' }));
    expect(screen.queryByText('Herinneringen bereiken u.')).toBeNull();
  });

  test('no reminder test before there is something to be reminded of, or after it was tried', async () => {
    await renderApp('/', { register: emptyRegister(), health: { notifications: 'untested' } });
    expect(screen.queryByText('Test of herinneringen u bereiken')).toBeNull();
  });

  test('sample data is called that, and can be removed', async () => {
    const { bridge, user } = await renderApp('/', { register: emptyRegister() });
    await user.click(screen.getByRole('button', { name: 'Kijk rond met voorbeelden' }));
    expect(await screen.findByText('U kijkt naar voorbeeldgegevens')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Verwijder de voorbeeldgegevens' }));
    expect(await screen.findByRole('heading', { level: 1, name: /Er staat nog geen/ })).toBeVisible();
    expect(bridge.register.mandates.size).toBe(0);
  });

  test('a last login that is not known is one line with one question for all of them', async () => {
    const { user } = await renderApp();
    await user.click(screen.getByRole('button', { name: 'Vul het laatste inloggen in…' }));
    expect(await screen.findByRole('dialog')).toBeVisible();
  });
});
