import path from 'node:path';
import { repositoryRoot } from './places.mjs';
import { runProgram } from './program.mjs';
import { ProvisionFault, withProgress } from './progress.mjs';

const script = path.join(repositoryRoot, 'services/console/web/build/command.ts');

/**
 * Builds the console's pages; does nothing, in a moment, when they stand as their sources want them.
 * @param {{ node: string }} tools the pinned Node
 */
export async function providePages({ node }) {
  const known = await runProgram(node, [script, '--check'], { cwd: repositoryRoot });
  if (known.ok) return;
  const built = await withProgress("building the console's pages", () =>
    runProgram(node, [script], { cwd: repositoryRoot, timeoutMs: 5 * 60_000 }),
  );
  if (!built.ok) throw new ProvisionFault(`the console's pages could not be built:\n${built.output.slice(-3000)}`);
}
