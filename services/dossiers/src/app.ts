import { NO_RELAY, relayPing } from '@nhipcau/acts/relay-ping';
import {
  type RunningService,
  runService,
  type ServiceGround,
  type ServiceOptions,
} from '@nhipcau/acts/running/run-service';
import { endpointsOf } from '@nhipcau/contracts';
import { buildService } from '@nhipcau/http';
import type { FastifyInstance } from 'fastify';
import { consultation } from './consultation.ts';
import { creating } from './creation.ts';
import type { DossiersHouse } from './dossiers-house.ts';
import { drafts } from './drafts.ts';
import { execution } from './execution.ts';
import { happenings } from './happenings.ts';
import { listing } from './listing.ts';
import { offering } from './offered-kinds.ts';
import { proposal } from './proposal.ts';
import { reading } from './reading.ts';
import { reporting } from './reporting.ts';

export interface DossiersOptions extends ServiceOptions {
  /** Pinged after an act that the workflow must see; the relay's poll finds it as well. */
  readonly relayUrl?: string;
}

/** The owner's side: draft, present, change, carry out, end; and reading for everybody whom a dossier concerns. */
export async function buildDossiersService(
  ground: ServiceGround,
  house: Pick<DossiersHouse, 'relay'>,
): Promise<FastifyInstance> {
  const { db, mode } = ground;
  const dossiers: DossiersHouse = { ...house, db, mode, service: 'dossiers' };
  return await buildService({
    name: 'dossiers',
    endpoints: endpointsOf('dossiers'),
    handlers: {
      createDossier: creating(dossiers),
      listOfferedKinds: offering(dossiers),
      ...listing(dossiers),
      ...reading(dossiers),
      ...happenings(dossiers),
      ...drafts(dossiers),
      ...proposal(dossiers),
      ...consultation(dossiers),
      ...execution(dossiers),
      ...reporting(dossiers),
    },
    authenticate: ground.authenticate,
    limits: ground.limits,
    log: ground.log,
    needs: { database: db.ping },
    localMode: mode === 'local',
  });
}

export async function buildDossiers(options: DossiersOptions): Promise<RunningService> {
  const relay = options.relayUrl === undefined ? NO_RELAY : relayPing(options.relayUrl);
  return await runService('dossiers', options, (ground) => buildDossiersService(ground, { relay }));
}
