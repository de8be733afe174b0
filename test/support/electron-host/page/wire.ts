// Promise: the messages between the page's isolated world and the main process, in one place for both sides.

/** Page to main; `value` fields are written by the codec. */
export type FromPage =
  | { type: 'invoke'; id: number; channel: string; args: string }
  | { type: 'send'; channel: string; args: string }
  | {
      type: 'permission';
      id: number;
      permission: string;
      ask: 'check' | 'request';
      details: Record<string, unknown>;
    }
  | { type: 'close-window' }
  | {
      type: 'unhandled-key';
      key: string;
      code: string;
      ctrl: boolean;
      shift: boolean;
      alt: boolean;
      meta: boolean;
    }
  | { type: 'preload-error'; message: string; stack: string };

/** Main to page. */
export type ToPage =
  | { type: 'message'; channel: string; args: string }
  | { type: 'result'; id: number; value: string }
  | { type: 'error'; id: number; message: string };

/** Constants the host writes in front of the injected scripts. */
export type InjectedConstants = {
  bridgeKey: string;
  binding: string;
  receiver: string;
  process: Record<string, unknown>;
};

/** The page-side process a target starts with before the application navigates it. */
export function isBlankStart(url: string): boolean {
  return /^(about:blank|data:text.html,\d+)$/.test(url);
}
