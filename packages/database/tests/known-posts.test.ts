import { afterAll, beforeAll, expect, test } from 'vitest';
import { performAct, type StandingIn } from '../src/index.ts';
import { inConsultation, signedIn } from './support/acts.ts';
import { type DatabaseWorld, openDatabaseWorld } from './support/world.ts';

let world: DatabaseWorld;
let admin: Awaited<ReturnType<DatabaseWorld['connect']>>;
let dossierId: string;
beforeAll(async () => {
  world = await openDatabaseWorld();
  admin = await world.connect('postgres');
  dossierId = await inConsultation(world);
}, 60_000);
afterAll(() => world.stop());

/** By what posts the next act of somebody is judged, seen under the lock. */
async function judgedBy(actor: string): Promise<StandingIn> {
  let seen: StandingIn = { appointments: [], tied: [] };
  await performAct(world.as('nc_tasks'), {
    ...signedIn(actor),
    dossierId,
    service: 'tasks',
    decide: ({ appointments, tied, openings }) => {
      seen = { appointments, tied, ...(openings === undefined ? {} : { openings }) };
      return { ok: false, refusals: [] };
    },
  });
  return seen;
}

const postsOf = async (actor: string) => (await judgedBy(actor)).appointments.map(({ id }) => id);

test('posts that nobody changed are not read again', async () => {
  const first = await judgedBy('officer-1');
  expect((await judgedBy('officer-1')).appointments).toBe(first.appointments);
});

test('a post that was given, and one that was taken, is known at the very next act', async () => {
  await judgedBy('officer-2');
  await admin.query(
    `insert into appointment (id, person_id, unit, role, from_day, citation)
      select 'second-post', person_id, 'ministry-1', role, from_day, citation from appointment where id = 'officer-2-appointment'`,
  );
  expect((await postsOf('officer-2')).toSorted()).toEqual(['officer-2-appointment', 'second-post']);
  await admin.query("update appointment set until_day = '2020-12-31' where id = 'second-post'");
  expect(await postsOf('officer-2')).toEqual(['officer-2-appointment']);
});

test('whose post ends by a lending is known with it, and the lending ends as it was ended', async () => {
  await judgedBy('officer-3');
  await admin.query(
    `insert into absence (id, person_id, from_day, until_day, set_by, set_at_ms) values ('away', 'lead-1', '2020-01-01', '2099-12-31', 'lead-1', 1);
     insert into lending (id, via, absence_id, lender, holder, from_day, until_day, passes_on, form, granted_by, granted_at_ms)
       values ('away-1', 'absence', 'away', 'lead-1', 'officer-3', '2020-01-01', '2099-12-31', false, 'KT.', 'lead-1', 1)`,
  );
  expect(await judgedBy('officer-3')).toMatchObject({ tied: ['lead-1'] });
  await admin.query("update lending set ended_on = '2020-01-02', ended_by = 'lead-1' where id = 'away-1'");
  expect(await judgedBy('officer-3')).toMatchObject({ tied: [], appointments: [{ id: 'officer-3-appointment' }] });
});
