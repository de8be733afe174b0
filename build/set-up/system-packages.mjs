/**
 * What the Chromium host and the tests need from the system. Looked for as programs and files, not in the package
 * database: that takes a second and says nothing about other distributions.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const FONTS = '/usr/share/fonts/truetype';

/** Debian's package → what it brings. @type {Record<string, string[]>} */
const NEEDED = {
  chromium: ['chromium'],
  xvfb: ['Xvfb', 'xvfb-run'],
  xauth: ['xauth'],
  'dbus-daemon': ['dbus-daemon', 'dbus-run-session'],
  'dbus-x11': ['dbus-launch'],
  dunst: ['dunst'],
  'libnotify-bin': ['notify-send'],
  xdotool: ['xdotool'],
  openbox: ['openbox'],
  imagemagick: ['import'],
  iproute2: ['ip'],
  'fonts-dejavu-core': [`${FONTS}/dejavu/DejaVuSans.ttf`],
  'fonts-open-sans': [`${FONTS}/open-sans/OpenSans-Regular.ttf`],
};

/** Says that an installation was begun: unpacked files alone do not prove that it was finished. @param {string} root */
const begunMark = (root) => join(root, '.cache', 'system-packages-begun');

/** Packages whose parts this system keeps elsewhere: installed, and still not found. @param {string} root */
const unfoundMark = (root) => join(root, '.cache', 'system-packages-unfound');

/** @param {string} root @returns {string[]} */
function unfoundPackages(root) {
  try {
    return readFileSync(unfoundMark(root), 'utf8').split('\n');
  } catch {
    return [];
  }
}

/** @param {import('./machine.mjs').Machine} machine @param {string} name */
const isPresent = (machine, name) =>
  (NEEDED[name] ?? []).every((part) =>
    part.startsWith('/') ? machine.exists(part) : machine.hasProgram(part),
  );

/** The packages to install, none on systems that run Electron's own binary only. @param {string} root @param {import('./machine.mjs').Machine} machine */
export function missingSystemPackages(root, machine) {
  if (machine.platform !== 'linux') return [];
  if (machine.exists(begunMark(root))) return Object.keys(NEEDED);
  const missing = Object.keys(NEEDED).filter((name) => !isPresent(machine, name));
  if (missing.length === 0) return [];
  const unfound = unfoundPackages(root);
  return missing.filter((name) => !unfound.includes(name));
}

/**
 * Never fails: what does not need them still runs, and the line says what to do.
 * @param {string} root
 * @param {import('./machine.mjs').Machine} machine
 * @param {string[]} missing
 */
export async function installSystemPackages(root, machine, missing) {
  const command = `apt-get install -y --no-install-recommends ${missing.join(' ')}`;
  const isDebian = machine.distribution === 'debian';
  if (!isDebian || !machine.isRoot) {
    machine.say(
      isDebian
        ? `missing on this computer; to install: sudo apt-get update && sudo ${command}`
        : `missing on this computer; install with its package manager (Debian's names): ${missing.join(' ')}`,
    );
    return;
  }
  machine.say(`installing ${missing.join(', ')}…`);
  const mark = begunMark(root);
  mkdirSync(dirname(mark), { recursive: true });
  writeFileSync(mark, '');
  // An earlier installation that was cut off blocks every next one until this has run.
  await machine.run('dpkg', ['--configure', '-a'], { quiet: true });
  const apt = async (/** @type {string[]} */ ...args) => {
    const options = ['-q', '-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=3'];
    const { code, output } = await machine.run('apt-get', [...options, ...args], {
      quiet: true,
      env: { ...machine.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    return code === 0 ? '' : output;
  };
  const failure =
    (await apt('update')) || (await apt('install', '-y', '--no-install-recommends', ...missing));
  if (failure) {
    machine.say(`${failure.trimEnd()}\ntijdig: that failed; to try by hand: apt-get update && ${command}`);
    return;
  }
  const unfound = missing.filter((name) => !isPresent(machine, name));
  if (unfound.length > 0) {
    // Said once: asking apt-get for the same at every start would help nobody.
    machine.say(`installed, but not where they were looked for: ${unfound.join(', ')}`);
    writeFileSync(unfoundMark(root), unfound.join('\n'));
  }
  rmSync(mark, { force: true });
}
