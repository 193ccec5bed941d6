import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { runProgram } from './program.mjs';
import { withProgress } from './progress.mjs';

/**
 * Builds the tool from source; takes minutes, so it is the last resort.
 * @param {import('./temporal-tools.mjs').TemporalTool} tool
 * @param {string} target
 * @returns {Promise<import('./temporal-tools.mjs').Finding>}
 */
export async function buildWithGo(tool, target) {
  const source = tool.go;
  if (!source) return { why: 'it is not written in Go' };
  const go = await runProgram('go', ['version'], { timeoutMs: 10_000 });
  if (!go.ok) return { why: 'go is not installed' };
  const folder = path.join(path.dirname(target), 'go');
  await mkdir(folder, { recursive: true });
  const answer = await withProgress(`building ${tool.binary} ${source.version} with Go`, () =>
    runProgram('go', ['install', `${source.module}@v${source.version}`], {
      env: { ...process.env, GOBIN: folder },
      timeoutMs: 20 * 60_000,
    }),
  );
  if (!answer.ok) return { why: `the build failed: ${answer.output.trim().split('\n').at(-1)}` };
  await rename(path.join(folder, tool.binary), target);
  await rm(folder, { recursive: true, force: true });
  return { path: target, words: `version ${source.version}, built with Go` };
}
