import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FaultHouse, openFaultHouse } from '../chaos/fault-house.ts';
import { settled } from '../chaos/load/settled.ts';
import { checkInvariants, withSuperuser } from '../invariants/check.ts';
import { told } from '../invariants/violation.ts';
import { atOnce } from './at-once.ts';
import { away } from './away.ts';
import { felled } from './felled.ts';
import { held } from './held.ts';
import { outOfDate } from './old-version.ts';
import { sceneOf } from './support/scene.ts';

let house: FaultHouse;
beforeAll(async () => {
  house = await openFaultHouse({ name: 'faults', portShift: 4000 });
});
afterAll(() => house?.stop());

const scene = sceneOf(() => house);

/** One house, one fault after the other; at the end it must be as whole as if nothing had happened. */
describe('several at once', () => atOnce(scene));
describe('what is out of date', () => outOfDate(scene));
describe('a held dossier', () => held(scene));
describe('killed processes', () => felled(scene));
describe('what the house stands on', () => away(scene));

test('after all of it every acknowledged act is there once, and record and Temporal tell the same story', async () => {
  expect(house.visitors.receipts.length).toBeGreaterThan(150);
  await withSuperuser(house.world.adminUrl, (db) => settled(db, [], 60_000));
  const { world, visitors, bundleFolder } = house;
  const found = await house.withTemporal((temporal) =>
    checkInvariants({ adminUrl: world.adminUrl, acknowledged: visitors.receipts, temporal, bundleFolder }),
  );
  expect(told(found)).toBe('');
});
