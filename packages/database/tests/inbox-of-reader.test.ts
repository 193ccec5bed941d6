import type { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Reader, readInboxOf } from '../src/index.ts';
import { inConsultation } from './support/acts.ts';
import { type DatabaseWorld, openDatabaseWorld } from './support/world.ts';

let world: DatabaseWorld;
let admin: Client;

beforeAll(async () => {
  world = await openDatabaseWorld();
  await inConsultation(world);
  admin = await world.connect('postgres');
}, 60_000);
afterAll(() => world?.stop());

const queryOf = ({ appointments }: Reader) => ({
  posts: appointments.map(({ unit, role }) => ({ unit, role, scopes: null, persons: ['officer-1'] })),
  limit: 10,
});
const read = (followsTheClock = false) =>
  readInboxOf(world.as('nc_tasks').as('officer-1'), queryOf, followsTheClock).then(({ reader, page }) => ({
    posts: reader.appointments.map(({ unit }) => unit),
    units: page.items.map(({ unit, unitName }) => [unit, unitName]),
  }));
const until = (day: string | null) =>
  admin.query("update appointment set until_day = $1 where id = 'officer-1-appointment'", [day]);

test('whoever held a post when they last asked is shown nothing of it once they hold it no more', async () => {
  const held = { posts: ['ministry-1'], units: [['ministry-1', 'ministry-1']] };
  expect(await read()).toEqual(held);
  expect(await read()).toEqual(held);
  await until('2020-01-02');
  expect(await read()).toEqual({ posts: [], units: [] });
  expect(await read()).toEqual({ posts: [], units: [] });
  await until(null);
  expect(await read()).toEqual(held);
  // Of the same unit still, whose rows the database goes on showing: only the page itself knows of the role.
  await admin.query("update appointment set role = 'staff' where id = 'officer-1-appointment'");
  expect(await read()).toEqual({ posts: ['ministry-1'], units: [] });
  await admin.query("update appointment set role = 'officer' where id = 'officer-1-appointment'");
  expect(await read()).toEqual(held);
  expect(await read(true)).toEqual(held);
});
