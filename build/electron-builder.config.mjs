/**
 * What is packed, for whom. Everything the application needs is in `out/`; `node_modules` stays out, also Node's own
 * copy in it. `npm run package` uses this for an unpacked application; releases give it to electron-builder as it is.
 */
import { setFuses } from './package/fuses.mjs';

/** @type {import('electron-builder').Configuration} */
const configuration = {
  appId: 'nl.tijdig.app',
  productName: 'Tijdig',
  copyright: 'Licensed under the EUPL-1.2',
  directories: { output: 'dist', buildResources: 'build' },
  files: ['out/**', 'package.json', '!node_modules/**', '!out/.*'],
  extraFiles: ['LICENSE'],
  asar: true,
  npmRebuild: false,
  publish: null,
  electronLanguages: ['nl', 'en'],
  afterPack: setFuses,
  linux: {
    target: ['AppImage', 'deb'],
    executableName: 'tijdig',
    category: 'Office',
    icon: 'build/icons',
    maintainer: 'Tijdig',
    synopsis: 'Register of eHerkenning mandates that warns in time',
    desktop: {
      entry: {
        Name: 'Tijdig',
        'Comment[nl]': 'Register van eHerkenning-machtigingen dat op tijd waarschuwt',
        'Keywords[nl]': 'eHerkenning;machtiging;register;',
        StartupWMClass: 'Tijdig',
      },
    },
  },
  win: { target: ['nsis', 'zip'], icon: 'build/icons/512x512.png' },
  nsis: { oneClick: false, perMachine: false, allowToChangeInstallationDirectory: true },
  mac: {
    target: ['dmg', 'zip'],
    category: 'public.app-category.business',
    icon: 'build/icons/1024x1024.png',
    hardenedRuntime: true,
  },
};

export default configuration;
