import { withSuperuser } from '../invariants/check.ts';
import { readHouse } from '../invariants/house.ts';
import { everyChainHolds } from '../invariants/reached.ts';
import { nobodyDecidesOnTheirOwn } from '../invariants/segregation.ts';
import { told } from '../invariants/violation.ts';
import type { House } from '../support/house.ts';
import { dictionaryFor } from './dictionary.ts';
import { type Breadth, laidOut } from './dossiers.ts';
import { howFar, judge } from './judge.ts';
import { type Knocked, knock } from './knock.ts';
import { openRecords } from './records.ts';
import { type DoorRole, introduceStranger, tokenOf } from './roles.ts';

export interface Campaign {
  readonly house: House;
  readonly roles: readonly DoorRole[];
  readonly breadth: Breadth;
  readonly seed: number;
  readonly phases: readonly string[];
  /** How many cases Schemathesis makes of each operation, in each phase that makes them up. */
  readonly examples: number;
  /** How long each role may knock; as long as its cases last where absent. */
  readonly secondsPerRole?: number;
  readonly folder: string;
  readonly say: (words: string) => void;
}

interface RoleOutcome extends Knocked {
  /** Events in the log by requests of this role. */
  readonly appended: number;
  /** What the log holds against the table of rights. */
  readonly wrong: readonly string[];
}

export interface Outcome {
  readonly roles: readonly RoleOutcome[];
  /** What is wrong with the whole record afterwards. */
  readonly record: string;
}

/** A house with dossiers in many stages, at whose doors each role knocks in turn; the log is judged after each. */
export async function campaign(asked: Campaign): Promise<Outcome> {
  const { house, say } = asked;
  const { origin, issuer, adminUrl } = house.world;
  const records = await openRecords(adminUrl);
  try {
    await introduceStranger(records.admin, issuer);
    await laidOut(house, asked.breadth);
    say('dossiers stand in their stages');
    const roles: RoleOutcome[] = [];
    for (const role of asked.roles) {
      const { seed, phases, examples, folder, secondsPerRole } = asked;
      const before = await howFar(records);
      const token = await tokenOf(role, house.world);
      const dictionary = await dictionaryFor(role, house, records);
      const limit = secondsPerRole === undefined ? {} : { maxSeconds: secondsPerRole };
      const knocked = await knock({ role, token, origin, dictionary, folder, seed, phases, examples, ...limit });
      const outcome = { ...knocked, ...(await judge(role, before, records)) };
      say(lineOf(outcome));
      roles.push(outcome);
    }
    return { roles, record: await wrongWithRecord(adminUrl) };
  } finally {
    await records.close();
  }
}

async function wrongWithRecord(adminUrl: string): Promise<string> {
  return await withSuperuser(adminUrl, async (db) => {
    const house = await readHouse(db);
    const found = [...(await everyChainHolds(db, house)), ...nobodyDecidesOnTheirOwn(house)];
    return found.length === 0 ? '' : told(found);
  });
}

function lineOf({ role, requests, statuses, reached, appended, findings, wrong }: RoleOutcome): string {
  const told = Object.entries(statuses).toSorted(([one], [other]) => one.localeCompare(other));
  const words = told.map(([name, count]) => `${name} ${count}`).join(' · ');
  return `${role.padEnd(13)} ${requests} requests (${words}), ${reached.length} doors opened, ${appended} events, ${findings.length + wrong.length} findings`;
}

/** Everything found, as a person wants to read it: which check failed where, and what the log holds against the rights. */
export function foundBy({ roles, record }: Outcome): readonly string[] {
  const found = roles.flatMap(({ role, findings, wrong }) => [
    ...findings.map(({ title, operations }) => `${role}: ${title}: ${operations.join(', ')}`),
    ...wrong.map((one) => `${role}: ${one}`),
  ]);
  return record === '' ? found : [...found, record];
}
