/**
 * Makes a fresh clone ready to run, and finds in milliseconds that it is. Runs on Node 20 and later with Node's own
 * modules only, for nothing else is there yet. Each step looks before it acts, so it may be cut off at any moment
 * and given again.
 */
import { join } from 'node:path';
import { canDoWithout, fetchElectron, hasElectron, mustRetry } from './electron-binary.mjs';
import { withLock } from './lock.mjs';
import { findNode, hasNode, nodeProgram } from './node-24.mjs';
import { installPackages, isInstalledByHand } from './packages.mjs';
import { fingerprint, readStamp, writeStamp } from './stamp.mjs';
import { installSystemPackages, missingSystemPackages } from './system-packages.mjs';

/**
 * `code`: packages and Node, enough to build, check and use the command line. `app`: also something to show the
 * window on. `tests`: also everything the Chromium host needs, whichever way the application runs.
 * @typedef {'code' | 'app' | 'tests'} Purpose
 */

/** @param {string} root @param {import('./machine.mjs').Machine} machine */
function packagesAreReady(root, machine) {
  return readStamp(root)?.fingerprint === fingerprint(root, machine) && hasNode(root, machine);
}

/** @param {string} root @param {import('./machine.mjs').Machine} machine */
function electronIsSettled(root, machine) {
  const failedBefore = readStamp(root)?.electronFailed !== undefined;
  return hasElectron(root, machine) || (failedBefore && canDoWithout(machine) && !mustRetry(machine));
}

/** @param {string} root @param {Purpose} purpose @param {import('./machine.mjs').Machine} machine */
function missingFor(root, purpose, machine) {
  const needsOnlyTheBinary =
    purpose === 'app' &&
    hasElectron(root, machine) &&
    Boolean(machine.env.DISPLAY ?? machine.env.WAYLAND_DISPLAY);
  return purpose === 'code' || needsOnlyTheBinary ? [] : missingSystemPackages(root, machine);
}

/** @param {string} root @param {Purpose} purpose @param {import('./machine.mjs').Machine} machine */
function isReady(root, purpose, machine) {
  return (
    packagesAreReady(root, machine) &&
    (purpose === 'code' || electronIsSettled(root, machine)) &&
    missingFor(root, purpose, machine).length === 0
  );
}

/**
 * @param {string} root The checkout.
 * @param {Purpose} purpose
 * @param {import('./machine.mjs').Machine} machine
 */
export async function setUp(root, purpose, machine) {
  if (isReady(root, purpose, machine)) return;
  await withLock(join(root, '.cache', 'set-up.lock'), machine, async (noteCommand) => {
    if (!packagesAreReady(root, machine)) {
      if (!(isInstalledByHand(root, machine) && hasNode(root, machine)))
        await installPackages(root, machine, noteCommand);
      const node = await findNode(root, machine);
      writeStamp(root, { fingerprint: fingerprint(root, machine), node });
    }
    if (purpose === 'code') return;
    if (!electronIsSettled(root, machine)) {
      const failed = await fetchElectron(root, machine, nodeProgram(root, machine), noteCommand);
      const stamp = readStamp(root);
      if (failed && stamp) writeStamp(root, { ...stamp, electronFailed: failed });
    }
    const missing = missingFor(root, purpose, machine);
    if (missing.length > 0) await installSystemPackages(root, machine, missing);
  });
}
