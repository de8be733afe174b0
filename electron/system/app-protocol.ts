/**
 * Serves `app://bundle/…` from a list of exact paths that the build wrote. A path that is not on the list does not
 * exist: nothing is joined, normalised or decoded, so nothing can be traversed.
 */
import { readFile } from 'node:fs/promises';
import { protocol } from 'electron';
import { z } from 'zod';
import { APP_HOST, APP_SCHEME } from '#electron/ipc/sender-guard.ts';
import { CONTENT_SECURITY_POLICY } from '#electron/system/content-security-policy.ts';

/** The page that the window opens. */
export const START_PAGE = `${APP_SCHEME}://${APP_HOST}/index.html`;

/** Path of each file below `app://bundle` with its content type, as the build found them. */
const fileListSchema = z.record(z.string().startsWith('/'), z.object({ type: z.string() }));
export type FileList = z.infer<typeof fileListSchema>;

const HEADERS = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), usb=(), serial=(), hid=(), payment=()',
} as const;

/** The listed path that a request asks for, or `null`: other hosts, methods, queries and unlisted paths are refused. */
export function requestedPath(request: { method: string; url: string }, files: FileList): string | null {
  const prefix = `${APP_SCHEME}://${APP_HOST}`;
  if (request.method !== 'GET' || !request.url.startsWith(`${prefix}/`)) return null;
  const path = request.url.slice(prefix.length).split('#', 1)[0] ?? '';
  return Object.hasOwn(files, path) ? path : null;
}

/** Must run before `ready`: makes `app:` a standard, secure scheme. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

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
