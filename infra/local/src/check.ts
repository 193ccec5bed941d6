// npm run check: types in every part, lint with the import law, format, unused code.
import { execFile } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type CheckStep, checkSteps } from './check-steps.ts';

interface CheckResult {
  readonly step: CheckStep;
  readonly passed: boolean;
  readonly output: string;
  readonly seconds: number;
}

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');
/** The compiler is parallel itself; two at once is what a small machine bears. */
const atOnce = 2;

async function runStep(step: CheckStep): Promise<CheckResult> {
  const startedAtMs = performance.now();
  const program = path.join(root, 'node_modules', '.bin', step.program);
  return await new Promise((resolve) => {
    execFile(program, step.args, { cwd: root, maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
      const seconds = (performance.now() - startedAtMs) / 1000;
      resolve({ step, passed: error === null, output: `${stdout}${stderr}`.trim() || String(error), seconds });
    });
  });
}

async function runAll(steps: readonly CheckStep[]): Promise<readonly CheckResult[]> {
  const results: CheckResult[] = [];
  const queue = [...steps];
  const width = Math.max(...steps.map((step) => step.name.length));
  const walk = async () => {
    for (let step = queue.shift(); step !== undefined; step = queue.shift()) {
      const result = await runStep(step);
      results.push(result);
      const seconds = result.seconds.toFixed(1).padStart(6);
      console.log(`${step.name.padEnd(width)}  ${seconds} s  ${result.passed ? 'passed' : 'FAILED'}`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, walk));
  return results;
}

const results = await runAll(await checkSteps(root));
const failed = results.filter((result) => !result.passed);
for (const result of failed) console.log(`\n── ${result.step.name}\n${result.output}`);
console.log(`\n${results.length - failed.length} passed, ${failed.length} failed`);
process.exitCode = failed.length === 0 ? 0 : 1;
