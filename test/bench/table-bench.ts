// Promise: what searching and scrolling the table of mandates costs at 100 and at 100,000, measured in the page by its own
// clock: from the key to the picture that shows the answer, and from frame to frame while rows go by.
import { expect, type Locator, type Page } from '@playwright/test';
import type { Bridge } from '#core/contract/channels.ts';
import { NO_FILTERS } from '#core/domain/query/table-query.ts';
import { withApp } from './measured-app.ts';
import { type Measured, ratio } from './promise.ts';
import type { SampleRegisters } from './sample-registers.ts';

const [FEW, MANY] = [100, 100_000];
export const TABLE_SIZES = [FEW, MANY];
/** So many keys are measured. */
const KEYS = 9;
const ROWS_TO_SCROLL = 10_000;
/** At 60 frames a second 600 rows a second: as quick as a wheel is turned, far quicker than anybody reads. */
const ROWS_PER_FRAME = 10;
const MEGABYTE = 1_000_000;

async function openTable(page: Page): Promise<{ readonly grid: Locator; readonly search: Locator }> {
  await page.getByRole('link', { name: /^Machtigingen/ }).click();
  const main = page.getByRole('main');
  const grid = main.getByRole('grid');
  await grid.getByRole('row').nth(5).waitFor();
  return { grid, search: main.getByRole('searchbox') };
}

/** Letters that some mandates have and others have not, so that each changes the answer. */
async function tellingLetters(page: Page): Promise<string[]> {
  const totals = await page.evaluate(
    async ([letters, asked]) => {
      const { tijdig } = globalThis as unknown as { tijdig: Bridge };
      const answers: [string, number, number][] = [];
      for (const letter of letters) {
        const answer = await tijdig.invoke('mandates.rows', { ...asked, search: letter });
        const { total, all } = (answer as { value: { total: number; all: number } }).value;
        answers.push([letter, total, all]);
      }
      return answers;
    },
    [
      [...'abcdefghijklmnopqrstuvwxyz'],
      {
        filters: NO_FILTERS,
        sort: { column: 'actBy', descending: false },
        offset: 0,
        limit: 1,
        reveal: null,
      },
    ] as const,
  );
  return totals
    .filter(([, total, all]) => total > 0 && total < all)
    .map(([letter]) => letter)
    .slice(0, KEYS);
}

/** Where the page keeps the milliseconds of the key that is measured. */
interface Painted {
  painted: Promise<number>;
}

/** Types each letter into an empty field; answers the milliseconds from each key to its painted answer. */
async function searchTimes(page: Page): Promise<number[]> {
  const { search } = await openTable(page);
  // How many rows fit: also there when none does, and it changes in the same paint as the rows.
  const count = page.getByRole('main').getByRole('status').first();
  const times: number[] = [];
  for (const letter of await tellingLetters(page)) {
    const all = (await count.textContent()) ?? '';
    await search.focus();
    // Listens before the key: on a quick machine the answer is painted before another call would arrive.
    await count.evaluate((shown, before) => {
      (globalThis as unknown as Painted).painted = new Promise((resolve) => {
        let pressed = 0;
        addEventListener('keydown', ({ timeStamp }) => (pressed = timeStamp), { capture: true, once: true });
        const observer = new MutationObserver(() => {
          if (shown.textContent === before) return;
          observer.disconnect();
          // The frame after the next one begins when that one was painted.
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - pressed)));
        });
        observer.observe(shown, { characterData: true, childList: true, subtree: true });
      });
    }, all);
    await page.keyboard.press(letter);
    times.push(await page.evaluate(() => (globalThis as unknown as Painted).painted));
    await search.fill('');
    await expect(count).toHaveText(all);
  }
  // The first key also warms what later ones use.
  return times.slice(1);
}

/** Scrolls through the rows and answers the longest frame in milliseconds. */
async function longestFrame(page: Page): Promise<number> {
  const { grid } = await openTable(page);
  return grid.evaluate(
    async (table, { rows, perFrame }) => {
      const frame = () => new Promise<number>(requestAnimationFrame);
      const scrolls = (element: Element) => element.scrollHeight > element.clientHeight + 1_000;
      const around: Element[] = [];
      for (let at: Element | null = table; at !== null; at = at.parentElement) around.push(at);
      const scroller = [...around, ...table.querySelectorAll('*')].find(scrolls);
      if (scroller === undefined) throw new Error('The table does not scroll');
      const height = table.querySelector('[role=row]:nth-of-type(3)')?.getBoundingClientRect().height ?? 40;
      let [longest, before] = [0, await frame()];
      for (let gone = 0; gone < rows; gone += perFrame) {
        scroller.scrollTop += perFrame * height;
        const now = await frame();
        longest = Math.max(longest, now - before);
        before = now;
      }
      return longest;
    },
    { rows: ROWS_TO_SCROLL, perFrame: ROWS_PER_FRAME },
  );
}

/** Bytes of the page's JavaScript heap, after what can go has gone. */
async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize;
}

export async function benchTable(root: string, registers: SampleRegisters): Promise<Measured[]> {
  const few = await withApp(root, registers.of(FEW), ({ page }) => searchTimes(page));
  return withApp(root, registers.of(MANY), async ({ page }) => {
    const many = await searchTimes(page);
    const frame = await longestFrame(page);
    const heap = (await heapOf(page)) / MEGABYTE;
    return [
      ratio('key to painted answer with 100,000 mandates beside 100', 3, [many, few]),
      {
        what: 'longest frame of scrolling 10,000 rows',
        value: frame,
        limit: 50,
        unit: 'ms',
        from: 'in 100,000',
      },
      { what: "the page's heap after all of it", value: heap, limit: 250, unit: 'MB', from: 'in 100,000' },
    ];
  });
}
