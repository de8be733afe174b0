/** Folders in which a register cannot be kept safely, on machines of every kind. */
import { describe, expect, it } from 'vitest';
import { parseMacMounts, parseMountInfo } from '#electron/system/place/mount-table.ts';
import { type PlaceSigns, recognisePlace } from '#electron/system/place/recognise-place.ts';

const mountInfo = (...mounts: readonly (readonly [folder: string, type: string, source?: string])[]) =>
  parseMountInfo(
    [['/', 'ext4', '/dev/sda2'] as const, ...mounts]
      .map(
        ([folder, type, source = 'x'], at) =>
          `${at} 1 8:2 / ${folder} rw,relatime shared:1 - ${type} ${source} rw`,
      )
      .join('\n'),
  );

const NONE = { roots: [], mounts: [], env: {} } as const;
const LINUX: PlaceSigns = { ...NONE, platform: 'linux', home: '/home/jan', mounts: mountInfo() };
const MAC: PlaceSigns = { ...NONE, platform: 'darwin', home: '/Users/jan' };
const WINDOWS: PlaceSigns = {
  ...NONE,
  platform: 'win32',
  home: 'C:\\Users\\Jan',
  env: {
    OneDrive: 'C:\\Users\\Jan\\Wolk',
    OneDriveCommercial: 'D:\\Kantoor',
    APPDATA: 'C:\\Users\\Jan\\AppData\\Roaming',
    LOCALAPPDATA: 'C:\\Users\\Jan\\AppData\\Local',
  },
};

describe('a folder that a program keeps in step', () => {
  it.each([
    ['C:\\Users\\Jan\\OneDrive\\Tijdig', 'OneDrive'],
    ['C:\\Users\\Jan\\OneDrive - Voorbeeld B.V\\Documenten\\Tijdig', 'OneDrive'],
    ['c:/users/jan/onedrive – persoonlijk/x', 'OneDrive'],
    ['C:\\Users\\Jan\\Wolk\\Tijdig', 'OneDrive'],
    ['d:\\kantoor', 'OneDrive'],
    ['C:\\Users\\Jan\\Dropbox (Kantoor)\\register', 'Dropbox'],
    ['C:\\Users\\Jan\\Kantoor Dropbox\\Jan\\register', 'Dropbox'],
    ['G:\\Mijn Drive\\register', 'Google Drive'],
    ['G:\\My Drive\\register', 'Google Drive'],
    ['C:\\Users\\Jan\\Google Drive\\register', 'Google Drive'],
    ['C:\\Users\\Jan\\iCloudDrive\\register', 'iCloud Drive'],
    ['C:\\Users\\Jan\\Box\\register', 'Box'],
    ['C:\\Users\\Jan\\Box Sync\\register', 'Box'],
    ['C:\\Users\\Jan\\STACK\\register', 'STACK'],
    ['C:\\Users\\Jan\\SURFdrive\\register', 'SURFdrive'],
    ['C:\\Users\\Jan\\Nextcloud2\\register', 'Nextcloud'],
    ['C:\\Users\\Jan\\MEGAsync\\register', 'MEGA'],
    ['P:\\pCloudDrive\\register', 'pCloud'],
    ['C:\\Users\\Jan\\AppData\\Roaming\\Tijdig', 'Windows'],
  ])('on Windows: %s (%s)', (path, product) => {
    expect(recognisePlace(path, WINDOWS)).toEqual({ kind: 'synchronised', product });
  });

  it.each([
    ['/Users/jan/Library/CloudStorage/OneDrive-Voorbeeld/Tijdig', 'OneDrive'],
    ['/Users/jan/Library/CloudStorage/GoogleDrive-jan@voorbeeld.nl/Mijn Drive', 'Google Drive'],
    ['/Users/jan/Library/CloudStorage/Box-Box/Tijdig', 'Box'],
    ['/Users/jan/Library/CloudStorage/Onbekend-kantoor/Tijdig', 'Onbekend'],
    ['/Users/jan/Library/Mobile Documents/com~apple~CloudDocs/Tijdig', 'iCloud Drive'],
    ['/Users/Jan/dropbox/Tijdig', 'Dropbox'],
  ])('on macOS: %s (%s)', (path, product) => {
    expect(recognisePlace(path, MAC)).toEqual({ kind: 'synchronised', product });
  });

  it.each([
    ['/home/jan/ownCloud/register', 'ownCloud'],
    ['/home/jan/Proton Drive/register', 'Proton Drive'],
    ['/home/jan/SynologyDrive/register', 'Synology Drive'],
    ['/srv/Dropbox/register', 'Dropbox'],
  ])('on Linux: %s (%s)', (path, product) => {
    expect(recognisePlace(path, LINUX)).toEqual({ kind: 'synchronised', product });
  });

  it('is known by what the program itself says of it, whatever its name', () => {
    const roots = [{ folder: '/home/jan/werk', product: 'Nextcloud' }];
    const unfit = { kind: 'synchronised', product: 'Nextcloud' };
    expect(recognisePlace('/home/jan/werk/register', { ...LINUX, roots })).toEqual(unfit);
    expect(recognisePlace('/home/jan/werk', { ...LINUX, roots })).toEqual(unfit);
    expect(recognisePlace('/home/jan/werkplaats', { ...LINUX, roots })).toBeNull();
  });

  it('is known by its file system', () => {
    const mounts = mountInfo(['/home/jan/wolk', 'fuse.onedriver']);
    expect(recognisePlace('/home/jan/wolk/x', { ...LINUX, mounts })).toEqual({
      kind: 'synchronised',
      product: 'OneDrive',
    });
  });
});

