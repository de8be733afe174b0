// Promise: the request server's navigations and popups reach the page they concern.
import { onPopup } from '#test/support/electron-host/chromium/chromium.ts';
import type { NavigationJudge } from '#test/support/electron-host/chromium/request-server.ts';
import { prepareOrigin } from './permissions.ts';
import type { HostWebContents } from './web-contents.ts';
import { pageOfFrame } from './window-registry.ts';

export const refusesNavigation: NavigationJudge = async (frameId, url, redirected) => {
  const page = pageOfFrame(frameId);
  if (!page) return false;
  if (page.hostTargetId !== frameId) return page.hostRefusesFrameNavigation(frameId, url);
  if (page.hostRefusesNavigation(url, redirected)) return true;
  await prepareOrigin(page, url);
  return false;
};

/** A page opened by another page is put to its opener. */
export function judgePopups(): void {
  onPopup((popup, openerId) => (pageOfFrame(openerId) as HostWebContents | undefined)?.hostOpened(popup));
}
