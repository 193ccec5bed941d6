import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { CheckStep } from '../check-steps.ts';
import type { Judgement } from './dependency-audit.ts';

export interface CheckResult {
  readonly step: CheckStep;
  readonly judgement: Judgement;
  readonly output: string;
  readonly seconds: number;
}

/** Where the tools of the root and of this package lie. */
const PLACES = ['node_modules/.bin', 'infra/local/node_modules/.bin'];
const MOST_BYTES = 64 * 1024 * 1024;
const MOST_MS = 10 * 60_000;

function programOf(root: string, name: string): string {
  const places = PLACES.map((place) => path.join(root, place, name));
  return places.find((place) => existsSync(place)) ?? name;
}

/** Runs one step over the sources in `root`; never rejects, a program that is missing has failed. */
export async function runStep(root: string, step: CheckStep, cwd: string = root): Promise<CheckResult> {
  const startedAtMs = performance.now();
  const options = { cwd, maxBuffer: MOST_BYTES, timeout: MOST_MS };
  return await new Promise((resolve) => {
    execFile(programOf(root, step.program), step.args, options, (error, stdout, stderr) => {
      const exitCode = error === null ? 0 : 1;
      const judgement = step.judge?.({ exitCode, stdout, stderr }) ?? { outcome: exitCode === 0 ? 'passed' : 'failed' };
      const output = `${stdout}${stderr}`.trim() || String(error);
      resolve({ step, judgement, output, seconds: (performance.now() - startedAtMs) / 1000 });
    });
  });
}