describe('a folder on a network', () => {
  it.each([
    ['\\\\server\\gedeeld\\Tijdig', 'SMB'],
    ['//server/gedeeld/Tijdig', 'SMB'],
    ['\\\\?\\UNC\\server\\gedeeld', 'SMB'],
    ['\\\\wsl.localhost\\Debian\\home\\jan', 'WSL'],
    ['\\\\wsl$\\Debian\\home', 'WSL'],
  ])('on Windows: %s (%s)', (path, product) => {
    expect(recognisePlace(path, WINDOWS)).toEqual({ kind: 'network', product });
  });

  it.each([
    ['nfs', 'NFS'],
    ['nfs4', 'NFS'],
    ['cifs', 'SMB'],
    ['smb3', 'SMB'],
    ['smbfs', 'SMB'],
    ['fuse.sshfs', 'SSHFS'],
    ['fuse.rclone', 'rclone'],
    ['fuse.gvfsd-fuse', 'GVfs'],
    ['9p', '9P'],
    ['afs', 'AFS'],
    ['ceph', 'Ceph'],
    ['vboxsf', 'VirtualBox'],
  ])('on Linux, on %s (%s)', (type, product) => {
    const mounts = mountInfo(['/mnt/kantoor', type]);
    expect(recognisePlace('/mnt/kantoor/register', { ...LINUX, mounts })).toEqual({
      kind: 'network',
      product,
    });
    expect(recognisePlace('/mnt/kantoortuin', { ...LINUX, mounts })).toBeNull();
  });

  it('may be the home of a user, and a disk may lie in it again', () => {
    const mounts = mountInfo(['/home', 'nfs4'], ['/home/jan/disk', 'ext4']);
    const network = { kind: 'network', product: 'NFS' };
    expect(recognisePlace('/home/jan/.local/share/tijdig/register', { ...LINUX, mounts })).toEqual(network);
    expect(recognisePlace('/home/jan/disk/register', { ...LINUX, mounts })).toBeNull();
  });

  it('hides what was on the same folder before, and is hidden by what comes after', () => {
    const mounts = mountInfo(['/data', 'ext4'], ['/data', 'cifs']);
    expect(recognisePlace('/data/x', { ...LINUX, mounts })).toMatchObject({ kind: 'network' });
    expect(
      recognisePlace('/data/x', { ...LINUX, mounts: [...mounts, ...mountInfo(['/data', 'xfs'])] }),
    ).toBeNull();
  });

  it('on macOS is named by what `mount` prints', () => {
    const mounts = parseMacMounts(
      [
        '/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)',
        '//jan@server/Gedeelde map on /Volumes/Gedeelde map (smbfs, nodev, nosuid, mounted by jan)',
        '/dev/disk4s1 on /Volumes/STICK (msdos, local, nodev, nosuid, noowners)',
        'map auto_home on /System/Volumes/Data/home (autofs, automounted, nobrowse)',
      ].join('\n'),
    );
    expect(recognisePlace('/Volumes/Gedeelde map/Tijdig', { ...MAC, mounts })).toEqual({
      kind: 'network',
      product: 'SMB',
    });
    expect(recognisePlace('/Volumes/STICK/Tijdig', { ...MAC, mounts })).toBeNull();
  });

  it('is guessed by its name only where there is no table', () => {
    expect(recognisePlace('/net/server/x', { ...LINUX, mounts: [] })).toMatchObject({ kind: 'network' });
    expect(recognisePlace('/Network/Servers/x', MAC)).toMatchObject({ kind: 'network' });
    expect(recognisePlace('/net/server/x', LINUX)).toBeNull();
  });
});

describe('a place for a register', () => {
  it.each([
    ['C:\\Users\\Jan\\AppData\\Local\\Tijdig\\register', WINDOWS],
    ['C:\\Users\\Jan\\AppData\\Local\\Temp\\tijdig-demo-1', WINDOWS],
    ['D:\\Tijdig', WINDOWS],
    ['\\\\?\\C:\\Tijdig', WINDOWS],
    ['C:\\Users\\Jan\\OneDriver', WINDOWS],
    ['/Users/jan/Library/Application Support/Tijdig/register', MAC],
    ['/private/var/folders/ab/T/tijdig-demo-1', MAC],
    ['/home/jan/.local/share/tijdig/register', LINUX],
    ['/tmp/tijdig-test-1', LINUX],
    ['/mnt/disk/register', LINUX],
    ['/srv/box/register', LINUX],
  ])('is %s', (path, signs) => {
    expect(recognisePlace(path, signs)).toBeNull();
  });

  it('is the home of a user whose name is that of a product', () => {
    expect(recognisePlace('/home/dropbox/.local/share/x', { ...LINUX, home: '/home/dropbox' })).toBeNull();
  });

  it('is a machine that stands on 9P itself: it has nothing more local', () => {
    const mounts = parseMountInfo('1 1 0:1 / / rw - 9p none rw\n2 1 0:2 / /tmp rw - 9p none rw');
    expect(recognisePlace('/tmp/x', { ...LINUX, mounts })).toBeNull();
  });
});

describe('the table of mounts', () => {
  it('knows names with spaces, and leaves out what it cannot read', () => {
    const [only, ...rest] = parseMountInfo(
      '\nnonsense\n25 1 0:40 / /mnt/de\\040map rw - cifs //server/de\\040map rw\n26 1 0:41',
    );
    expect(only).toEqual({ folder: '/mnt/de map', type: 'cifs', source: '//server/de map' });
    expect(rest).toEqual([]);
    expect(parseMacMounts('nonsense\n')).toEqual([]);
  });
});
