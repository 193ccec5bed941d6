import {
  type RunningService,
  runService,
  type ServiceGround,
  type ServiceOptions,
} from '@nhipcau/acts/running/run-service';
import { endpointsOf } from '@nhipcau/contracts';
import { buildService } from '@nhipcau/http';
import type { KeyRing } from '@nhipcau/platform/payloads/key-ring';
import type { FastifyInstance } from 'fastify';
import type { AuditHouse } from './audit-house.ts';
import { eventSearch } from './event-search.ts';
import { historyPackage } from './export/history-package.ts';
import { figures } from './figures.ts';
import { keeping } from './keeping.ts';
import { openings } from './openings.ts';
import { overview } from './overview/overview.ts';
import { type TemporalHistories, temporalHistories } from './temporal-histories.ts';
import { timeline } from './timeline.ts';
import { verification } from './verification.ts';
import { workflow } from './workflow.ts';

export interface AuditOptions extends ServiceOptions {
  readonly temporalAddress: string;
  readonly namespace: string;
  /** Opens what lies sealed in Temporal. */
  readonly keys: KeyRing;
}

/** Auditors: what happened, whether it is whole, and whether Temporal says the same. Ready without Temporal: the log stands alone. */
export async function buildAuditService(ground: ServiceGround, temporal: TemporalHistories): Promise<FastifyInstance> {
  const house: AuditHouse = { db: ground.db, temporal };
  const http = await buildService({
    name: 'audit',
    endpoints: endpointsOf('audit'),
    handlers: {
      ...timeline(house),
      ...verification(house),
      ...workflow(house),
      ...figures(house),
      ...eventSearch(house),
      ...historyPackage(house),
      ...overview(house),
      ...openings(house),
      ...keeping(house),
    },
    authenticate: ground.authenticate,
    limits: ground.limits,
    log: ground.log,
    needs: { database: ground.db.ping },
    localMode: ground.mode === 'local',
  });
  http.addHook('onClose', () => temporal.close());
  return http;
}

export async function buildAudit(options: AuditOptions): Promise<RunningService> {
  const temporal = temporalHistories({
    address: options.temporalAddress,
    namespace: options.namespace,
    keys: options.keys,
  });
  return await runService('audit', options, (ground) => buildAuditService(ground, temporal));
}
