import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { repositoryRoot } from './places.mjs';
import { runProgram } from './program.mjs';
import { ProvisionFault, say, withProgress } from './progress.mjs';

const pnpmVersion = '12.21.0';
const workspaceFolders = ['packages', 'services'];
const workspaceMembers = ['workflows', 'tests', 'infra/local'];

/** Everything that decides what an install would lay, as one short text. */
export async function installFingerprint(root = repositoryRoot) {
  const files = ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml'];
  for (const member of workspaceMembers) files.push(`${member}/package.json`);
  for (const folder of workspaceFolders) {
    const names = await readdir(path.join(root, folder)).catch(() => []);
    for (const name of names.sort()) files.push(`${folder}/${name}/package.json`);
  }
  const hash = createHash('sha256').update(`${process.platform} ${process.arch} pnpm ${pnpmVersion}\n`);
  for (const file of files) {
    const content = await readFile(path.join(root, file)).catch(() => undefined);
    if (content) hash.update(`${file} ${content.length}\n`).update(content);
  }
  return hash.digest('hex');
}

/** Lays the packages of the lock file; does nothing when they are laid already. */
export async function providePackages() {
  const stampFile = path.join(repositoryRoot, 'node_modules', '.nhipcau-installed');
  const wanted = await installFingerprint();
  const laid = await readFile(stampFile, 'utf8').catch(() => '');
  if (laid === wanted && existsSync(path.join(repositoryRoot, 'node_modules', '.pnpm'))) return;

  const first = await install('--frozen-lockfile');
  if (!first.ok) {
    const outdated = /ERR_PNPM_OUTDATED_LOCKFILE|ERR_PNPM_LOCKFILE|not up to date/.test(first.output);
    if (!outdated || process.env.CI) throw installFault(first);
    say('the lock file lags behind the manifests: bringing it up to date');
    const second = await install('--no-frozen-lockfile');
    if (!second.ok) throw installFault(second);
  }
  await writeFile(stampFile, await installFingerprint());
}

/** @param {string} lockfileFlag */
function install(lockfileFlag) {
  return withProgress(`installing packages with pnpm ${pnpmVersion}`, () =>
    runProgram('npx', ['--yes', `pnpm@${pnpmVersion}`, 'install', lockfileFlag], {
      cwd: repositoryRoot,
      // pnpm reads npm's configuration from the environment and warns about keys it does not know.
      env: withoutNpmSettings(process.env),
      timeoutMs: 15 * 60_000,
    }),
  );
}

/** @param {NodeJS.ProcessEnv} env */
export function withoutNpmSettings(env) {
  return Object.fromEntries(
    Object.entries(env).filter(([name]) => !/^npm_(package|lifecycle|command|execpath|node_execpath)/.test(name)),
  );
}

/** @param {{ missing: boolean, timedOut: boolean, output: string }} answer */
function installFault(answer) {
  if (answer.missing) {
    return new ProvisionFault(
      'npx was not found. It comes with npm: install npm (usually together with Node, or as the package "npm") and run this again.',
    );
  }
  const why = answer.timedOut ? 'it took longer than 15 minutes' : 'its last words were';
  return new ProvisionFault(`the packages could not be installed; ${why}:\n${answer.output.slice(-3000)}`);
}
