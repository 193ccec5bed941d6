import { glob } from 'node:fs/promises';
import path from 'node:path';
import { type Answer, type Judgement, judgeAudit } from './check/dependency-audit.ts';

/** One thing that `npm run check` asks of the sources. */
export interface CheckStep {
  readonly name: string;
  /** A program of node_modules/.bin, of the root or of this package; or one on the path. */
  readonly program: string;
  readonly args: readonly string[];
  /** Whether it passed; by its exit code where this is absent. */
  readonly judge?: (answer: Answer) => Judgement;
}

/** As provision/packages.mjs installs with. */
const PNPM = 'pnpm@12.21.0';

/**
 * Every wall (tsconfig) of every part, then lint with format and import law, then unused code, then secrets, then what is known of
 * the packages that we stand on.
 */
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
    secretScan(),
    { name: 'known weaknesses', program: 'npx', args: ['--yes', PNPM, 'audit', '--json'], judge: judgeAudit },
  ];
}

/** Looks for secrets in everything that Git would take. What it finds is never repeated in full. */
export function secretScan(): CheckStep {
  const rules = ['--secretlintrc', 'infra/security/secretlint.json'];
  return { name: 'secrets', program: 'secretlint', args: [...rules, '--no-color', '**/*', '**/.*'] };
}

function wallName(file: string): string {
  const variant = /^tsconfig\.?(.*)\.json$/.exec(path.basename(file))?.[1] ?? '';
  return variant === '' ? path.dirname(file) : `${path.dirname(file)} (${variant})`;
}
