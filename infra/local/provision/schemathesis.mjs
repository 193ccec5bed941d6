import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { repositoryRoot, toolsFolder } from './places.mjs';
import { runProgram } from './program.mjs';
import { ProvisionFault, withProgress } from './progress.mjs';

const requirements = path.join(repositoryRoot, 'tests/fuzz/requirements.txt');
const indexScript = fileURLToPath(new URL('./fetch-wheel.py', import.meta.url));
const pipVersion = '26.3';

/**
 * Lays Schemathesis and what it stands on into a folder of its own, from Python's index as pip is configured here.
 * @returns {Promise<{ variable: string, path: string }>}
 */
export async function provideSchemathesis() {
  const variable = 'SCHEMATHESIS_PATH';
  const named = process.env[variable];
  if (named) return { variable, path: path.resolve(named) };
  const python = await runProgram('python3', ['-c', 'import sys; print("%d.%d" % sys.version_info[:2])'], {
    timeoutMs: 10_000,
  });
  if (!python.ok) throw new ProvisionFault('Python 3 was not found (python3): the fuzzer runs on it');
  const folder = await folderFor(python.output.trim());
  if (existsSync(folder)) return { variable, path: folder };
  await mkdir(toolsFolder, { recursive: true });
  const work = await mkdtemp(path.join(toolsFolder, 'fetching-'));
  try {
    await withProgress('fetching Schemathesis (Python packages)', () => install(work));
    await rename(path.join(work, 'laid'), folder);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  return { variable, path: folder };
}

/**
 * Some of the packages are compiled for one Python.
 * @param {string} python
 */
async function folderFor(python) {
  const text = await readFile(requirements, 'utf8');
  const digest = createHash('sha256').update(`${process.platform} ${process.arch} ${text}`).digest('hex').slice(0, 12);
  return path.join(toolsFolder, `schemathesis-${python}-${digest}`);
}

/**
 * The system's pip comes first: laying packages into a folder is refused to nobody. Where it is missing, a virtual environment's;
 * where Python has neither, pip itself is fetched as a wheel, from which it runs.
 * @param {string} work
 */
async function install(work) {
  const environment = path.join(work, 'environment');
  const ways = [
    { words: 'pip', pip: async () => ['python3', '-m', 'pip'] },
    {
      words: 'pip of a virtual environment',
      pip: async () => {
        const made = await program('python3', ['-m', 'venv', environment]);
        return made.ok ? [path.join(environment, 'bin', 'python3'), '-m', 'pip'] : made.output;
      },
    },
    {
      words: 'pip of the configured index',
      pip: async () => {
        const fetched = await program('python3', [indexScript, 'pip', pipVersion, work]);
        const wheel = (await readdir(work)).find((name) => name.endsWith('.whl'));
        return wheel === undefined ? fetched.output : ['python3', path.join(work, wheel, 'pip')];
      },
    },
  ];
  const failures = [];
  for (const { words, pip } of ways) {
    const command = await pip();
    const answer = typeof command === 'string' ? { ok: false, output: command } : await lay(command, work);
    if (answer.ok) return;
    failures.push(`  ${words}: ${answer.output.trim().split('\n').slice(-2).join(' ').slice(0, 300)}`);
  }
  throw new ProvisionFault(
    `Schemathesis could not be fetched. Tried:\n${failures.join('\n')}\n` +
      'Put its packages into a folder (pip install --target) and name it: SCHEMATHESIS_PATH=/path/to/folder',
  );
}

/**
 * Each at its own version; on a Python for which one of them is not made, whatever version pip finds fitting.
 * @param {readonly string[]} pip
 * @param {string} work
 */
async function lay([python = 'python3', ...pip], work) {
  const target = path.join(work, 'laid');
  const options = ['install', '--quiet', '--only-binary=:all:', '--no-input', '--target', target];
  const exact = await program(python, [...pip, ...options, '--requirement', requirements]);
  if (exact.ok || !/No matching distribution|requires a different Python/i.test(exact.output)) return exact;
  await rm(target, { recursive: true, force: true });
  return await program(python, [...pip, ...options, 'schemathesis>=4,<5']);
}

/**
 * @param {string} file
 * @param {readonly string[]} args
 */
function program(file, args) {
  return runProgram(file, args, { timeoutMs: 5 * 60_000 });
}
