import type { Log } from '@nhipcau/platform/log';
import { Client, Connection } from '@temporalio/client';
import type { DataConverter } from '@temporalio/common';
import fastify, { type FastifyInstance } from 'fastify';
import { Pool } from 'pg';
import { newAlarms } from './alarms.ts';
import type { Beat } from './beat.ts';
import { startChanges } from './changes.ts';
import { dossierWorkflows } from './dossier-workflows.ts';
import { contend, type Work } from './leadership.ts';
import { type LostRuns, startLostRuns } from './lost-runs.ts';
import { relayRecord } from './record.ts';
import { type Seals, startSeals } from './seals.ts';
import { startWakes, type Wakes } from './wakes.ts';

export interface RelayOptions {
  readonly databaseUrl: string;
  readonly temporalAddress: string;
  readonly namespace: string;
  readonly log: Log;
  /** How often every open dossier is compared with the runs that carry them. */
  readonly sweepEveryMs: number;
  /** Where payloads are to be encrypted, the codec comes in here, the same as the worker's. */
  readonly dataConverter?: DataConverter;
}

/** The parts of a relay that leads. */
interface Parts {
  readonly wakes: Wakes;
  readonly changes: Beat;
  readonly seals: Seals;
  readonly lostRuns: LostRuns;
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
  const client = new Client({
    connection,
    namespace: options.namespace,
    ...(options.dataConverter ? { dataConverter: options.dataConverter } : {}),
  });
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
      const seals = startSeals({ client, pool, log, alarms, busy: () => wakes.pending > 0, onLost: lostRuns.look });
      parts = { wakes, changes, seals, lostRuns };
      return {
        async stop() {
          parts = undefined;
          await Promise.all([wakes.stop(), lostRuns.stop(), changes.stop(), seals.stop()]);
        },
      };
    },
  });

  const http = fastify();
  // Services ping after a commit that raised a wake. It says only "look now": what is owed stands in the record. News keep to their
  // own beat: one round passes on what several acts recorded.
  http.post('/ping', async (_request, reply) => {
    parts?.wakes.ask();
    return reply.code(204).send();
  });
  http.post<{ Params: { dossierId: string } }>('/dossiers/:dossierId/renewal', async (request, reply) => {
    const dossier = await record.dossier(request.params.dossierId);
    if (dossier === undefined || dossier.standing === 'closed') return reply.code(404).send();
    await workflows.renew(dossier);
    return reply.code(202).send();
  });
  http.get('/health', async () => ({
    status: 'up',
    leads: leadership.leads,
    wakes: { pending: parts?.wakes.pending ?? 0, sent: parts?.wakes.sent ?? 0 },
    histories: { sealed: parts?.seals.sealed ?? 0 },
    runs: { restarted: parts?.lostRuns.restarted ?? 0 },
    alarms: alarms.counts,
  }));
  http.get('/ready', async (_request, reply) => {
    const record = await pool.query('select 1').then(
      () => true,
      () => false,
    );
    return reply.code(record ? 200 : 503).send({ status: record ? 'ready' : 'not ready', record });
  });

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
