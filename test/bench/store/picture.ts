// Promise: a picture of the comparison that says in words what it shows, and can be read in light and in dark. Both scales are
// logarithmic: between the quickest and the slowest lie four powers of ten.
import { milliseconds } from './comparison.ts';
import { CONTENDERS } from './contenders.ts';
import { type Figures, longestBlock, ofAll } from './figures.ts';

const WIDTH = 1040;
const ROW = 22;
const HEAD = 34;
const TOP = 96;
const NAMES = 200;
const PANEL = 330;
const GAP = 110;
const [LEAST, MOST] = [0.1, 10_000];
/** Nothing may keep the thread longer than so many milliseconds. */
const LONGEST = 50;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const along = (ms: number): number =>
  (PANEL * (Math.log10(Math.min(Math.max(ms, LEAST), MOST)) - Math.log10(LEAST))) / Math.log10(MOST / LEAST);
const text = (x: number, y: number, content: string, kind: string): string =>
  `<text x="${x.toFixed(0)}" y="${y.toFixed(0)}" class="${kind}">${escaped(content)}</text>`;
const box = (x: number, y: number, width: number, height: number, kind: string): string =>
  `<rect x="${x.toFixed(1)}" y="${y.toFixed(1)}" width="${width.toFixed(1)}" height="${height}" class="${kind}"/>`;

const STYLE = `
  svg { font: 13px system-ui, 'Segoe UI', sans-serif; --paper: #ffffff; --ink: #1b1f24; --quiet: #57606a; --line: #d0d7de; --own: #0b57a4; --other: #8c959f; --limit: #b42318; }
  @media (prefers-color-scheme: dark) { svg { --paper: #0d1117; --ink: #e6edf3; --quiet: #9aa4af; --line: #30363d; --own: #6cb6ff; --other: #7d8590; --limit: #ff8f85; } }
  .paper { fill: var(--paper); } text { fill: var(--ink); } .title { font-size: 17px; font-weight: 600; } .head { font-weight: 600; }
  .quiet { fill: var(--quiet); font-size: 12px; paint-order: stroke; stroke: var(--paper); stroke-width: 3px; } .own { fill: var(--own); } .other { fill: var(--other); } .far { fill: var(--ink); }
  .grid { stroke: var(--line); } .limit { stroke: var(--limit); stroke-dasharray: 4 3; } .limit-text { fill: var(--limit); font-size: 12px; }`;

/** The scale of a panel from top to bottom. */
function scale(left: number, bottom: number): string[] {
  return [0.1, 1, 10, 100, 1_000, 10_000].flatMap((ms) => {
    const x = left + along(ms);
    return [
      `<line x1="${x.toFixed(1)}" y1="${TOP}" x2="${x.toFixed(1)}" y2="${bottom}" class="grid"/>`,
      text(x - 4, bottom + 18, ms < 1_000 ? `${ms} ms` : `${ms / 1_000} s`, 'quiet'),
    ];
  });
}

function row(figures: Figures, y: number, second: number): string[] {
  const kind = figures.name === 'tijdig' ? 'own' : 'other';
  const [p50, p95, block] = [ofAll(figures, 0.5), ofAll(figures, 0.95), longestBlock(figures)];
  const bar = (left: number, ms: number) => box(left, y - 11, along(ms), 14, kind);
  return [
    text(12, y, CONTENDERS[figures.name].title, kind === 'own' ? 'head' : ''),
    bar(NAMES, p50),
    box(NAMES + along(p95) - 1, y - 13, 3, 18, 'far'),
    text(NAMES + along(p95) + 7, y, `${milliseconds(p50)}, ${milliseconds(p95)}`, 'quiet'),
    bar(second, block),
    text(second + along(block) + 7, y, milliseconds(block), 'quiet'),
  ];
}

/** What the picture shows, for whoever does not see it. */
function description(largest: readonly Figures[]): string {
  const lines = largest.map(
    (one) =>
      `${CONTENDERS[one.name].title}: half of the edits within ${milliseconds(ofAll(one, 0.5))}, 95 % within ${milliseconds(ofAll(one, 0.95))}, longest block ${milliseconds(longestBlock(one))}`,
  );
  return `At ${largest[0]?.mandates.toLocaleString('en')} mandates. ${lines.join('. ')}.`;
}

/** The picture as SVG. */
export function picture(all: readonly Figures[]): string {
  const shown = all.filter(({ mandates }) => mandates > 0);
  const sizes = [...new Set(shown.map(({ mandates }) => mandates))];
  const second = NAMES + PANEL + GAP;
  const bottom = TOP + shown.length * ROW + sizes.length * HEAD;
  const rows: string[] = [];
  let y = TOP;
  for (const size of sizes) {
    rows.push(text(12, y + HEAD - 10, `${size.toLocaleString('en')} mandates`, 'head'));
    y += HEAD;
    for (const figures of shown.filter(({ mandates }) => mandates === size)) {
      rows.push(...row(figures, y + 14, second));
      y += ROW;
    }
  }
  const limit = second + along(LONGEST);
  const largest = shown.filter(({ mandates }) => mandates === sizes.at(-1));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${bottom + 34}" role="img" aria-labelledby="title desc">`,
    '<title id="title">What one saved edit costs, by store and size of the register</title>',
    `<desc id="desc">${escaped(description(largest))}</desc>`,
    `<style>${STYLE}\n</style>`,
    box(0, 0, WIDTH, bottom + 34, 'paper'),
    text(12, 28, 'What one saved edit costs', 'title'),
    text(NAMES, 56, 'Until it is saved', 'head'),
    text(NAMES, 74, 'bar: half of the edits; mark: 95 % (logarithmic)', 'quiet'),
    text(second, 56, 'Longest block of the main thread', 'head'),
    text(second, 74, 'in edits and checkpoints; the window gets no answer meanwhile', 'quiet'),
    ...scale(NAMES, bottom),
    ...scale(second, bottom),
    `<line x1="${limit.toFixed(1)}" y1="${TOP - 4}" x2="${limit.toFixed(1)}" y2="${bottom}" class="limit"/>`,
    text(limit + 4, TOP + 8, `${LONGEST} ms`, 'limit-text'),
    ...rows,
    '</svg>\n',
  ].join('\n');
}
