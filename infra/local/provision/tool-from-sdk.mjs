import { spawn } from 'node:child_process';
import { chmod, mkdir, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { withProgress } from './progress.mjs';

const downloadScript = fileURLToPath(new URL('./sdk-download.mjs', import.meta.url));
const firstByteMs = 5000;
const wholeMs = 120_000;

/**
 * Lets Temporal's SDK download the tool. It gets a few seconds to receive
 * anything at all: behind a proxy that only lets registries through it would
 * otherwise hang for minutes.
 * @param {import('./temporal-tools.mjs').TemporalTool} tool
 * @param {string} target
 * @param {string} node
 * @returns {Promise<import('./temporal-tools.mjs').Finding>}
 */
export function downloadBySdk(tool, target, node) {
  return withProgress(`asking Temporal's SDK to download ${tool.binary}`, async () => {
    const folder = path.join(path.dirname(target), 'sdk');
    await mkdir(folder, { recursive: true });
    const child = spawn(node, [downloadScript, tool.binary, folder], { stdio: 'ignore', detached: true });
    const ended = new Promise((resolve) => child.on('close', resolve).on('error', () => resolve(-1)));
    const startedAtMs = Date.now();
    let code;
    void ended.then((value) => {
      code = value;
    });
    while (code === undefined) {
      await pause(100);
      const waitedMs = Date.now() - startedAtMs;
      const began = (await readdir(folder)).length > 0;
      if (waitedMs > (began ? wholeMs : firstByteMs)) break;
    }
    // Its own group: the server it tried out must not stay behind.
    if (child.pid) {
      try {
        process.kill(-child.pid, 'SIGKILL');
      } catch {
        // It has ended already.
      }
    }
    await ended;
    const file = (await readdir(folder)).find((name) => !name.endsWith('.downloading'));
    if (code !== 0 || file === undefined) {
      await rm(folder, { recursive: true, force: true });
      return { why: code === undefined ? `nothing arrived within ${firstByteMs / 1000} s` : 'the download failed' };
    }
    await rename(path.join(folder, file), target);
    await chmod(target, 0o755);
    await rm(folder, { recursive: true, force: true });
    return { path: target, words: "downloaded by Temporal's SDK" };
  });
}
