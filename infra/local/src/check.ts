// npm run check: types in every part, lint with the import law, format, unused code, secrets, known weaknesses.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type CheckResult, runStep } from './check/run-step.ts';
import { type CheckStep, checkSteps } from './check-steps.ts';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');
/** The compiler is parallel itself; two at once is what a small machine bears. */
const atOnce = 2;

function wordsOf({ judgement }: CheckResult): string {
  if (judgement.outcome === 'skipped') return `skipped: ${judgement.why}`;
  return judgement.outcome === 'passed' ? 'passed' : 'FAILED';
}

async function runAll(steps: readonly CheckStep[]): Promise<readonly CheckResult[]> {
  const results: CheckResult[] = [];
  const queue = [...steps];
  const width = Math.max(...steps.map((step) => step.name.length));
  const walk = async () => {
    for (let step = queue.shift(); step !== undefined; step = queue.shift()) {
      const result = await runStep(root, step);
      results.push(result);
      console.log(`${step.name.padEnd(width)}  ${result.seconds.toFixed(1).padStart(6)} s  ${wordsOf(result)}`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, walk));
  return results;
}

const results = await runAll(await checkSteps(root));
const ended = (outcome: string) => results.filter(({ judgement }) => judgement.outcome === outcome);
for (const { step, output } of ended('failed')) console.log(`\n── ${step.name}\n${output}`);
const skipped = ended('skipped').length;
const closing = `${ended('passed').length} passed, ${ended('failed').length} failed`;
console.log(`\n${closing}${skipped === 0 ? '' : `, ${skipped} skipped`}`);
process.exitCode = ended('failed').length === 0 ? 0 : 1;
