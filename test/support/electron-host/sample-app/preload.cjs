// The sample's preload: what a sandboxed preload may do, and a probe of what it may not.
const { contextBridge, ipcRenderer } = require('electron');

const probe = (action) => {
  try {
    action();
    return 'worked';
  } catch (error) {
    return error.message;
  }
};

contextBridge.exposeInMainWorld('sample', {
  echo: (value) => ipcRenderer.invoke('echo', value),
  fail: () => ipcRenderer.invoke('fail'),
  missing: () => ipcRenderer.invoke('nobody-handles-this'),
  who: () => ipcRenderer.invoke('who'),
  announce: (text) => ipcRenderer.send('announce', text),
  onAnnounced: (callback) => {
    const listener = (_event, text) => callback(text);
    ipcRenderer.on('announced', listener);
    return () => ipcRenderer.off('announced', listener);
  },
  twice: (number) => number * 2,
  throwNow: () => {
    throw new RangeError('too far');
  },
  nested: { deep: { value: 1 } },
  process: {
    type: process.type,
    sandboxed: process.sandboxed,
    platform: process.platform,
    electron: process.versions.electron,
  },
  probes: {
    node: probe(() => require('node:fs')),
    sendSync: probe(() => ipcRenderer.sendSync('x')),
    webFrame: probe(() => require('electron').webFrame.setZoomFactor(1)),
  },
});
