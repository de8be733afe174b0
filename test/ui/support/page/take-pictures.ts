/**
 * Takes pictures of the built page and lets axe look at it, under the content security policy of the application:
 * `node test/ui/support/page/take-pictures.ts FOLDER [part of a name]`. Ends with 1 when anything is wrong.
 */
import { createReadStream, mkdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { type BrowserContext, chromium } from '@playwright/test';
import { LOOKS, type Look } from './looks.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
};
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='; " +
  "img-src 'self' data:; font-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'; " +
  "require-trusted-types-for 'script'; trusted-types 'none'";

const built = join(import.meta.dirname, '..', '..', '..', '..', 'out', 'page');
const [folder = '.', part = ''] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });

const server = createServer((request, response) => {
  const path = normalize(new URL(request.url ?? '/', 'http://page').pathname);
  const file = join(built, path === '/' ? 'index.html' : path);
  response.writeHead(200, {
    'content-type': TYPES[extname(file)] ?? 'text/plain',
    'content-security-policy': POLICY,
  });
  createReadStream(file)
    .on('error', () => response.end())
    .pipe(response);
});
await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
const address = server.address();
const origin = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;

async function take(context: BrowserContext, look: Look): Promise<string[]> {
  const page = await context.newPage();
  const wrong: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') wrong.push(message.text());
  });
  page.on('pageerror', (error) => wrong.push(String(error)));
  await page.emulateMedia({ colorScheme: look.scheme ?? 'light' });
  await page.setViewportSize({ width: look.width, height: look.height });
  const query = new URLSearchParams({ ...look.query });
  await page.goto(`${origin}/?${query}#${look.path}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.locator('[aria-busy="true"], .loading').first().waitFor({ state: 'detached' });
  await look.act?.(page);
  const sideways = await page.evaluate(() =>
    Math.max(
      ...[
        document.documentElement,
        ...document.querySelectorAll('.scroll, .grid, .table-wrap, .popover, .form, .scrim, .dialog'),
      ].map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth),
    ),
  );
  if (sideways > 0) wrong.push(`scrolls sideways by ${sideways} px`);
  await page.screenshot({ path: join(folder, `${look.name}.png`), fullPage: look.whole ?? false });
  const { violations } = await new AxeBuilder({ page }).analyze();
  wrong.push(...violations.map(({ id, nodes }) => `axe ${id}: ${nodes.map(({ html }) => html).join(' | ')}`));
  await page.close();
  return wrong;
}

const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const context = await browser.newContext({ reducedMotion: 'reduce' });
let failures = 0;
for (const look of LOOKS.filter(({ name }) => name.includes(part))) {
  const wrong = await take(context, look);
  failures += wrong.length;
  console.log(`${look.name}: ${wrong.length === 0 ? 'fine' : `\n  ${wrong.join('\n  ')}`}`);
}
await browser.close();
server.close();
process.exitCode = failures === 0 ? 0 : 1;
