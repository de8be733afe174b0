/** What every test of the interface begins with: matchers for roles and states, a clean page, and no place that broke unseen. */
import '@testing-library/jest-dom/vitest';

import { cleanup } from '@testing-library/react';
import { afterEach, beforeEach, expect, vi } from 'vitest';

/** React's own words for a component that threw: an error boundary then shows something else in its place. */
const CAUGHT = /^The above error occurred in/;
let caught: string[] = [];
let mayBreak = false;

/** For a test about a place that cannot be shown. */
export function letPlacesBreak(): void {
  mayBreak = true;
}

beforeEach(() => {
  caught = [];
  mayBreak = false;
  const write = console.error;
  vi.spyOn(console, 'error').mockImplementation((...parts: unknown[]) => {
    if (parts.some((part) => typeof part === 'string' && CAUGHT.test(part))) caught.push(String(parts[1]));
    write(...parts);
  });
});

afterEach(() => {
  cleanup();
  document.documentElement.removeAttribute('data-theme');
  document.documentElement.removeAttribute('data-density');
  if (!mayBreak) expect(caught, 'components that threw').toEqual([]);
});
