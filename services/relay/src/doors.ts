import type { Log } from '@nhipcau/platform/log';
import fastify, { type FastifyInstance } from 'fastify';
import type { Alarms } from './alarms.ts';
import type { Beat } from './beat.ts';
import type { DossierWorkflows } from './dossier-workflows.ts';
import type { LostRuns } from './lost-runs.ts';
import type { RelayRecord } from './record.ts';
import type { Seals } from './seals.ts';
import type { Wakes } from './wakes.ts';

/** The parts of a relay that leads. */
export interface Parts {
  readonly wakes: Wakes;
  readonly changes: Beat;
  readonly seals: Seals;
  readonly lostRuns: LostRuns;
}

export interface BehindDoors {
  readonly log: Log;
  readonly record: RelayRecord;
  readonly workflows: DossierWorkflows;
  readonly leads: () => boolean;
  /** Undefined while another relay leads. */
  readonly parts: () => Parts | undefined;
  readonly alarms: () => Alarms['counts'];
  /** Rejects where the record cannot be reached. */
  readonly askRecord: () => Promise<unknown>;
}

/** What the services ask of the relay; nobody outside the house reaches it. */
export function doors({ log, record, workflows, leads, parts, alarms, askRecord }: BehindDoors): FastifyInstance {
  const http = fastify();
  http.setErrorHandler((fault, request, reply) => {
    log.error({ err: fault, requestId: request.id }, 'a request failed');
    return reply.code(500).send({ status: 'failed' });
  });
  // Services ping after a commit that raised a wake. It says only "look now": what is owed stands in the record. News keep to their
  // own beat: one round passes on what several acts recorded.
  http.post('/ping', async (_request, reply) => {
    parts()?.wakes.ask();
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
    leads: leads(),
    wakes: { pending: parts()?.wakes.pending ?? 0, sent: parts()?.wakes.sent ?? 0 },
    histories: { sealed: parts()?.seals.sealed ?? 0 },
    runs: { restarted: parts()?.lostRuns.restarted ?? 0 },
    alarms: alarms(),
  }));
  http.get('/ready', async (_request, reply) => {
    const answers = await askRecord().then(
      () => true,
      () => false,
    );
    return reply.code(answers ? 200 : 503).send({ status: answers ? 'ready' : 'not ready', record: answers });
  });
  return http;
}
