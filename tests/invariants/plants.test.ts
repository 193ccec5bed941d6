import { type Database, openDatabase } from '@nhipcau/database';
import { workflowBundle } from '@nhipcau/worker/bundle';
import { temporal } from '@temporalio/proto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TEST_CODEC } from '../../workflows/test/support/keys.ts';
import { bundleFolder } from '../../workflows/test/support/skipping-world.ts';
import type { Acknowledged } from './acknowledged.ts';
import { recordHolds } from './check.ts';
import { type House, readHouse } from './house.ts';
import { type LivedIn, livedIn } from './support/lived.ts';
import { type Planting, planting } from './support/planting.ts';
import { historiesReplay, type KeptRun, recordsAgree, runsOf } from './temporal-agrees.ts';
import { told } from './violation.ts';

let lived: LivedIn;
let db: Database;
let adminUrl: string;
let house: House;
let runs: readonly KeptRun[];
let planted: Planting;
let receipts: readonly Acknowledged[];

beforeAll(async () => {
  lived = await livedIn();
  const { record, environment } = lived.world;
  const { host, port, user, password, database } = record.admin;
  adminUrl = `postgresql://${user}:${encodeURIComponent(password ?? '')}@${host}:${port}/${database}`;
  db = openDatabase({ url: adminUrl, applicationName: 'plants', poolSize: 2 });
  house = await readHouse(db);
  runs = await runsOf(db, { client: environment.client, codec: TEST_CODEC }, house);
  receipts = house.cases.flatMap(({ id, log }) =>
    log.flatMap(({ actor, seq, hash, record: { idempotencyKey: key } }) =>
      key === null ? [] : [{ dossierId: id, actor, key, seq, hash }],
    ),
  );
  planted = await planting(record.admin);
}, 90_000);
afterAll(async () => {
  await db.close();
  await lived.world.stop();
}, 30_000);

async function found(): Promise<string> {
  return told(await recordHolds(db, adminUrl, await readHouse(db), receipts));
}

describe('a house in which all is well', () => {
  it('violates nothing', async () => {
    expect(receipts.length).toBeGreaterThan(10);
    expect(house.cases.flatMap(({ openTasks }) => openTasks).length).toBeGreaterThan(2);
    expect(house.cases.flatMap(({ log }) => log).some(({ event }) => event.type === 'TasksEscalated')).toBe(true);
    expect(await found()).toBe('');
    expect(told(recordsAgree(house, runs))).toBe('');
    const { code } = await workflowBundle(bundleFolder());
    expect(told(await historiesReplay(code, runs))).toBe('');
  });
});

const head = (id: () => string) => `(select max(seq) from dossier_event where dossier_id = '${id()}')`;
const open = () => lived.open;
const closed = () => lived.closed;

