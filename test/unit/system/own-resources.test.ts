import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOwnResource, requestedPath } from '#electron/system/own-resources.ts';

const FILES = { '/index.html': { type: 'text/html' }, '/assets/main-1a2b.js': { type: 'text/javascript' } };
const asked = (url: string, method = 'GET') => requestedPath({ method, url }, FILES);

describe('the own protocol', () => {
  it('serves exactly the listed paths', () => {
    expect(asked('app://bundle/index.html')).toBe('/index.html');
    expect(asked('app://bundle/index.html#/import')).toBe('/index.html');
    expect(asked('app://bundle/assets/main-1a2b.js')).toBe('/assets/main-1a2b.js');
  });

  it.each([
    'app://bundle/',
    'app://bundle/index.html?x=1',
    'app://bundle/Index.html',
    'app://bundle//index.html',
    'app://bundle/./index.html',
    'app://bundle/../index.html',
    'app://bundle/assets/../index.html',
    'app://bundle/%69ndex.html',
    'app://bundle/%2e%2e/package.json',
    'app://bundle/..%5cpackage.json',
    'app://bundle/index.html%00',
    'app://bundle/index.html/',
    'app://bundle/constructor',
    'app://bundle/__proto__',
    'app://other/index.html',
    'app://bundle.evil/index.html',
    'https://bundle/index.html',
    'file:///index.html',
  ])('has no %s', (url) => {
    expect(asked(url)).toBeNull();
  });

  it('answers reading only', () => {
    for (const method of ['POST', 'HEAD', 'PUT', 'DELETE'])
      expect(asked('app://bundle/index.html', method)).toBeNull();
  });

  it('answers no path whatever is asked, unless it is listed to the letter', () => {
    const pieces = fc.constantFrom(
      '..',
      '.',
      '/',
      '%2e',
      '%2f',
      '\\',
      '%5c',
      '\0',
      'index.html',
      'assets',
      '?',
      '&',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (path) => {
        const found = asked(`app://bundle/${path.join('')}`);
        return found === null || Object.hasOwn(FILES, found);
      }),
      { numRuns: 5000 },
    );
  });
});

describe('what a page may load', () => {
  it('is its own files and what is written in the page', () => {
    expect(['app://bundle/index.html', 'data:image/png;base64,AA'].map(isOwnResource)).toEqual([true, true]);
  });

  it.each([
    'https://example.com/',
    'http://127.0.0.1/',
    'ws://bundle/',
    'app://bundle',
    'file:///etc/passwd',
    'blob:x',
  ])('is not %s', (url) => {
    expect(isOwnResource(url)).toBe(false);
  });
});
