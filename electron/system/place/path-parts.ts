/** Paths of any operating system, as text: what is asked here of a Windows path can be asked on any machine. */

/** Whether names differ only by case are the same name, as they are on Windows and macOS by default. */
const ignoresCase = (platform: NodeJS.Platform): boolean => platform === 'win32' || platform === 'darwin';

/** The names in a path; of `\\server\share\map` the server is the first. */
export const partsOf = (path: string, platform: NodeJS.Platform): string[] =>
  path.split(platform === 'win32' ? /[\\/]+/ : /\/+/).filter((part) => part !== '');

/** Whether a path is a folder or lies in it, and if so the names below that folder. */
export function partsBelow(path: string, folder: string, platform: NodeJS.Platform): string[] | null {
  const same = (text: string) => (ignoresCase(platform) ? text.toLowerCase() : text).normalize('NFC');
  const parts = partsOf(path, platform);
  const above = partsOf(folder, platform);
  if (above.length === 0 && folder === '') return null;
  return above.every((part, at) => same(part) === same(parts[at] ?? '')) ? parts.slice(above.length) : null;
}
