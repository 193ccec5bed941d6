import { type Database, openDatabase } from '@nhipcau/database';
import { workflowBundle } from '@nhipcau/worker/bundle';
import { type Acknowledged, everyReceiptHolds, nothingHappensTwice } from './acknowledged.ts';
import { deadlinesAreKept } from './deadlines.ts';
import { type House, readHouse } from './house.ts';
import { everyLetterIsRecorded } from './letters.ts';
import { everyTaskHasSomebody, nothingIsStuck } from './owed.ts';
import { everyChainHolds, everyProjectionFollows, everyWayIsKnown } from './reached.ts';
import { nobodyDecidesOnTheirOwn } from './segregation.ts';
import { historiesReplay, recordsAgree, runsOf, type SealedTemporal } from './temporal-agrees.ts';
import { type Invariant, type Violation, violation } from './violation.ts';

export interface Evidence {
  /** A superuser's connection: nothing is hidden from the checker. */
  readonly adminUrl: string;
  readonly acknowledged: readonly Acknowledged[];
  readonly temporal: SealedTemporal;
  readonly bundleFolder: string;
}

/** Everything that must hold once the house has settled, whatever befell it. An empty list is the only good answer. */
export async function checkInvariants(evidence: Evidence): Promise<readonly Violation[]> {
  return await withSuperuser(evidence.adminUrl, async (db) => {
    const house = await readHouse(db);
    const runs = await runsOf(db, evidence.temporal, house);
    const { code } = await workflowBundle(evidence.bundleFolder);
    return [
      ...(await recordHolds(db, evidence.adminUrl, house, evidence.acknowledged)),
      ...recordsAgree(house, runs),
      ...(await historiesReplay(code, runs)),
    ];
  });
}

/** The invariants that PostgreSQL alone can answer. */
export async function recordHolds(
  db: Database,
  adminUrl: string,
  house: House,
  acknowledged: readonly Acknowledged[],
): Promise<readonly Violation[]> {
  const questions: readonly (readonly [Invariant, () => readonly Violation[] | Promise<readonly Violation[]>])[] = [
    ['I1', () => everyReceiptHolds(house, acknowledged)],
    ['I2', () => nothingHappensTwice(house)],
    ['I3', () => everyTaskHasSomebody(house)],
    ['I4', () => nothingIsStuck(house)],
    ['I7', () => everyChainHolds(db, house)],
    ['I4', () => everyProjectionFollows(adminUrl)],
    ['I4', () => everyWayIsKnown(house)],
    ['I5', () => nobodyDecidesOnTheirOwn(house)],
    ['I10', () => everyLetterIsRecorded(house)],
    ['I11', () => deadlinesAreKept(house)],
  ];
  const found: Violation[] = [];
  for (const [invariant, ask] of questions) found.push(...(await answered(invariant, ask)));
  return found;
}

/** A record so broken that a question cannot be put to it has failed the question. */
async function answered(
  invariant: Invariant,
  ask: () => readonly Violation[] | Promise<readonly Violation[]>,
): Promise<readonly Violation[]> {
  try {
    return await ask();
  } catch (fault) {
    return [violation(invariant, 'the record', `cannot be read: ${String(fault)}`)];
  }
}

export async function withSuperuser<Result>(url: string, work: (db: Database) => Promise<Result>): Promise<Result> {
  const db = openDatabase({ url, applicationName: 'invariants', poolSize: 2 });
  try {
    return await work(db);
  } finally {
    await db.close();
  }
}
