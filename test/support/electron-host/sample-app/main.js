// A small application of the host's own: it uses what the product uses, so that the host can be tested without it.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import electron, {
  app,
  BrowserWindow,
  ipcMain,
  Menu,
  nativeImage,
  protocol,
  session,
  shell,
  Tray,
} from 'electron';

const FOLDER = import.meta.dirname;
const ORIGIN = 'app://bundle';
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; frame-src 'self'";
const TYPES = { html: 'text/html; charset=utf-8', js: 'text/javascript', css: 'text/css' };
const FILES = new Map(['index.html', 'other.html', 'page.js', 'style.css'].map((name) => [`/${name}`, name]));
let quitting = false;

if (process.env.SAMPLE_USER_DATA) app.setPath('userData', process.env.SAMPLE_USER_DATA);
protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);

/** The order of life-cycle events, for the tests. */
globalThis.events = [];
const note = (name) => globalThis.events.push(name);

async function serve(request) {
  const { pathname } = new URL(request.url);
  if (pathname === '/moved')
    return new Response(null, { status: 302, headers: { location: `${ORIGIN}/other.html` } });
  if (pathname === '/echo')
    return new Response(await request.text(), { headers: { 'x-method': request.method } });
  const name = FILES.get(pathname);
  if (!name) return new Response('not found', { status: 404 });
  const type = TYPES[name.split('.').at(-1)];
  return new Response(await readFile(join(FOLDER, name)), {
    headers: { 'content-type': type, 'content-security-policy': POLICY },
  });
}

function openWindow() {
  const window = new BrowserWindow({
    width: 900,
    height: 600,
    show: false,
    webPreferences: {
      preload: join(FOLDER, 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
    },
  });
  window.once('ready-to-show', () => {
    window.show();
    if (process.env.SAMPLE_CLOSE_WHEN_SHOWN) window.close();
  });
  window.on('close', (event) => {
    note('close');
    if (!quitting && process.env.SAMPLE_TO_TRAY) {
      event.preventDefault();
      window.hide();
    }
  });
  window.on('closed', () => note('closed'));
  window.webContents.setWindowOpenHandler(({ url }) => {
    void shell.openExternal(url);
    return { action: 'deny' };
  });
  window.webContents.on('will-navigate', (event, url) => {
    if (!url.startsWith(`${ORIGIN}/`)) event.preventDefault();
  });
  void window.loadURL(`${ORIGIN}/index.html`);
}

function start() {
  note('ready');
  globalThis.defaultImportIsTheModule = electron.app === app;
  protocol.handle('app', serve);
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, callback) => callback(false));
  session.defaultSession.setPermissionCheckHandler(() => false);
  ipcMain.handle('echo', (_event, value) => value);
  ipcMain.handle('fail', () => {
    throw new TypeError('title is empty');
  });
  ipcMain.handle('who', (event) => ({
    url: event.senderFrame?.url,
    origin: event.senderFrame?.origin,
    isMainFrame: event.senderFrame === event.sender.mainFrame,
  }));
  ipcMain.on('announce', (event, text) => event.reply('announced', text));
  const menu = [
    {
      label: 'File',
      submenu: [
        { id: 'mark', label: 'Mark', accelerator: 'CmdOrCtrl+Shift+M', click: () => note('marked') },
        { id: 'quit', role: 'quit' },
      ],
    },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(menu));
  const tray = new Tray(nativeImage.createEmpty());
  tray.setToolTip('Sample');
  tray.on('click', () => note('tray'));
  openWindow();
}

if (app.requestSingleInstanceLock({ from: 'sample' })) {
  app.on('second-instance', (_event, argv, cwd, data) => {
    globalThis.second = { argv, cwd, data };
  });
  app.on('before-quit', () => {
    note('before-quit');
    quitting = true;
  });
  app.on('will-quit', () => note('will-quit'));
  app.on('quit', () => process.stdout.write(`${globalThis.events.join(' ')}\n`));
  app.on('window-all-closed', () => {
    note('window-all-closed');
    app.quit();
  });
  void app.whenReady().then(start);
} else {
  app.quit();
}
