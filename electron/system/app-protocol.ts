/** Serves `app://bundle/…` from the list of exact paths that the build wrote, with the policy on every answer. */
import { readFile } from 'node:fs/promises';
import { protocol } from 'electron';
import { z } from 'zod';
import { APP_SCHEME } from '#core/contract/app-origin.ts';
import { CONTENT_SECURITY_POLICY } from '#electron/system/content-security-policy.ts';
import { requestedPath } from '#electron/system/own-resources.ts';

const HEADERS = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), usb=(), serial=(), hid=(), payment=()',
} as const;

const fileListSchema = z.record(z.string().startsWith('/'), z.object({ type: z.string() }));

/** Starts serving. `out` is the build's folder, with `renderer-files.json` and `renderer/` in it. */
export async function serveApp(out: URL): Promise<void> {
  const files = fileListSchema.parse(JSON.parse(await readFile(new URL('renderer-files.json', out), 'utf8')));
  protocol.handle(APP_SCHEME, async (request) => {
    const path = requestedPath(request, files);
    const type = path === null ? undefined : files[path]?.type;
    if (path === null || type === undefined)
      return new Response('not found', { status: 404, headers: HEADERS });
    const body = await readFile(new URL(`renderer${path}`, out));
    return new Response(new Uint8Array(body), { headers: { ...HEADERS, 'Content-Type': type } });
  });
}
