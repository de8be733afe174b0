/** Which file system a path lies on, from the operating system's own table, and which of them reach over a network. */
import { partsBelow } from '#electron/system/place/path-parts.ts';

export interface Mount {
  /** Where it stands among the folders. */
  readonly folder: string;
  /** Its type as the system names it (`ext4`, `nfs4`, `fuse.sshfs`). */
  readonly type: string;
  /** The device or the server's folder. */
  readonly source: string;
}

/** File systems whose files are on another machine, by type, with the name that people know. */
const NETWORK: Readonly<Record<string, string>> = {
  nfs: 'NFS',
  nfs4: 'NFS',
  cifs: 'SMB',
  smb3: 'SMB',
  smb2: 'SMB',
  smbfs: 'SMB',
  'fuse.smbnetfs': 'SMB',
  afpfs: 'AFP',
  'fuse.afpfs': 'AFP',
  ncpfs: 'NetWare',
  afs: 'AFS',
  coda: 'Coda',
  webdav: 'WebDAV',
  davfs: 'WebDAV',
  'fuse.davfs2': 'WebDAV',
  'fuse.sshfs': 'SSHFS',
  sshfs: 'SSHFS',
  'fuse.rclone': 'rclone',
  'fuse.gvfsd-fuse': 'GVfs',
  'fuse.kio-fuse': 'KIO',
  'fuse.s3fs': 'S3',
  'fuse.goofys': 'S3',
  ceph: 'Ceph',
  'fuse.ceph-fuse': 'Ceph',
  'fuse.ceph': 'Ceph',
  'fuse.glusterfs': 'GlusterFS',
  lustre: 'Lustre',
  beegfs: 'BeeGFS',
  gpfs: 'GPFS',
  '9p': '9P',
  drvfs: '9P',
  vboxsf: 'VirtualBox',
  vmhgfs: 'VMware',
  'fuse.vmhgfs-fuse': 'VMware',
  prl_fs: 'Parallels',
};

/** File systems that a program keeps in step with its server. */
const SYNCHRONISED: Readonly<Record<string, string>> = {
  'fuse.onedriver': 'OneDrive',
  'fuse.google-drive-ocamlfuse': 'Google Drive',
  'fuse.dropbox': 'Dropbox',
  'fuse.pcloud': 'pCloud',
};

/** The product behind a path, when its file system is no disk of this machine. */
export function productOfMount(
  path: string,
  mounts: readonly Mount[],
): { readonly kind: 'network' | 'synchronised'; readonly product: string } | null {
  const type = mountOf(path, mounts)?.type.toLowerCase() ?? '';
  const synchronised = SYNCHRONISED[type];
  if (synchronised !== undefined) return { kind: 'synchronised', product: synchronised };
  const product = NETWORK[type];
  if (product === undefined) return null;
  // A machine that stands on 9P itself (a sandbox) has nothing that is more local.
  if (product === '9P' && mountOf('/', mounts)?.type === '9p') return null;
  return { kind: 'network', product };
}

/** The mount that a path lies on; of two on the same folder the later one hides the other. */
export function mountOf(path: string, mounts: readonly Mount[]): Mount | null {
  let found: Mount | null = null;
  for (const mount of mounts) {
    const isLonger = found === null || mount.folder.length >= found.folder.length;
    if (isLonger && partsBelow(path, mount.folder, 'linux') !== null) found = mount;
  }
  return found;
}

/** Reads `/proc/self/mountinfo`; a line that cannot be read is left out. */
export function parseMountInfo(text: string): Mount[] {
  return text.split('\n').flatMap((line) => {
    const [before = '', after] = line.split(' - ');
    const folder = before.split(' ')[4];
    const [type, source] = after?.split(' ') ?? [];
    if (folder === undefined || type === undefined) return [];
    return [{ folder: unescaped(folder), type, source: unescaped(source ?? '') }];
  });
}

/** Spaces and the like stand as three octal digits. */
const unescaped = (text: string): string =>
  text.replace(/\\([0-7]{3})/g, (_all, digits: string) => String.fromCharCode(Number.parseInt(digits, 8)));

/** Reads what `mount` prints on macOS: `//user@server/share on /Volumes/share (smbfs, nodev)`. */
export function parseMacMounts(text: string): Mount[] {
  return text.split('\n').flatMap((line) => {
    const [, source, folder, type] = /^(.*) on (.*) \(([^,)]+)[^)]*\)$/.exec(line) ?? [];
    return source === undefined || folder === undefined || type === undefined
      ? []
      : [{ folder, type, source }];
  });
}
