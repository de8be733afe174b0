// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { calendarDate } from '#core/domain/values/calendar-date.ts';
import { TijdigError } from '#core/errors/tijdig-error.ts';
import { emptyRegister, laterMandates } from '#test/ui/support/registers.ts';
import { renderApp } from '#test/ui/support/render-app.tsx';

const sentence = () => screen.getByRole('heading', { level: 1 }).textContent;

describe('Vandaag', () => {
  test('opens on the sentence, with singular and plural', async () => {
    await renderApp();
    expect(sentence()).toBe(
      '1 machtiging werkt niet. De eerstvolgende actie is uiterlijk maandag 7 december.',
    );
  });

  test('counts in the plural and says what was due', async () => {
    await renderApp('/', { today: calendarDate('2027-04-23') });
    expect(sentence()).toBe(
      '7 machtigingen werken niet. 2 zaken vragen nu actie, de eerste moest uiterlijk woensdag 21 april gedaan zijn.',
    );
    expect(screen.getByText('Daarna is er niets te doen tot en met dinsdag 22 juni.')).toBeVisible();
  });

  test('says that nothing has to be done, and through which day', async () => {
    await renderApp('/', { register: laterMandates() });
    expect(sentence()).toBe('Niets te doen tot en met dinsdag 8 december.');
  });

  test('teaches and offers the ways to begin when nothing is registered', async () => {
    const { user } = await renderApp('/', { register: emptyRegister() });
    expect(sentence()).toBe('Er staat nog geen machtiging in Tijdig.');
    await user.click(screen.getByRole('button', { name: 'Importeer een bestand' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Importeren' })).toBeVisible();
  });

  test('groups by haste; what ended long ago is one line, what is far ahead is folded', async () => {
    const { user } = await renderApp('/', { today: calendarDate('2027-01-11') });
    const broken = screen.getByRole('region', { name: 'Werkt nu niet' });
    expect(within(broken).getAllByRole('row')).toHaveLength(3);
    expect(within(broken).getByText('sinds 15-12-2026')).toBeVisible();
    await user.click(
      within(broken).getByRole('button', { name: 'Nog 1 machtiging werkt al langer dan 5 weken niet.' }),
    );
    expect(within(broken).getByText('sinds 01-07-2025')).toBeVisible();
    expect(
      within(screen.getByRole('region', { name: 'Nu doen' })).getByText('19 dagen te laat'),
    ).toBeVisible();

    const later = screen.getByRole('region', { name: 'Later' });
    expect(within(later).queryAllByRole('row')).toHaveLength(0);
    await user.click(within(later).getByRole('button', { expanded: false }));
    expect(within(later).getAllByRole('row').length).toBeGreaterThan(0);
  });

  test('a row says service, person, provider and organisation, and how long there is', async () => {
    await renderApp();
    const row = screen.getByRole('row', { name: 'VOG NP klaarzetten, Medewerker Zes' });
    expect(within(row).getByText('Medewerker Zes · Justis · Stichting Voorbeeldzorg')).toBeVisible();
    expect(within(row).getByText('wo 9 dec')).toBeVisible();
    expect(within(row).getByText('nog 17 dagen')).toBeVisible();
    expect(within(row).getByText('Bijna verlopen')).toBeInTheDocument();
  });

  test('asks again when the register changes and when a day begins', async () => {
    const { bridge } = await renderApp();
    await bridge.commit({
      action: 'mandate.archive',
      puts: [],
      removes: [...bridge.register.mandates.keys()].map((id) => ({ collection: 'mandates', id })),
      reason: null,
    });
    await waitFor(() => expect(sentence()).toBe('Er staat nog geen machtiging in Tijdig.'));
  });

  test('a new day tells another story without a click', async () => {
    const { bridge } = await renderApp();
    bridge.today = calendarDate('2026-12-07');
    bridge.emit('day.changed', { today: bridge.today });
    await waitFor(() => expect(sentence()).toContain('1 zaak vraagt actie, uiterlijk vandaag.'));
  });

  test('words a refusal and lets the user try again', async () => {
    const { bridge, user } = await renderApp('/settings');
    bridge.refusals.set('today.overview', new TijdigError('register-damaged', { file: 'x' }));
    bridge.emit('data.changed', { seq: 9 });
    await user.click(screen.getByRole('link', { name: /Vandaag/ }));
    expect(await screen.findByRole('alert')).toHaveTextContent('is beschadigd');
    bridge.refusals.clear();
    await user.click(screen.getByRole('button', { name: 'Probeer opnieuw' }));
    await waitFor(() => expect(sentence()).toContain('1 machtiging werkt niet.'));
  });
});
