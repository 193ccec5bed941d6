import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { repositoryRoot, toolsFolder } from './places.mjs';
import { runProgram } from './program.mjs';
import { ProvisionFault, withProgress } from './progress.mjs';

/** The one Node that runs everything after the bootstrap; the root manifest states it. */
async function pinnedNodeVersion() {
  const manifest = JSON.parse(await readFile(path.join(repositoryRoot, 'package.json'), 'utf8'));
  return /** @type {string} */ (manifest.devDependencies.node);
}

/**
 * The path of the pinned Node. It arrives with the packages; where its install
 * script was not let run, the package that holds the bare binary is fetched.
 * @returns {Promise<string>}
 */
export async function providePinnedNode() {
  const version = await pinnedNodeVersion();
  const bare = `node-${process.platform}-${process.arch}`;
  const folder = path.join(toolsFolder, `node-${version}`);
  const places = [
    path.join(repositoryRoot, 'node_modules', 'node', 'bin', 'node'),
    path.join(folder, 'node_modules', bare, 'bin', 'node'),
  ];
  for (const place of places) if (await isVersion(place, version)) return place;

  const answer = await withProgress(`fetching Node ${version}`, () =>
    runProgram('npm', ['install', '--prefix', folder, '--no-save', '--ignore-scripts', `${bare}@${version}`], {
      timeoutMs: 5 * 60_000,
    }),
  );
  for (const place of places) if (await isVersion(place, version)) return place;
  throw new ProvisionFault(
    answer.missing
      ? 'npm was not found: install npm and run this again.'
      : `Node ${version} for ${process.platform} ${process.arch} could not be fetched:\n${answer.output.slice(-2000)}`,
  );
}

/**
 * @param {string} file
 * @param {string} version
 */
async function isVersion(file, version) {
  if (process.execPath === file) return process.version === `v${version}`;
  const answer = await runProgram(file, ['--version'], { timeoutMs: 10_000 });
  return answer.ok && answer.output.trim() === `v${version}`;
}
