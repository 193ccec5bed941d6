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
import { accounts } from './accounts.ts';
import type { AdministrationHouse } from './administration-house.ts';
import { calendars } from './calendars.ts';
import { clock } from './clock.ts';
import { closing } from './closing.ts';
import { organisations } from './organisations.ts';
import { relayRenewal } from './relay-renewal.ts';
import { renewal } from './renewal.ts';
import { rightsCheck } from './rights-check.ts';
import { signIns } from './sign-ins.ts';
import { keptStanding } from './standing/keepers-doors.ts';
import { mandates } from './standing/mandates.ts';
import { openings } from './standing/openings.ts';
import { ownStanding } from './standing/own-doors.ts';

export interface AdministrationOptions extends ServiceOptions {
  readonly relayUrl?: string;
}

/** Keepers: clock (local mode only), calendars, organisations, accounts and appointments, renewal of a run. */
export async function buildAdministrationService(
  ground: ServiceGround,
  relayed: Pick<AdministrationHouse, 'relay' | 'renewal'>,
): Promise<FastifyInstance> {
  const house: AdministrationHouse = { ...relayed, db: ground.db };
  return await buildService({
    name: 'administration',
    endpoints: endpointsOf('administration'),
    handlers: {
      ...clock(house),
      ...calendars(house),
      ...organisations(house),
      ...accounts(house),
      ...closing(house),
      ...ownStanding(house),
      ...keptStanding(house),
      ...mandates(house),
      ...openings(house),
      ...rightsCheck(house),
      ...renewal(house),
      ...signIns(house),
    },
    authenticate: ground.authenticate,
    stepUp: ground.stepUp,
    limits: ground.limits,
    log: ground.log,
    needs: { database: ground.db.ping },
    localMode: ground.mode === 'local',
  });
}

export async function buildAdministration(options: AdministrationOptions): Promise<RunningService> {
  const { relayUrl } = options;
  const relay = relayUrl === undefined ? NO_RELAY : relayPing(relayUrl);
  const renewing = relayUrl === undefined ? async () => false : relayRenewal(relayUrl);
  return await runService('administration', options, (ground) =>
    buildAdministrationService(ground, { relay, renewal: renewing }),
  );
}
