import './quiet.ts';
import { rm } from 'node:fs/promises';
import { createLog } from '@nhipcau/platform/log';
import type { KeyRing } from '@nhipcau/platform/payloads/key-ring';
import { payloadCodec } from '@nhipcau/platform/payloads/payload-codec';
import { startTemporalDevServer, type TemporalDevServer } from '@nhipcau/platform/temporal-dev-server';
import { Client, Connection } from '@temporalio/client';
import { buildRelay, type Relay } from '../../../services/relay/src/app.ts';
import { dossierActivities } from '../../../services/worker/src/activities/activities.ts';
import { buildWorker, type DossierWorker } from '../../../services/worker/src/app.ts';
import { type Birth, newDossier, type TestDossier } from './dossier.ts';
import { TEST_KEYS } from './keys.ts';
import { openTestRecord, randomPort, type TestRecord } from './record.ts';
import { bundleFolder } from './skipping-world.ts';

/** Record, development server, worker and relay, as they run together, in one process. */
export interface RelayWorld {
  readonly record: TestRecord;
  readonly client: Client;
  readonly temporal: TemporalServer;
  /** host:port of the development server. */
  readonly address: string;
  startWorker(options?: { readonly maxCachedWorkflows?: number; readonly keys?: KeyRing }): Promise<DossierWorker>;
  startRelay(options?: { readonly keys?: KeyRing; readonly temporalPages?: string }): Promise<Relay>;
  /** Every act is followed by a ping, as the services do after their commit. */
  newDossier(birth: Birth): Promise<TestDossier>;
  stop(): Promise<void>;
}

interface TemporalServer {
  start(): Promise<void>;
  kill(): Promise<void>;
  /** Deletes all that the server knows. */
  forget(): Promise<void>;
}

/** `keys` are those with which the test itself reads; they may hold more than its worker's and relay's. */
export async function openRelayWorld(keys: KeyRing = TEST_KEYS): Promise<RelayWorld> {
  const record = await openTestRecord();
  const log = createLog({ service: 'test', level: 'fatal' });
  const [port, uiPort] = [
    await record.ports.port('temporal', randomPort()),
    await record.ports.port('ui', randomPort()),
  ];
  let server: TemporalDevServer | undefined;
  const temporal: TemporalServer = {
    async start() {
      server = await startTemporalDevServer({ state: record.state, port, uiPort });
    },
    async kill() {
      await server?.kill();
      server = undefined;
    },
    async forget() {
      const file = server?.databaseFile;
      await temporal.kill();
      if (file !== undefined) for (const end of ['', '-wal', '-shm']) await rm(file + end, { force: true });
    },
  };
  await temporal.start();
  const address = `127.0.0.1:${port}`;
  const connection = await Connection.connect({ address });
  const client = new Client({ connection, dataConverter: { payloadCodecs: [payloadCodec(keys)] } });
  const parts: { stop(): Promise<void> }[] = [];
  const kept = <T extends { stop(): Promise<void> }>(part: T): T => {
    parts.unshift(part);
    return part;
  };
  return {
    record,
    client,
    temporal,
    address,
    async startWorker({ maxCachedWorkflows = 100, keys: its = keys } = {}) {
      const settings = { temporalAddress: address, namespace: 'default', bundleFolder: bundleFolder(), poolSize: 6 };
      const activities = dossierActivities(record.as('nc_worker'));
      const worker = kept(await buildWorker({ ...settings, maxCachedWorkflows }, { activities, keys: its }));
      // A worker whose server was killed fails; the test starts another, as a supervisor would.
      worker.run().catch(() => undefined);
      return worker;
    },
    async startRelay({ keys: its = keys, ...pages } = {}) {
      const databaseUrl = record.urlOf('nc_relay');
      return kept(
        buildRelay({
          databaseUrl,
          temporalAddress: address,
          namespace: 'default',
          log,
          sweepEveryMs: 1_000,
          keys: its,
          ...pages,
        }),
      );
    },
    newDossier: (birth) => newDossier(record, birth),
    async stop() {
      for (const part of parts) await part.stop();
      await connection.close();
      await temporal.kill();
      await record.stop();
    },
  };
}
