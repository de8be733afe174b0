/**
 * Writes down every file of the built page, with its content type: the `app://` protocol serves this list and nothing
 * else. The sizes and hashes are for the check of a packed application.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, extname } from 'node:path';
import type { Plugin } from 'vite';

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

interface RendererFile {
  readonly type: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** The page's policy refuses inline code; better to hear that from the build than from an empty window. */
function refuseInlineCode(html: string): void {
  if (/<script(?![^>]*\ssrc=)|<style|\sstyle=|\son[a-z]+=/i.test(html))
    throw new Error('index.html holds inline script or style, which the content security policy refuses.');
}

export function listRendererFiles(listFile: string): Plugin {
  return {
    name: 'tijdig:list-renderer-files',
    applyToEnvironment: (environment) => environment.name === 'client',
    writeBundle(_options, bundle) {
      const files: Record<string, RendererFile> = {};
      for (const [path, output] of Object.entries(bundle).toSorted(([a], [b]) => (a < b ? -1 : 1))) {
        const content = Buffer.from(output.type === 'chunk' ? output.code : output.source);
        const type = CONTENT_TYPES[extname(path)];
        if (type === undefined) throw new Error(`No content type known for ${path}.`);
        if (extname(path) === '.html') refuseInlineCode(content.toString());
        files[`/${path}`] = {
          type,
          bytes: content.byteLength,
          sha256: createHash('sha256').update(content).digest('hex'),
        };
      }
      mkdirSync(dirname(listFile), { recursive: true });
      writeFileSync(listFile, `${JSON.stringify(files, null, 2)}\n`);
    },
  };
}