describe('a violation that is planted is found', () => {
  const plants: readonly (readonly [string, () => readonly string[], RegExp])[] = [
    [
      'I1 an acknowledged event is gone',
      () => [`delete from dossier_event where dossier_id = '${closed()}' and type = 'SeatDecided'`],
      /^I1 .* is not in the log$/m,
    ],
    [
      'I1 another event lies under the number of a receipt',
      () => [
        `update dossier_event set record = replace(record, 'staff-1', 'staff-9'), hash = sha256('x') where dossier_id = '${closed()}' and seq = 2`,
      ],
      /^I1 .* is not the one that staff-1 was told of$/m,
    ],
    [
      'I2 a request is recorded twice',
      () => [
        `insert into dossier_event overriding user value
        select (jsonb_populate_record(e, jsonb_build_object('seq', 900, 'event_id', gen_random_uuid()))).*
        from dossier_event e where dossier_id = '${open()}' and seq = 2`,
      ],
      /^I2 .* twice: .* request /m,
    ],
    [
      'I3 nobody may answer what is asked',
      () => ["delete from appointment where unit = 'ministry-1'"],
      /^I3 .* nobody may answer task \d+ \(opine at ministry-1, officer\)$/m,
    ],
    [
      'I3 a task stands open in a closed dossier',
      () => [
        `update task set state = 'open', closed_at_ms = null, closed_seq = null, closed_by = null where dossier_id = '${closed()}' and no = 1`,
      ],
      /^I3 .* stands open where nothing is asked$/m,
    ],
    [
      'I4 the stored state is not what the log makes of it',
      () => [`update dossier set state = jsonb_set(state::jsonb, '{round}', '7')::text where id = '${open()}'`],
      /^I4 .* state-matches/m,
    ],
    [
      'I4 a list shows what the log does not say',
      () => [
        `update task set unit = 'ministry-6' where dossier_id = '${open()}' and kind = 'opine' and unit = 'ministry-1'`,
      ],
      /^I4 task: 1 rows missing, 1 rows too many$/m,
    ],
    [
      'I4 a stage was skipped',
      () => [
        `update dossier_event set record = replace(record, '"to":"consultation"', '"to":"execution"') where dossier_id = '${closed()}' and type = 'StageCrossed'`,
      ],
      /^I4 .* no way from proposal accepted to execution$/m,
    ],
    [
      'I5 the author gives an opinion',
      () => [
        `update dossier_event set record = regexp_replace(record, '"actor":"[^"]*"', '"actor":"staff-1"') where dossier_id = '${closed()}' and type = 'OpinionGiven'`,
      ],
      /^I5 .* staff-1 decides on what they wrote: .* OpinionGiven$/m,
    ],
    [
      'I7 the newest event was cut off',
      () => [`delete from dossier_event where dossier_id = '${open()}' and seq = ${head(open)}`],
      /^I7 .* (count-matches|chain-unbroken)/m,
    ],
    [
      'I7 an event in the middle is missing',
      () => [`delete from dossier_event where dossier_id = '${open()}' and seq = 3`],
      /^I7 .* sequence-dense at 3/m,
    ],
    [
      'I7 a word was changed and its hash with it',
      () => [
        `update dossier_event set record = replace(record, '"unit":"ministry-2"', '"unit":"ministry-3"') where dossier_id = '${closed()}' and type = 'OpinionGiven'`,
        `update dossier_event set hash = sha256(convert_to(record, 'UTF8')) where dossier_id = '${closed()}'`,
      ],
      /^I7 .* chain-unbroken/m,
    ],
    [
      'I7 a personal value is not the one that was committed to',
      () => [`update event_value set value = '"nothing of the kind"' where dossier_id = '${closed()}'`],
      /^I7 .* commitments-match/m,
    ],
    [
      'I10 a letter left without a copy',
      () => [`delete from letter where dossier_id = '${open()}' and unit = 'ministry-2' and kind = 'consultation'`],
      /^I10 .* no copy is kept of: consultation consultation 1 ministry-2$/m,
    ],
    [
      'I11 an escalation came before its day',
      () => [
        `update dossier_event set record = regexp_replace(record, '"at":([0-9]+)', '"at":1696300000000') where dossier_id = '${open()}' and type = 'TasksEscalated'`,
      ],
      /^I11 .* escalate of task \d+ came early$/m,
    ],
    [
      'I11 what was due is still owed',
      () => [`update dossier set next_at_ms = 1 where id = '${open()}'`],
      /^I11 .* nothing came of it$/m,
    ],
  ];

  it.each(plants)('%s', async (_what, statements, words) => {
    expect(await planted.with(statements(), found)).toMatch(words);
    expect(await found()).toBe('');
  });

  it('I4 an open dossier waits for nothing', async () => {
    const statement = `update dossier set next_at_ms = null, wake_no = seen_no,
      state = jsonb_set(state::jsonb, '{tasks}', '[]')::text where id = '${open()}'`;
    expect(await planted.with([statement], found)).toMatch(/^I4 .* nothing will move it$/m);
  });

  it('I8 log and histories tell different stories', async () => {
    const crossing = `from_stage = 'approval' and dossier_id = '${closed()}'`;
    const differing = async () => told(recordsAgree(await readHouse(db), runs));
    expect(await planted.with([`delete from crossing where ${crossing}`], differing)).toMatch(
      /^I8 .* unrecorded: approval 1/m,
    );
    expect(await planted.with([`update crossing set to_stage = 'proposal' where ${crossing}`], differing)).toMatch(
      /^I8 .* told-otherwise: approval 1/m,
    );
    expect(
      told(
        recordsAgree(
          house,
          runs.filter(({ dossierId }) => dossierId !== closed()),
        ),
      ),
    ).toMatch(/^I8 .* run-missing: approval 1/m);
    const silent = runs.map((run) => ({ ...run, history: without(run.history, 'approval') }));
    expect(told(recordsAgree(house, silent))).toMatch(/^I8 .* untold: approval 1/m);
  });

  it('I9 a history that the workflow would not write', async () => {
    const { code } = await workflowBundle(bundleFolder());
    const forged = runs.map((run) => ({ ...run, history: without(run.history, 'approval') }));
    expect(told(await historiesReplay(code, forged))).toMatch(/^I9 dossier\//m);
    expect(told(await historiesReplay(code, []))).toMatch(/^I9 /m);
  });
});

/** The history without the answers that name a crossing out of this stage. */
function without(history: KeptRun['history'], stage: string): KeptRun['history'] {
  const names = (payload: Uint8Array | null | undefined) =>
    payload?.length ? Buffer.from(payload).toString().includes(`"crossing":{"stage":"${stage}"`) : false;
  const events = (history.events ?? []).filter(
    (event) => !names(event.markerRecordedEventAttributes?.details?.['result']?.payloads?.[0]?.data),
  );
  return temporal.api.history.v1.History.fromObject({ events });
}
