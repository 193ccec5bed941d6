import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import path from 'node:path';
import { answeredAtOnce, commands } from './commands.mjs';
import { exclusively } from './exclusive.mjs';
import { providePackages } from './packages.mjs';
import { providePages } from './pages.mjs';
import { providePinnedNode } from './pinned-node.mjs';
import { repositoryRoot } from './places.mjs';
import { ProvisionFault, say } from './progress.mjs';
import { provideSchemathesis } from './schemathesis.mjs';
import { provideTemporalTool } from './temporal-tools.mjs';

/**
 * Provisions what a command needs, then runs it on the pinned Node.
 * @param {string | undefined} name
 * @param {readonly string[]} args
 * @returns {Promise<number>} the exit code
 */
export async function runCommand(name, args) {
  const command = name === undefined ? undefined : commands[name];
  if (!command) {
    say(`unknown command ${name ?? ''}; known: ${Object.keys(commands).join(', ')}`);
    return 2;
  }
  const answer = answeredAtOnce(name ?? '', command, args);
  if (answer !== undefined) {
    (answer.exitCode === 0 ? console.log : console.error)(answer.words);
    return answer.exitCode;
  }
  try {
    const provided = await exclusively(() => provide(command.needs));
    const entry = path.join(repositoryRoot, command.entry);
    if (!existsSync(entry)) throw new ProvisionFault(`${command.entry} is not part of this clone`);
    return await runEntry(provided.node, [entry, ...args], provided.env);
  } catch (error) {
    if (!(error instanceof ProvisionFault)) throw error;
    say(error.message);
    return 1;
  }
}

/** @param {ReadonlyArray<import('./commands.mjs').Need>} needs */
async function provide(needs) {
  if (process.platform === 'win32') {
    throw new ProvisionFault('Windows itself is not supported: run this inside WSL, on Linux or on macOS.');
  }
  await providePackages();
  const node = await providePinnedNode();
  /** @type {Record<string, string>} */
  const env = {};
  for (const tool of needs) {
    if (tool === 'pages') {
      await providePages({ node });
      continue;
    }
    const found = tool === 'schemathesis' ? await provideSchemathesis() : await provideTemporalTool(tool, { node });
    env[found.variable] = found.path;
  }
  return { node, env };
}

/**
 * @param {string} node
 * @param {readonly string[]} args
 * @param {Record<string, string>} env
 * @returns {Promise<number>}
 */
function runEntry(node, args, env) {
  return new Promise((resolve, reject) => {
    const nodeFolder = path.dirname(node);
    const child = spawn(node, args, {
      cwd: repositoryRoot,
      stdio: 'inherit',
      // Whatever the command starts by the name "node" is the pinned one too.
      env: { ...process.env, ...env, PATH: `${nodeFolder}${path.delimiter}${process.env.PATH ?? ''}` },
    });
    // A terminal sends Ctrl-C to the child as well; without one only we may have heard it.
    process.on('SIGINT', () => {
      if (!process.stdin.isTTY) child.kill('SIGINT');
    });
    for (const signal of /** @type {const} */ (['SIGTERM', 'SIGHUP'])) process.on(signal, () => child.kill(signal));
    const orphaned = whenOrphaned(() => child.kill('SIGTERM'));
    child.on('error', reject);
    child.on('close', (code, signal) => {
      clearInterval(orphaned);
      resolve(code ?? 128 + (signal ? constants.signals[signal] : 0));
    });
  });
}

/**
 * A killed npm tells the script that it started nothing; without this the
 * whole system would go on unseen.
 * @param {() => void} stop
 */
function whenOrphaned(stop) {
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event === undefined) return undefined;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    stop();
  }, 500);
  return watch;
}
