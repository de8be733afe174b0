/**
 * Small disks of the machine's own kernel: ext4 in a file on a loop device, and tmpfs. Making them takes root and, for ext4,
 * `mkfs.ext4`; cutting the power takes perl, because Node cannot call ioctl. Where something is not there the reason is told.
 */
import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** EXT4_IOC_SHUTDOWN, and "neither flush the log nor anything else": what is not on the disk now never comes there. */
const SHUTDOWN = '0x8004587d';
const NO_LOG_FLUSH = 2;
const PERL = `
  use Fcntl;
  sysopen(my $folder, $ARGV[0], O_RDONLY | O_DIRECTORY) or die "open: $!";
  my $flags = pack('L', ${NO_LOG_FLUSH});
  ioctl($folder, ${SHUTDOWN}, $flags) or die "ioctl: $!";
`;

/** Runs a program of the machine; throws what it said when it fails. */
function run(program: string, ...args: string[]): void {
  const { status, stderr, error } = spawnSync(program, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program}: ${(error?.message ?? stderr).trim()}`);
}

export interface RealDisk {
  /** Where it is mounted. */
  readonly path: string;
  /** Takes it away and puts it back, as a restart of the machine does. */
  remount(): void;
}

/** Uses a fresh ext4 of so many bytes; `options` as mount takes them. */
export async function withExt4<T>(
  { bytes, options = [] }: { readonly bytes: number; readonly options?: readonly string[] },
  use: (disk: RealDisk) => Promise<T>,
): Promise<T> {
  const home = await mkdtemp(join(tmpdir(), 'tijdig-ext4-'));
  const image = join(home, 'image');
  const path = join(home, 'disk');
  await writeFile(image, '');
  await truncate(image, bytes);
  await mkdir(path);
  run('mkfs.ext4', '-q', '-F', '-m', '0', image);
  const mount = () => run('mount', '-o', ['loop', ...options].join(','), image, path);
  return await mounted(home, path, mount, use);
}

/** Uses a fresh disk in memory of so many bytes. */
export async function withTmpfs<T>(bytes: number, use: (disk: RealDisk) => Promise<T>): Promise<T> {
  const home = await mkdtemp(join(tmpdir(), 'tijdig-tmpfs-'));
  const path = join(home, 'disk');
  await mkdir(path);
  const mount = () => run('mount', '-t', 'tmpfs', '-o', `size=${bytes}`, 'tijdig', path);
  return await mounted(home, path, mount, use);
}

async function mounted<T>(
  home: string,
  path: string,
  mount: () => void,
  use: (disk: RealDisk) => Promise<T>,
): Promise<T> {
  mount();
  try {
    const remount = () => {
      run('umount', path);
      mount();
    };
    return await use({ path, remount });
  } finally {
    // A process that was just killed may still hold it: then it goes when that one has gone.
    spawnSync('umount', ['--lazy', path]);
    await rm(home, { recursive: true, force: true }).catch(() => undefined);
  }
}

/** Cuts the power of an ext4: from now on nothing comes to the disk, and every operation on it fails. */
export const cutPower = (path: string): void => run('perl', '-e', PERL, path);

/** Why there can be no ext4 of which the power is cut on this machine; `null` when there can. */
export async function whyNoPowerCuts(): Promise<string | null> {
  return await reasonOf(() => withExt4({ bytes: 8 * 1024 * 1024 }, async ({ path }) => cutPower(path)));
}

/** Why there can be no small disks to fill on this machine; `null` when there can. */
export async function whyNoSmallDisks(): Promise<string | null> {
  const nothing = async () => undefined;
  return await reasonOf(async () => {
    await withTmpfs(65_536, nothing);
    await withExt4({ bytes: 8 * 1024 * 1024 }, nothing);
  });
}

async function reasonOf(attempt: () => Promise<unknown>): Promise<string | null> {
  if (process.platform !== 'linux') return 'not Linux';
  if (process.getuid?.() !== 0) return 'not root';
  try {
    await attempt();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
