// Promise: what the request server asks the session about each request, in words of neither side.

export type RequestDetails = {
  url: string;
  method: string;
  frameId: string;
  cdpType: string;
  referrer: string;
};
export type HeaderMap = Record<string, string[]>;

export type RequestRules = {
  beforeRequest(details: RequestDetails): Promise<{ cancel: boolean; redirectURL?: string }>;
  headersReceived(
    details: RequestDetails,
    status: number,
    headers: HeaderMap,
  ): Promise<{ cancel: boolean; status: number; headers: HeaderMap }>;
};
