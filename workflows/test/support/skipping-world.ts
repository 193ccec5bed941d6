import './quiet.ts';
import path from 'node:path';
import { localDate } from '@nhipcau/domain/time/local-date';
import { instantMs } from '@nhipcau/domain/time/vietnam-time';
import { temporalTestServerPath } from '@nhipcau/platform/temporal-tool-path';
import proto from '@temporalio/proto';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { type DossierActivities, dossierActivities } from '../../../services/worker/src/activities/activities.ts';
import { buildWorker, type DossierWorker } from '../../../services/worker/src/app.ts';
import { STAGE_ATTRIBUTE } from '../../src/messages.ts';
import { type Birth, newDossier, type TestDossier } from './dossier.ts';
import { TEST_CODEC, TEST_KEYS } from './keys.ts';
import { openTestRecord, type TestRecord } from './record.ts';
import { wake } from './runs.ts';

/** Real record and activities, on a Temporal whose clock can be turned. Business time begins on 2 October 2023, 09:00. */
export interface SkippingWorld {
  readonly record: TestRecord;
  readonly environment: TestWorkflowEnvironment;
  /** Runs a worker whose cache is off, so that every task replays its history from the start. */
  startWorker(): Promise<DossierWorker>;
  newDossier(birth: Birth): Promise<TestDossier>;
  wake(dossier: TestDossier): Promise<void>;
  /** Lets so much time pass at once. The server does not skip while a workflow task waits for a worker. */
  skip(ms: number): Promise<void>;
  /** Steps business time alone, as after an outage in which no timer could be heard. */
  leap(ms: number): void;
  businessMs(): Promise<number>;
  stop(): Promise<void>;
}

const KEYWORD = proto.temporal.api.enums.v1.IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD;
const BEGINNING_MS = instantMs(localDate('2023-10-02'), 9);

export async function openSkippingWorld(): Promise<SkippingWorld> {
  const record = await openTestRecord();
  const environment = await TestWorkflowEnvironment.createTimeSkipping({
    client: { identity: 'relay', dataConverter: { payloadCodecs: [TEST_CODEC] } },
    server: { executable: { type: 'existing-path', path: await temporalTestServerPath() } },
  });
  await environment.connection.operatorService.addSearchAttributes({
    namespace: 'default',
    searchAttributes: { [STAGE_ATTRIBUTE.name]: KEYWORD },
  });
  const startedAtMs = await environment.currentTimeMs();
  let leaptMs = 0;
  const businessMs = async () => BEGINNING_MS + leaptMs + (await environment.currentTimeMs()) - startedAtMs;
  await record.admin.query('update clock set movable = true');
  const syncClock = async () => {
    await record.admin.query('update clock set offset_ms = least(0, $1 - real_now_ms())', [await businessMs()]);
  };
  const workers: DossierWorker[] = [];
  return {
    record,
    environment,
    businessMs,
    async startWorker() {
      const worker = await buildWorker(
        {
          temporalAddress: environment.address,
          namespace: 'default',
          bundleFolder: bundleFolder(),
          poolSize: 4,
          maxCachedWorkflows: 0,
          // Stored histories name no machine.
          identity: 'worker',
        },
        {
          keys: TEST_KEYS,
          activities: onTime(dossierActivities(record.as('nc_worker')), syncClock),
          connection: environment.nativeConnection,
        },
      );
      workers.push(worker);
      void worker.run();
      return worker;
    },
    newDossier: (birth) => newDossier(record, { ...birth, beforeAct: syncClock }),
    wake: (dossier) => wake(environment.client, record, dossier),
    skip: (ms) => environment.sleep(ms),
    leap(ms) {
      leaptMs += ms;
    },
    async stop() {
      for (const worker of workers) await worker.stop();
      await environment.teardown();
      await record.stop();
    },
  };
}

/** The bundle is kept beside other test state, so that only the first test of a change builds it. */
export function bundleFolder(): string {
  return path.resolve(import.meta.dirname, '../../../.nhipcau/test-bundles');
}

/** The rules read the server's clock, as they read the system's in production. */
function onTime(activities: DossierActivities, syncClock: () => Promise<void>): DossierActivities {
  const wrapped = Object.entries(activities).map(([name, activity]) => [
    name,
    async (...args: unknown[]) => {
      await syncClock();
      return (activity as (...args: unknown[]) => Promise<unknown>)(...args);
    },
  ]);
  return Object.fromEntries(wrapped) as DossierActivities;
}
