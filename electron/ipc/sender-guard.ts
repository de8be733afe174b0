/** Whether a call comes from the application's own page in its own top frame; anything else is refused. */
import { APP_HOST, APP_SCHEME } from '#core/contract/app-origin.ts';

/** The slice of Electron's invoke event that the guard reads. */
export interface CallEvent {
  readonly sender: { readonly mainFrame: unknown };
  /** `null` after the frame navigated away or was destroyed. */
  readonly senderFrame: { readonly url: string } | null;
}

/** True only for `app://bundle` in the main frame of its window. */
export function isOwnPage(event: CallEvent): boolean {
  const frame = event.senderFrame;
  if (frame === null || frame !== event.sender.mainFrame || !URL.canParse(frame.url)) return false;
  const { protocol, host } = new URL(frame.url);
  return protocol === `${APP_SCHEME}:` && host === APP_HOST;
}
