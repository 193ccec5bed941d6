import type { Log } from '@nhipcau/platform/log';
import type { KeyRing } from '@nhipcau/platform/payloads/key-ring';
import { payloadCodec } from '@nhipcau/platform/payloads/payload-codec';
import { Client, Connection } from '@temporalio/client';
import type { FastifyInstance } from 'fastify';
import { Pool } from 'pg';
import { newAlarms } from './alarms.ts';
import { startChanges } from './changes.ts';
import { serveCodec } from './codec-endpoint.ts';
import { doors, type Parts } from './doors.ts';
import { dossierWorkflows } from './dossier-workflows.ts';
import { contend, type Work } from './leadership.ts';
import { startLostRuns } from './lost-runs.ts';
import { relayRecord } from './record.ts';
import { startSeals } from './seals.ts';
import { startWakes } from './wakes.ts';

export interface RelayOptions {
  readonly databaseUrl: string;
  readonly temporalAddress: string;
  readonly namespace: string;
  readonly log: Log;
  /** How often every open dossier is compared with the runs that carry them. */
  readonly sweepEveryMs: number;
  /** Under which payloads lie in Temporal, the same as the worker's. */
  readonly keys: KeyRing;
  /** Where Temporal's pages are served: they alone may ask for payloads in clear. Absent in production. */
  readonly temporalPages?: string;
}

export interface Relay {
  /** Answers GET /health and POST /ping; not listening yet. */
  readonly http: FastifyInstance;
  /** Gives the lead back and ends every connection. */
  stop(): Promise<void>;
}

/** Wakes → signals, log → listeners, ended runs → kept histories. Starts working as soon as it leads. */
export function buildRelay(options: RelayOptions): Relay {
  const { log, databaseUrl } = options;
  const pool = new Pool({ connectionString: databaseUrl, max: 6, application_name: 'nhipcau-relay' });
  pool.on('error', (fault) => log.warn({ err: fault }, 'an idle connection was lost'));
  // One that is held and asks nothing may be ended as well: its next question says so, and the process goes on.
  pool.on('connect', (connected) => connected.on('error', () => undefined));
  // Lazy: the relay must start, and say that it is well, while Temporal is away.
  const connection = Connection.lazy({ address: options.temporalAddress });
  const codec = payloadCodec(options.keys);
  const client = new Client({ connection, namespace: options.namespace, dataConverter: { payloadCodecs: [codec] } });
  const alarms = newAlarms(log);
  const record = relayRecord(pool);
  const workflows = dossierWorkflows(client);
  let parts: Parts | undefined;

  const leadership = contend({
    databaseUrl,
    log,
    begin(): Work {
      const wakes = startWakes({ record, workflows, alarms, log });
      const lostRuns = startLostRuns({ record, workflows, alarms, log, everyMs: options.sweepEveryMs });
      const changes = startChanges({ pool, log });
      const seals = startSeals({
        client,
        codec,
        pool,
        log,
        alarms,
        busy: () => wakes.pending > 0,
        onLost: lostRuns.look,
      });
      parts = { wakes, changes, seals, lostRuns };
      return {
        async stop() {
          parts = undefined;
          await Promise.all([wakes.stop(), lostRuns.stop(), changes.stop(), seals.stop()]);
        },
      };
    },
  });

  const http = doors({
    log,
    record,
    workflows,
    leads: () => leadership.leads,
    parts: () => parts,
    alarms: () => alarms.counts,
    askRecord: () => pool.query('select 1'),
  });
  if (options.temporalPages !== undefined) serveCodec(http, codec, options.temporalPages);

  const stop = async () => {
    await http.close();
    await leadership.stop();
    await pool.end();
    await connection.close();
  };
  let stopped: Promise<void> | undefined;
  return {
    http,
    stop() {
      stopped ??= stop();
      return stopped;
    },
  };
}
