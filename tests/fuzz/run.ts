// npm run fuzz [-- --minutes N --seed S --role R …]: Schemathesis at every door, as each role in turn; then the log against the table of rights.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openHouse } from '../support/house.ts';
import { campaign, foundBy, type Outcome } from './campaign.ts';
import { DOOR_ROLES } from './roles.ts';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    seed: { type: 'string', default: String(Math.floor(Math.random() * 4_294_967_296)) },
    role: { type: 'string', multiple: true, default: [] },
  },
});
const [minutes, seed] = [values.minutes, values.seed].map(Number);
const roles = DOOR_ROLES.filter((role) => values.role.length === 0 || values.role.includes(role));
if (minutes === undefined || seed === undefined || !(minutes > 0) || !Number.isInteger(seed) || roles.length === 0) {
  throw new Error(`--minutes and --seed are numbers, --role is one of ${DOOR_ROLES.join(', ')}`);
}

const began = performance.now();
const say = (words: string) =>
  console.log(`${((performance.now() - began) / 1000).toFixed(1).padStart(7)} s  ${words}`);
say(`seed ${seed}: npm run fuzz -- --minutes ${minutes} --seed ${seed}`);

const root = await mkdtemp(path.join(tmpdir(), 'nhipcau-fuzz-'));
process.env['NHIPCAU_STATE'] ??= root;
// Outlives the run: what was found can be read, and sent again.
const folder = fileURLToPath(new URL('../../.nhipcau/fuzz', import.meta.url));
await rm(folder, { recursive: true, force: true });
const house = await openHouse('fuzz', { stepUp: { stepUp: 'off', stepUpPrograms: 'off' } }, 8000);
try {
  const outcome = await campaign({
    ...{ house, roles, seed, folder, say, breadth: 'all' },
    phases: ['examples', 'coverage', 'fuzzing', 'stateful'],
    examples: 50,
    secondsPerRole: Math.max(10, Math.round((minutes * 60) / roles.length)),
  });
  report(outcome);
  process.exitCode = foundBy(outcome).length === 0 ? 0 : 1;
} finally {
  await house.stop();
  await rm(root, { recursive: true, force: true });
}

function report(outcome: Outcome): void {
  const classes = [...new Set(outcome.roles.flatMap(({ statuses }) => Object.keys(statuses)))].toSorted();
  const rows = outcome.roles.map(({ role, requests, statuses, reached, appended, findings, wrong }) => [
    role,
    {
      requests,
      ...Object.fromEntries(classes.map((name) => [name, statuses[name] ?? 0])),
      opened: reached.length,
      events: appended,
      findings: findings.length + wrong.length,
    },
  ]);
  console.table(Object.fromEntries(rows));
  for (const one of foundBy(outcome)) console.log(one);
  const requests = outcome.roles.reduce((sum, one) => sum + one.requests, 0);
  say(`${requests} requests, ${foundBy(outcome).length} findings; what the tool said lies in ${folder}`);
  console.log(JSON.stringify({ seed, minutes, requests, findings: foundBy(outcome).length }));
}
