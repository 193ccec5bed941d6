import { STANDARD_POLICY } from '../../../workflows/test/support/policies.ts';
import { hasEnded, standsIn } from '../../../workflows/test/support/runs.ts';
import { SCENARIOS, toConsultation } from '../../../workflows/test/support/scenarios.ts';
import { openSkippingWorld, type SkippingWorld } from '../../../workflows/test/support/skipping-world.ts';

const DAY_MS = 86_400_000;

/** A house in which something has happened: one dossier was commended and closed, one was reminded and waits for its opinions. */
export interface LivedIn {
  readonly world: SkippingWorld;
  readonly closed: string;
  readonly open: string;
}

type Office = readonly [person: string, unit: string, role: string];
const OFFICES: readonly Office[] = [
  ['staff-1', 'owner', 'staff'],
  ['head-1', 'owner', 'head'],
  ['lead-1', 'deciding', 'lead'],
  ['approver-1', 'deciding', 'approver'],
  ['deciding-head', 'deciding', 'head'],
  ['secretary-1', 'council', 'secretary'],
  ...[1, 2].flatMap((no): Office[] => [
    [`officer-${no}`, `ministry-${no}`, 'officer'],
    [`head-of-${no}`, `ministry-${no}`, 'head'],
  ]),
  ...[1, 2, 3].map((no): Office => [`member-${no}`, 'council', 'member']),
];

export async function livedIn(): Promise<LivedIn> {
  const world = await openSkippingWorld();
  const { admin } = world.record;
  for (const [id, unit, role] of OFFICES) {
    await admin.query('insert into person (id, display_name, given_name, invented) values ($1, $1, $1, true)', [id]);
    await admin.query(
      "insert into appointment (id, person_id, unit, role, from_day) values ($1 || '.1', $1, $2, $3, '2020-01-01')",
      [id, unit, role],
    );
  }
  await world.startWorker();
  const closed = await played(world);
  const open = await world.newDossier({ policy: STANDARD_POLICY, routes: 'standard@1' });
  await toConsultation(world, open);
  await world.skip(20 * DAY_MS);
  await standsIn(world.record, open, 'consultation');
  await admin.query('update clock set offset_ms = least(0, $1 - real_now_ms())', [await world.businessMs()]);
  return { world, closed, open: open.id };
}

async function played(world: SkippingWorld): Promise<string> {
  const scenario = SCENARIOS['commendation confirmed'];
  if (scenario === undefined) throw new Error('the scenario is not told any more');
  const dossier = await world.newDossier(scenario);
  await scenario.play(world, dossier);
  await hasEnded(world.environment.client, dossier);
  return dossier.id;
}
