// @vitest-environment jsdom
import '#test/ui/support/set-up.ts';

import { render, screen, within } from '@testing-library/react';
import type { ComponentProps } from 'react';
import { I18nextProvider } from 'react-i18next';
import { describe, expect, test } from 'vitest';
import { type CalendarDate, calendarDate } from '#core/domain/values/calendar-date.ts';
import { createTexts, type Language } from '#core/i18n/i18n.ts';
import { ClockStrip, type StripLine } from '#renderer/ui/ClockStrip.tsx';

const TODAY = calendarDate('2026-11-22');
const LABEL = 'Klokken van Mijn CBS, Medewerker Een';

const line = (kind: StripLine['kind'], lastDay: CalendarDate | null, possible?: string): StripLine => ({
  kind,
  lastDay,
  possibleLastDay: possible === undefined ? null : calendarDate(possible),
});
const TERM = line('term', calendarDate('2026-12-14'));
const USE = line('inactivity', calendarDate('2028-11-02'));
const MEANS = line('means', calendarDate('2028-03-31'));

function strip(changed: Partial<ComponentProps<typeof ClockStrip>> = {}, language: Language = 'nl') {
  const { container } = render(
    <I18nextProvider i18n={createTexts(language)}>
      <ClockStrip
        clocks={[TERM, USE, MEANS]}
        breaksBy="term"
        actBy={calendarDate('2026-12-07')}
        today={TODAY}
        tone="soon"
        label={LABEL}
        {...changed}
      />
    </I18nextProvider>,
  );
  const read = () =>
    within(screen.getByRole('list', { name: LABEL }))
      .getAllByRole('listitem')
      .map((item) => {
        const heard = item.cloneNode(true);
        if (heard instanceof Element)
          for (const hidden of heard.querySelectorAll('[aria-hidden]')) hidden.remove();
        return heard.textContent;
      });
  const at = (selector: string): number =>
    Number(container.querySelector<HTMLElement>(selector)?.style.getPropertyValue('--at'));
  return { container, read, at };
}

describe('a clock strip', () => {
  test('is read as a list: each clock, which stops first, and the day to act last', () => {
    expect(strip().read()).toEqual([
      'Machtiging, t/m 14-12-2026, stopt als eerste',
      'Niet-gebruik, t/m 02-11-2028',
      'Middel, t/m 31-03-2028',
      'actie uiterlijk ma 7 dec',
    ]);
  });

  test('says the same in English', () => {
    expect(strip({}, 'en').read()).toEqual([
      expect.stringContaining('stops first'),
      expect.stringContaining('through '),
      expect.stringContaining('through '),
      expect.stringContaining('act by '),
    ]);
  });

  test('says of a clock in the past that it stopped already, to the eye and to the ear', () => {
    const { container, read } = strip({ clocks: [line('term', calendarDate('2026-06-30')), MEANS] });
    expect(read()[0]).toBe('Machtiging, t/m 30-06-2026, al gestopt');
    expect(container.querySelector('.strip-note')).toHaveTextContent('al gestopt');
  });

  test('a clock of today has not stopped', () => {
    expect(strip({ clocks: [line('term', TODAY)] }).read()[0]).toContain('stopt als eerste');
  });

  test('what is not known has no line and no date, only what it could be', () => {
    const { container, read } = strip({
      clocks: [TERM, line('inactivity', null, '2028-11-21'), line('means', null)],
    });
    expect(read().slice(1, 3)).toEqual(['Niet-gebruik, mogelijk t/m 21-11-2028', 'Middel, niet bekend']);
    expect(container.querySelectorAll('.clock[data-unknown] time')).toHaveLength(0);
  });

  test('keeps the order it was given, whatever the dates are', () => {
    const { read } = strip({ clocks: [TERM, USE, MEANS], breaksBy: 'means' });
    expect(read().map((words) => words?.split(',')[0])).toEqual([
      'Machtiging',
      'Niet-gebruik',
      'Middel',
      'actie uiterlijk ma 7 dec',
    ]);
  });

  test('today lies at 8, and logging in ends where the first clock ends', () => {
    const { at } = strip();
    expect(at('.strip-today')).toBe(8);
    expect(at('.strip-dead')).toBe(at('.clock[data-breaks] .clock-line'));
    expect(at('.strip-flag')).toBeGreaterThan(8);
    expect(at('.strip-flag')).toBeLessThan(at('.strip-dead'));
  });

  test('without a day to act there is no flag and nothing said of one', () => {
    const { container, read } = strip({ actBy: null });
    expect(container.querySelector('.strip-flag, .strip-foot')).toBeNull();
    expect(read()).toHaveLength(3);
  });

  test('a day to act more than a year away is said with its year, and without its weekday', () => {
    const { read } = strip({ actBy: calendarDate('2028-03-24') });
    expect(read().at(-1)).toBe('actie uiterlijk 24-03-2028');
  });

  test('the drawing is hidden from who cannot see it', () => {
    const { container } = strip();
    for (const part of ['.strip-axis', '.strip-over', '.strip-note', '.strip-foot']) {
      expect(container.querySelector(part)).toHaveAttribute('aria-hidden', 'true');
    }
  });
});
