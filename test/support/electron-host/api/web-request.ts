// Promise: session.webRequest decides. onBeforeRequest cancels or redirects every request of every page,
// onHeadersReceived cancels it or replaces status and headers. Nothing comes from a network here, so the answers
// that have headers are those of protocol.handle. The other stages are loud gaps.
import { schemeOf } from '#test/support/electron-host/chromium/stand-in-origin.ts';
import { guarded } from '#test/support/electron-host/kernel/gap-guard.ts';
import type {
  HeaderMap,
  RequestDetails,
  RequestRules,
} from '#test/support/electron-host/kernel/request-rules.ts';
import { pageOfFrame } from './window-registry.ts';

type BeforeListener = (
  details: Electron.OnBeforeRequestListenerDetails,
  callback: (answer: Electron.CallbackResponse) => void,
) => void;
type HeadersListener = (
  details: Electron.OnHeadersReceivedListenerDetails,
  callback: (answer: Electron.HeadersReceivedResponse) => void,
) => void;
type Hook<Listener> = { filter: Electron.WebRequestFilter; listener: Listener } | undefined;
type ResourceType = Electron.OnBeforeRequestListenerDetails['resourceType'];

const ALL: Electron.WebRequestFilter = { urls: ['<all_urls>'] };
const TYPES: Record<string, ResourceType> = {
  Stylesheet: 'stylesheet',
  Script: 'script',
  Image: 'image',
  Font: 'font',
  XHR: 'xhr',
  Fetch: 'xhr',
  Ping: 'ping',
  CSPViolationReport: 'cspReport',
  Media: 'media',
  WebSocket: 'webSocket',
};

let before: Hook<BeforeListener>;
let headers: Hook<HeadersListener>;
let lastRequest = 0;

/** `(listener)` or `(filter, listener)`; `null` takes the listener away. */
function hookOf<Listener>(first: unknown, second: unknown): Hook<Listener> {
  const [filter, listener] = typeof first === 'function' || first === null ? [ALL, first] : [first, second];
  return listener
    ? { filter: filter as Electron.WebRequestFilter, listener: listener as Listener }
    : undefined;
}

export const webRequest = guarded('session.webRequest', {
  onBeforeRequest(first: unknown, second?: unknown): void {
    before = hookOf<BeforeListener>(first, second);
  },
  onHeadersReceived(first: unknown, second?: unknown): void {
    headers = hookOf<HeadersListener>(first, second);
  },
} satisfies Partial<Record<keyof Electron.WebRequest, unknown>>);

export const requestRules: RequestRules = {
  async beforeRequest(request) {
    const details = { ...describe(request), uploadData: [] };
    if (!before || !applies(before.filter, details)) return { cancel: false };
    const { listener } = before;
    const answer = await new Promise<Electron.CallbackResponse>((resolve) => listener(details, resolve));
    return {
      cancel: answer.cancel ?? false,
      ...(answer.redirectURL ? { redirectURL: answer.redirectURL } : {}),
    };
  },

  async headersReceived(request, status, responseHeaders) {
    const details = {
      ...describe(request),
      statusCode: status,
      statusLine: `HTTP/1.1 ${status}`,
      responseHeaders,
    };
    const unchanged = { cancel: false, status, headers: responseHeaders };
    if (!headers || !applies(headers.filter, details)) return unchanged;
    const { listener } = headers;
    const answer = await new Promise<Electron.HeadersReceivedResponse>((resolve) =>
      listener(details, resolve),
    );
    return {
      cancel: answer.cancel ?? false,
      status: Number(/^HTTP\/[\d.]+ (\d+)/.exec(answer.statusLine ?? '')?.[1] ?? status),
      headers: answer.responseHeaders ? listed(answer.responseHeaders) : responseHeaders,
    };
  },
};

function describe({ url, method, frameId, cdpType, referrer }: RequestDetails) {
  const page = pageOfFrame(frameId);
  return {
    id: ++lastRequest,
    url,
    method,
    referrer,
    resourceType: resourceType(cdpType, page?.hostTargetId === frameId),
    timestamp: Date.now(),
    ...(page ? { webContentsId: page.id, webContents: page as unknown as Electron.WebContents } : {}),
  };
}

function resourceType(cdpType: string, isMainFrame: boolean): ResourceType {
  if (cdpType === 'Document') return isMainFrame ? 'mainFrame' : 'subFrame';
  return TYPES[cdpType] ?? 'other';
}

function applies(
  filter: Electron.WebRequestFilter,
  { url, resourceType }: { url: string; resourceType: ResourceType },
): boolean {
  if (filter.types && !(filter.types as string[]).includes(resourceType)) return false;
  if (filter.excludeUrls?.some((pattern) => matchesPattern(pattern, url))) return false;
  return filter.urls.length === 0 || filter.urls.some((pattern) => matchesPattern(pattern, url));
}

/** Chrome's match patterns; `*://` stands for the web's schemes only. */
function matchesPattern(pattern: string, url: string): boolean {
  if (pattern === '<all_urls>') return true;
  const [, scheme = '', host = '', path = ''] = /^([^:]+):\/\/([^/]*)(\/.*)?$/.exec(pattern) ?? [];
  if (scheme === '*' ? !/^(https?|wss?)$/.test(schemeOf(url)) : scheme !== schemeOf(url)) return false;
  const wildcard = (text: string) => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*');
  const hostPattern = host.startsWith('*.') ? `(?:[^/]*\\.)?${wildcard(host.slice(2))}` : wildcard(host);
  return new RegExp(`^[^:]+://${hostPattern.replaceAll('.*', '[^/]*')}${wildcard(path || '/*')}$`).test(url);
}

function listed(given: Record<string, string | string[]>): HeaderMap {
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => [name, Array.isArray(value) ? value : [value]]),
  );
}
