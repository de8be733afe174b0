/** Builds the page for looking at it. Not part of the product. */
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const root = join(import.meta.dirname, '..', '..', '..', '..');

export default defineConfig({
  root: import.meta.dirname,
  base: './',
  publicDir: false,
  cacheDir: join(root, '.cache', 'vite-page'),
  plugins: [react()],
  build: {
    outDir: join(root, 'out', 'page'),
    emptyOutDir: true,
    target: 'chrome150',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    minify: false,
  },
});
