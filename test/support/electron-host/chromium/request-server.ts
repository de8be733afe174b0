// Promise: every request of every page passes here. Navigations are put to the window that makes them, the
// session's webRequest listeners decide on all of them, and requests for a custom scheme are answered by the
// application's own protocol.handle.
import type {
  HeaderMap,
  RequestDetails,
  RequestRules,
} from '#test/support/electron-host/kernel/request-rules.ts';
import type { CdpSession } from './cdp-connection.ts';
import {
  fromStandIn,
  type ProtocolHandler,
  policyForStandIn,
  privilegesOf,
  protocolHandlers,
  schemeOf,
  toStandIn,
} from './stand-in-origin.ts';

type ErrorReason = 'Aborted' | 'BlockedByClient' | 'AddressUnreachable' | 'AccessDenied' | 'Failed';
export type PausedRequest = {
  requestId: string;
  frameId: string;
  resourceType: string;
  redirectedRequestId?: string;
  request: {
    url: string;
    method: string;
    headers: Record<string, string>;
    postDataEntries?: { bytes?: string }[];
  };
};

/** What the windows answer to a navigation; `true` refuses it. */
export type NavigationJudge = (frameId: string, url: string, redirected: boolean) => Promise<boolean>;

export async function serveRequests(
  root: CdpSession,
  rules: RequestRules,
  refuses: NavigationJudge,
): Promise<void> {
  const server = new RequestServer(root, rules, refuses);
  root.on('Fetch.requestPaused', (paused) => void server.serve(paused).catch(() => undefined)); // the page went away meanwhile
  await root.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
}

class RequestServer {
  readonly #root: CdpSession;
  readonly #rules: RequestRules;
  readonly #refuses: NavigationJudge;

  constructor(root: CdpSession, rules: RequestRules, refuses: NavigationJudge) {
    this.#root = root;
    this.#rules = rules;
    this.#refuses = refuses;
  }

  async serve(paused: PausedRequest): Promise<void> {
    const details: RequestDetails = {
      url: fromStandIn(paused.request.url),
      method: paused.request.method,
      frameId: paused.frameId,
      cdpType: paused.resourceType,
      referrer: fromStandIn(paused.request.headers.Referer ?? ''),
    };
    const redirected = paused.redirectedRequestId !== undefined;
    if (
      paused.resourceType === 'Document' &&
      (await this.#refuses(paused.frameId, details.url, redirected))
    ) {
      return this.#fail(paused, 'Aborted');
    }
    const verdict = await this.#rules.beforeRequest(details);
    if (verdict.cancel) return this.#fail(paused, 'BlockedByClient');
    if (verdict.redirectURL !== undefined)
      return this.#fulfil(paused, 307, { Location: [toStandIn(verdict.redirectURL)] }, '');
    if (details.url === paused.request.url) return this.#continue(paused);
    return this.#answer(paused, details);
  }

  async #answer(paused: PausedRequest, details: RequestDetails): Promise<void> {
    const scheme = schemeOf(details.url);
    const handler = protocolHandlers.get(scheme);
    if (!handler) return this.#fail(paused, 'AddressUnreachable');
    if (/^(Fetch|XHR)$/.test(paused.resourceType) && !privilegesOf(scheme)?.supportFetchAPI)
      return this.#fail(paused, 'AccessDenied');
    const response = await answerOf(handler, requestFor(paused, details.url));
    if (response.type === 'error') return this.#fail(paused, 'Failed');
    const verdict = await this.#rules.headersReceived(details, response.status, headersOf(response));
    if (verdict.cancel) return this.#fail(paused, 'BlockedByClient');
    const body = Buffer.from(await response.arrayBuffer()).toString('base64');
    await this.#fulfil(paused, verdict.status, verdict.headers, body);
  }

  async #fulfil(paused: PausedRequest, status: number, headers: HeaderMap, body: string): Promise<void> {
    const responseHeaders = Object.entries(headers)
      .filter(([name]) => !/^content-(encoding|length)$/i.test(name)) // the body is sent decoded
      .flatMap(([name, values]) => values.map((value) => ({ name, value: forStandIn(name, value) })));
    await this.#root.send('Fetch.fulfillRequest', {
      requestId: paused.requestId,
      responseCode: status,
      responseHeaders,
      body,
    });
  }

  async #fail(paused: PausedRequest, errorReason: ErrorReason): Promise<void> {
    await this.#root.send('Fetch.failRequest', { requestId: paused.requestId, errorReason });
  }

  async #continue(paused: PausedRequest): Promise<void> {
    await this.#root.send('Fetch.continueRequest', { requestId: paused.requestId });
  }
}

/** As in Electron, a handler that throws is a failed load for the page, and the reason goes to the developer. */
async function answerOf(handler: ProtocolHandler, request: Request): Promise<Response> {
  try {
    return await handler(request);
  } catch (error) {
    console.error(error);
    return Response.error();
  }
}

function forStandIn(name: string, value: string): string {
  if (/^content-security-policy/i.test(name)) return policyForStandIn(value);
  return /^location$/i.test(name) ? toStandIn(value) : value;
}

function requestFor(paused: PausedRequest, url: string): Request {
  const { method, headers, postDataEntries = [] } = paused.request;
  const external = Object.entries(headers)
    .filter(([name]) => !/^(host|connection)$/i.test(name))
    .map(([name, value]): [string, string] => [
      name,
      /^(origin|referer)$/i.test(name) ? fromStandIn(value) : value,
    ]);
  const body = Buffer.concat(postDataEntries.map((entry) => Buffer.from(entry.bytes ?? '', 'base64')));
  return new Request(url, { method, headers: external, ...(body.length > 0 ? { body } : {}) });
}

function headersOf(response: Response): HeaderMap {
  const headers: HeaderMap = {};
  for (const [name, value] of response.headers) headers[name] = [...(headers[name] ?? []), value];
  return headers;
}
