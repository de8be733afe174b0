/**
 * Four bundles in three folders, from one `vite build --app`. Everything is bundled except Electron and Node's own
 * modules: the packed application carries no node_modules, so what runs is exactly what was built here.
 */
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type EnvironmentOptions } from 'vite';
import { firstScreen } from './vite/first-screen.ts';
import { listRendererFiles } from './vite/list-renderer-files.ts';
import { noSchemas } from './vite/no-schemas.ts';

const root = join(import.meta.dirname, '..');
const out = join(root, 'out');
/** Electron 45 embeds Node 24 and a Chromium newer than 150. */
const MAIN_TARGET = 'node24';
const PAGE_TARGET = 'chrome150';

const provided = ['electron', ...builtinModules, ...builtinModules.map((name) => `node:${name}`)];

function nodeBundle(
  folder: string,
  entries: Record<string, string>,
  format: 'es' | 'cjs',
): EnvironmentOptions {
  const extension = format === 'cjs' ? 'cjs' : 'js';
  return {
    consumer: 'server',
    resolve: { noExternal: true, external: provided },
    build: {
      outDir: join(out, folder),
      emptyOutDir: true,
      copyPublicDir: false,
      target: MAIN_TARGET,
      minify: false,
      sourcemap: false,
      rolldownOptions: {
        input: entries,
        external: provided,
        output: {
          format,
          entryFileNames: `[name].${extension}`,
          chunkFileNames: `[name]-[hash].${extension}`,
        },
      },
    },
  };
}

export default defineConfig({
  root: join(root, 'renderer'),
  // The window's address is app://bundle/…; relative addresses also work from any stand-in for it.
  base: './',
  publicDir: false,
  cacheDir: join(root, '.cache', 'vite'),
  plugins: [noSchemas(), react(), listRendererFiles(join(out, 'renderer-files.json'))],
  environments: {
    client: {
      build: {
        outDir: join(out, 'renderer'),
        emptyOutDir: true,
        target: PAGE_TARGET,
        sourcemap: false,
        // The content security policy allows files only: nothing inlined as data:, no polyfill script.
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
        chunkSizeWarningLimit: 1000,
        rolldownOptions: {
          input: join(root, 'renderer', 'index.html'),
          output: { codeSplitting: { groups: [{ name: firstScreen }] } },
        },
      },
    },
    main: nodeBundle(
      'main',
      { main: join(root, 'electron', 'main.ts'), cli: join(root, 'electron', 'cli.ts') },
      'es',
    ),
    preload: nodeBundle('preload', { preload: join(root, 'electron', 'preload.ts') }, 'cjs'),
  },
  builder: {
    async buildApp(builder) {
      for (const name of ['client', 'main', 'preload']) {
        const environment = builder.environments[name];
        if (environment) await builder.build(environment);
      }
    },
  },
});
