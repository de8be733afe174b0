/**
 * The Node that runs the project: at least 24, which reads TypeScript by itself. On Linux x64 an optional package
 * brings it; elsewhere the computer's own Node must be new enough.
 */
import { join } from 'node:path';

const OLDEST = 24;

/** @param {string} version */
export const isNewEnough = (version) => Number.parseInt(version.replace(/^v/, ''), 10) >= OLDEST;

/** @param {string} root */
const brought = (root) => join(root, 'node_modules', '.bin', 'node');

/** The program to start our scripts with. @param {string} root @param {{ nodeVersion: string }} machine */
export const nodeProgram = (root, machine) =>
  isNewEnough(machine.nodeVersion) ? process.execPath : brought(root);

/**
 * Runs it once, for a file that is there need not run here (musl, another processor).
 * @param {string} root
 * @param {import('./machine.mjs').Machine} machine
 * @returns {Promise<string>} its version
 */
export async function findNode(root, machine) {
  if (machine.exists(brought(root))) {
    const { code, output } = await machine.run(brought(root), ['--version'], { quiet: true });
    if (code === 0 && isNewEnough(output)) return output.trim();
  }
  if (isNewEnough(machine.nodeVersion)) return `v${machine.nodeVersion}`;
  throw new Error(
    `Tijdig needs Node ${OLDEST} or newer and this is Node ${machine.nodeVersion}: install it from https://nodejs.org and give the same command again.`,
  );
}

/** Is the Node the stamp speaks of still within reach? @param {string} root @param {import('./machine.mjs').Machine} machine */
export const hasNode = (root, machine) => isNewEnough(machine.nodeVersion) || machine.exists(brought(root));
