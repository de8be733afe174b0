/** The check on this machine's own disks, with folders as people have them. */
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isSameDisk } from '#electron/system/place/disks.ts';
import { type Machine, thisMachine } from '#electron/system/place/place-signs.ts';
import { describePlace, refuseUnfitPlace } from '#electron/system/place-check.ts';

let folder: string;
let machine: Machine;
beforeEach(() => {
  folder = fs.realpathSync(fs.mkdtempSync(join(tmpdir(), 'tijdig-place-')));
  machine = { ...thisMachine(), home: join(folder, 'home'), env: {} };
  fs.mkdirSync(join(folder, 'home'));
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

const refusal = (code: string, path: string, product: string) => ({
  code,
  parameters: { folder: path, product },
});

describe('the place of a register', () => {
  it('may be any folder on a disk of this machine, there or not yet', async () => {
    await refuseUnfitPlace(folder, machine);
    await refuseUnfitPlace(join(folder, 'not', 'there'), machine);
  });

  it('is refused below a folder that is kept in step, also when it is not there yet', async () => {
    fs.mkdirSync(join(folder, '.stfolder'));
    const path = join(folder, 'deep', 'register');
    await expect(refuseUnfitPlace(path, machine)).rejects.toMatchObject(
      refusal('place-synchronised', path, 'Syncthing'),
    );
  });

  it('is refused where a link leads to such a folder, and where the link itself stands in one', async () => {
    const real = join(folder, 'Dropbox');
    fs.mkdirSync(join(real, 'x'), { recursive: true });
    fs.symlinkSync(join(real, 'x'), join(folder, 'here'));
    const away = join(folder, 'away');
    fs.mkdirSync(away);
    fs.symlinkSync(away, join(real, 'link'));
    for (const path of [join(folder, 'here', 'register'), join(real, 'link', 'register')]) {
      await expect(refuseUnfitPlace(path, machine)).rejects.toMatchObject(
        refusal('place-synchronised', path, 'Dropbox'),
      );
    }
  });

  it('is refused where a program says that the folder is its own', async () => {
    fs.mkdirSync(join(machine.home, '.config', 'Nextcloud'), { recursive: true });
    const path = join(folder, 'werk');
    fs.writeFileSync(
      join(machine.home, '.config', 'Nextcloud', 'nextcloud.cfg'),
      `0\\Folders\\1\\localPath=${path}/\n`,
    );
    const linux: Machine = { ...machine, platform: 'linux' };
    await expect(refuseUnfitPlace(path, linux)).rejects.toMatchObject(
      refusal('place-synchronised', path, 'Nextcloud'),
    );
    await refuseUnfitPlace(join(folder, 'thuis'), linux);
  });

  it('is refused on a network, with the kind of network', async () => {
    const mounts = async () => [{ folder, type: 'nfs4', source: 'server:/home' }];
    await expect(refuseUnfitPlace(folder, { ...machine, mounts })).rejects.toMatchObject(
      refusal('place-network', folder, 'NFS'),
    );
  });

  it('on macOS is refused on a desk that iCloud keeps', async () => {
    const mac: Machine = { ...machine, platform: 'darwin' };
    const path = join(machine.home, 'Documents', 'Tijdig');
    await refuseUnfitPlace(path, mac);
    const cloud = join(machine.home, 'Library', 'Mobile Documents', 'com~apple~CloudDocs');
    fs.mkdirSync(join(cloud, 'Documents'), { recursive: true });
    await expect(refuseUnfitPlace(path, mac)).rejects.toMatchObject(
      refusal('place-synchronised', path, 'iCloud Drive'),
    );
  });
});

describe('a second place', () => {
  it('on the same disk is lost with it', async () => {
    expect(await describePlace(join(folder, 'a'), folder, machine)).toEqual({
      kind: 'local-same-disk',
      product: null,
    });
  });

  it('may be on a network or kept in step, and that is said', async () => {
    const mounts = async () => [{ folder: join(folder, 'm'), type: 'cifs', source: '//server/x' }];
    expect(await describePlace(join(folder, 'm', 'x'), folder, { ...machine, mounts })).toEqual({
      kind: 'network',
      product: 'SMB',
    });
    fs.mkdirSync(join(folder, 'w', '.stfolder'), { recursive: true });
    expect(await describePlace(join(folder, 'w'), folder, machine)).toEqual({
      kind: 'synchronised',
      product: 'Syncthing',
    });
  });

  it('in memory is no other disk', async (context) => {
    const small = join(folder, 'small');
    fs.mkdirSync(small);
    const isMounted =
      process.platform === 'linux' &&
      process.getuid?.() === 0 &&
      spawnSync('mount', ['-t', 'tmpfs', 'tmpfs', small]).status === 0;
    if (!isMounted) return context.skip();
    try {
      expect(await describePlace(small, folder, machine)).toMatchObject({ kind: 'local-same-disk' });
    } finally {
      spawnSync('umount', [small]);
    }
  });

  it('is another disk only when every disk is known and none is the same', () => {
    const disk = (device: string, ...names: string[]) => ({ device, names, isRemovable: false });
    expect(isSameDisk(disk('1', 'sda'), disk('2', 'sdb'))).toBe(false);
    expect(isSameDisk(disk('1', 'sda'), disk('2', 'sda'))).toBe(true);
    expect(isSameDisk(disk('1', 'sda', 'sdb'), disk('2', 'sdb'))).toBe(true);
    expect(isSameDisk(disk('1', 'sda'), disk('1', 'sdb'))).toBe(true);
    expect(isSameDisk(disk('1', 'sda'), disk('2'))).toBe(true);
  });
});
