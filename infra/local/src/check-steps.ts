import { glob } from 'node:fs/promises';
import path from 'node:path';

/** One thing that `npm run check` asks of the sources. */
export interface CheckStep {
  readonly name: string;
  /** A program of node_modules/.bin. */
  readonly program: string;
  readonly args: readonly string[];
}

/** Every wall (tsconfig) of every part, then lint with format and import law, then unused code. */
export async function checkSteps(root: string): Promise<readonly CheckStep[]> {
  const walls: string[] = [];
  const pattern = ['{packages,services}/*/tsconfig*.json', '{workflows,tests,infra/local}/tsconfig*.json'];
  for await (const file of glob(pattern, { cwd: root })) walls.push(file);
  return [
    ...walls
      .toSorted()
      .map((file) => ({ name: `types ${wallName(file)}`, program: 'tsc', args: ['--noEmit', '-p', file] })),
    { name: 'lint, format, import law', program: 'biome', args: ['ci', '--colors=off', '--max-diagnostics=100'] },
    { name: 'unused code', program: 'knip', args: ['--no-progress', '--no-config-hints'] },
  ];
}

function wallName(file: string): string {
  const variant = /^tsconfig\.?(.*)\.json$/.exec(path.basename(file))?.[1] ?? '';
  return variant === '' ? path.dirname(file) : `${path.dirname(file)} (${variant})`;
}
