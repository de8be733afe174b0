/**
 * Closes what Electron leaves open by default: navigation, new windows, permissions, the network, spell-check
 * downloads (https://www.electronjs.org/docs/latest/tutorial/security).
 */
import { app, protocol, type Session, session, type WebContents } from 'electron';
import { APP_SCHEME } from '#core/contract/app-origin.ts';
import { isOwnResource } from '#electron/system/own-resources.ts';

/** Web preferences of every window. */
export const WEB_PREFERENCES = Object.freeze({
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  plugins: false,
  navigateOnDragDrop: false,
  spellcheck: false,
});

/** Must run before `ready`: makes `app:` a standard, secure scheme, whose scripts Chromium may keep compiled. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: APP_SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
}

/** Must run before `ready`. */
export function hardenBeforeReady(): void {
  app.enableSandbox();
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.on('web-contents-created', (_event, contents) => hardenContents(contents));
}

/** Must run once, after `ready` and before the first window. */
export function hardenSession(target: Session = session.defaultSession): void {
  target.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  target.setPermissionCheckHandler(() => false);
  target.setDevicePermissionHandler(() => false);
  target.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  target.setSpellCheckerEnabled(false);
  target.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isOwnResource(details.url) }));
}

function hardenContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  const stay = (event: { preventDefault(): void }): void => event.preventDefault();
  contents.on('will-navigate', stay);
  contents.on('will-frame-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-attach-webview', stay);
}
