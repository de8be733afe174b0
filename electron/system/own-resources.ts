/**
 * What belongs to the application itself. A path that is not on the build's list does not exist: nothing is joined,
 * normalised or decoded, so nothing can be traversed.
 */
import { APP_HOST, APP_SCHEME } from '#core/contract/app-origin.ts';

const OWN = `${APP_SCHEME}://${APP_HOST}`;

/** The page that the window opens. */
export const START_PAGE = `${OWN}/index.html`;

/** Path of each file below `app://bundle` with its content type, as the build found them. */
export type FileList = Readonly<Record<string, { readonly type: string }>>;

/** The listed path that a request asks for, or `null`: other hosts, methods, queries and unlisted paths are refused. */
export function requestedPath(request: { method: string; url: string }, files: FileList): string | null {
  if (request.method !== 'GET' || !request.url.startsWith(`${OWN}/`)) return null;
  const path = request.url.slice(OWN.length).split('#', 1)[0] ?? '';
  return Object.hasOwn(files, path) ? path : null;
}

/** Whether a page may load this: the application's own files, and what is written in the page itself. */
export const isOwnResource = (url: string): boolean =>
  url.startsWith(`${OWN}/`) || url.startsWith('data:') || url.startsWith('devtools:');
