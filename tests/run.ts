// npm test [-- FILTER …] [--suite NAME …]: every suite on real components, with state of its own beside a running instance.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startVitest } from 'vitest/node';
import { SUITES } from './suites.ts';
import { forgetTestState, takeTestState } from './support/state.ts';
import { closingLine, succeeded, tallyOf } from './support/tally.ts';

const repositoryRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const { suites, filters } = argumentsOf(process.argv.slice(2));
const folder = await takeTestState(repositoryRoot);
process.env['NHIPCAU_STATE'] = folder;
// Ports that a person chose for their own instance are not the tests' to take.
for (const name of Object.keys(process.env)) if (name.startsWith('NHIPCAU_PORT_')) delete process.env[name];

const vitest = await startVitest('test', filters, {
  root: repositoryRoot,
  config: path.join(repositoryRoot, 'tests/vitest.config.ts'),
  watch: false,
  ...(suites.length > 0 ? { project: suites } : {}),
});
const tally = tallyOf(vitest);
await vitest.close();
if (succeeded(tally)) await forgetTestState(folder);
console.log(`\n${closingLine(tally)}`);
process.exitCode = succeeded(tally) ? 0 : 1;

function argumentsOf(given: readonly string[]): { suites: string[]; filters: string[] } {
  const { values, positionals } = parseArgs({
    args: [...given],
    options: { suite: { type: 'string', multiple: true, default: [] } },
    allowPositionals: true,
  });
  const known = SUITES.map((suite) => suite.name);
  const unknown = values.suite.filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new Error(`no suite is called ${unknown.join(', ')}: ${known.join(', ')}`);
  return { suites: values.suite, filters: positionals };
}
