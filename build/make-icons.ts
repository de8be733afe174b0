/**
 * `node build/make-icons.ts`: draws `icons/icon.svg` at every size that the packages want, in Chromium. The pictures
 * are committed; this is for when the drawing changes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';

const folder = join(import.meta.dirname, 'icons');
const SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024];

const svg = readFileSync(join(folder, 'icon.svg'), 'utf8');
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const page = await browser.newPage();
for (const size of SIZES) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${svg}`);
  await page.screenshot({ path: join(folder, `${size}x${size}.png`), omitBackground: true });
}
await browser.close();

const icon = readFileSync(join(folder, '32x32.png')).toString('base64');
const lines = icon.match(/.{1,100}/g)?.map((line) => `  '${line}',`) ?? [];
writeFileSync(
  join(import.meta.dirname, '../electron/system/tray-icon.ts'),
  [
    '/** `build/icons/32x32.png` as a data URL: the bundle has no pictures beside it. Written by `build/make-icons.ts`. */',
    'export const TRAY_ICON = [',
    "  'data:image/png;base64,',",
    ...lines,
    "].join('');",
    '',
  ].join('\n'),
);
