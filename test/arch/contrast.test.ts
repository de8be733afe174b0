/** Contrast of every pair of colours that the interface puts together, in four themes, from the tokens themselves. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const CSS = readFileSync('renderer/styles/tokens.css', 'utf8');
type Colours = Readonly<Record<string, readonly [light: string, dark: string]>>;

function block(selector: string): string {
  const start = CSS.indexOf(`${selector} {`);
  if (start < 0) throw new Error(`tokens.css has no ${selector}`);
  return CSS.slice(start, CSS.indexOf('\n}', start));
}

function colours(text: string): Colours {
  const both = text.matchAll(/--([\w-]+):\s*light-dark\((#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\)/g);
  const one = text.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g);
  return Object.fromEntries([
    ...[...both].map(([, name = '', light = '', dark = '']) => [name, [light, dark]] as const),
    ...[...one].map(([, name = '', same = '']) => [name, [same, same]] as const),
  ]);
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast ratio of WCAG 2. */
function ratio(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const plain = colours(block(':root'));
const contrast: Colours = { ...plain, ...colours(block('[data-theme^="contrast"]')) };
const THEMES = [
  { theme: 'light', set: plain, side: 0, text: 4.5 },
  { theme: 'dark', set: plain, side: 1, text: 4.5 },
  { theme: 'contrast light', set: contrast, side: 0, text: 7 },
  { theme: 'contrast dark', set: contrast, side: 1, text: 7 },
] as const;
const SHAPE = 3;

const SURFACES = ['bg', 'bg-sunken', 'bg-raised', 'bg-hover', 'bg-selected'];
const STATUS = ['now', 'soon', 'ok', 'plan', 'paused', 'ended'];
const TINTS = ['now-tint', 'soon-tint', 'ok-tint', 'plan-tint'];
const TEXT: readonly (readonly [string, readonly string[]])[] = [
  ...['ink', 'ink-2', 'ink-3', 'accent', ...STATUS].map((name) => [name, SURFACES] as const),
  ...STATUS.map((name) => [name, [`${name}-tint`]] as const),
  ['ink', TINTS],
  ['ink-2', [...TINTS, 'strip-dead']],
  ['on-accent', ['accent-fill', 'accent-fill-hover', 'accent-fill-pressed']],
  ['on-fill', ['now-fill', 'now-fill-hover']],
];
const SHAPES: readonly (readonly [string, readonly string[]])[] = [
  ['line-control', ['bg', 'bg-sunken', 'bg-raised']],
  ['focus', ['bg', 'bg-sunken', 'bg-selected']],
  ['accent-fill', ['bg', 'bg-sunken']],
  ...['now', 'soon', 'accent'].map((name) => [name, ['strip-dead']] as const),
];

describe.each(THEMES)('in the theme $theme', ({ set, side, text }) => {
  const colour = (name: string): string => {
    const found = set[name]?.[side];
    if (found === undefined) throw new Error(`no colour ${name}`);
    return found;
  };
  const below = (pairs: typeof TEXT, least: number) =>
    pairs.flatMap(([front, backs]) =>
      backs
        .filter((back) => ratio(colour(front), colour(back)) < least)
        .map((back) => `${front} on ${back}: ${ratio(colour(front), colour(back)).toFixed(2)}`),
    );

  it(`text reaches ${text}`, () => {
    expect(below(TEXT, text)).toEqual([]);
  });

  it(`shapes reach ${SHAPE}`, () => {
    expect(below(SHAPES, SHAPE)).toEqual([]);
  });
});

describe('a system that asks for more contrast', () => {
  it('gets exactly the contrast theme', () => {
    const media = CSS.slice(CSS.indexOf('@media (prefers-contrast: more)')).split('\n}\n')[0] ?? '';
    expect(colours(media)).toEqual(colours(block('[data-theme^="contrast"]')));
  });
});
