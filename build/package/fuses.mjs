/**
 * Switches inside Electron's binary that cannot be turned back by an environment variable or a flag: the packed
 * application runs its own asar and nothing else. Set before signing; all must be named, so that one that a new
 * Electron adds is decided on rather than missed.
 */
import { join } from 'node:path';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';

/** The wanted state of each. */
export const FUSES = {
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  [FuseV1Options.WasmTrapHandlers]: true,
};

/** The name that the configuration gives the program on Linux. @param {import('electron-builder').Configuration} config */
const configured = (config) => config.linux?.executableName ?? 'tijdig';

/** electron-builder's `afterPack`. @param {import('electron-builder').AfterPackContext} context */
export async function setFuses({ appOutDir, electronPlatformName, packager }) {
  const name = packager.appInfo.productFilename;
  const programs = { darwin: `${name}.app`, win32: `${name}.exe`, linux: configured(packager.config) };
  const program = programs[/** @type {keyof typeof programs} */ (electronPlatformName)];
  await flipFuses(join(appOutDir, program), {
    version: FuseVersion.V1,
    strictlyRequireAllFuses: true,
    // An arm Mac refuses a changed binary without a signature; the release's own replaces this one.
    resetAdHocDarwinSignature: electronPlatformName === 'darwin',
    ...FUSES,
  });
}
