import { createWriteStream } from 'node:fs';
import { buildAdministration } from '@nhipcau/administration/app';
import { buildAudit } from '@nhipcau/audit/app';
import { buildConsole } from '@nhipcau/console/app';
import { openDatabase } from '@nhipcau/database';
import { buildDossiers } from '@nhipcau/dossiers/app';
import { readDoorLimits } from '@nhipcau/http';
import { createLog, type Log } from '@nhipcau/platform/log';
import type { Stoppable } from '@nhipcau/platform/stop-in-order';
import { buildRelay } from '@nhipcau/relay/app';
import { buildTasks } from '@nhipcau/tasks/app';
import { dossierActivities } from '@nhipcau/worker/activities/activities';
import { buildWorker } from '@nhipcau/worker/app';
import { logThrough } from '@nhipcau/worker/runtime-log';
import { environmentOf, type ServiceName } from './environment.ts';
import { databaseUrl, keysOf, type WorldFacts } from './facts.ts';
import type { ServiceTuning } from './service-tuning.ts';
import { signInFacts } from './sign-in-facts.ts';

interface Listener {
  listen(address: { readonly host: string; readonly port: number }): Promise<unknown>;
}

interface Built {
  readonly http: Listener;
  stop(): Promise<void>;
}

interface Asked {
  readonly name: ServiceName;
  readonly facts: WorldFacts;
  readonly tuning: ServiceTuning;
  readonly log: Log;
  readonly url: string;
}

/** The services that listen, each built as its own server builds it. */
const builders: Readonly<Record<Exclude<ServiceName, 'worker'>, (asked: Asked) => Built | Promise<Built>>> = {
  dossiers: (asked) => buildDossiers(common(asked)),
  tasks: (asked) => buildTasks({ ...common(asked), awardKey: asked.facts.awardKey }),
  audit: (asked) =>
    buildAudit({
      ...common(asked),
      temporalAddress: asked.facts.temporalAddress,
      namespace: 'default',
      keys: keysOf(asked.facts),
    }),
  administration: (asked) => buildAdministration(common(asked)),
  console: ({ name, facts, tuning, log, url }) =>
    buildConsole({
      limits: readDoorLimits(environmentOf(name, facts, tuning)),
      origin: facts.origin,
      temporalUi: facts.temporalUi,
      cookieSecret: facts.cookieSecret,
      ...signInFacts(facts, tuning),
      databaseUrl: url,
      mode: 'local',
      log,
    }),
  relay: ({ facts, tuning, log, url }) =>
    buildRelay({
      databaseUrl: url,
      temporalAddress: facts.temporalAddress,
      namespace: 'default',
      sweepEveryMs: tuning.sweepEveryMs ?? 60_000,
      keys: keysOf(facts),
      temporalPages: facts.temporalUi,
      log,
    }),
};

function common({ name, facts, tuning, log, url }: Asked) {
  const { relayUrl } = facts;
  return {
    databaseUrl: url,
    poolSize: tuning.connections ?? 10,
    ...signInFacts(facts, tuning),
    mode: 'local' as const,
    limits: readDoorLimits(environmentOf(name, facts, tuning)),
    log,
    relayUrl,
  };
}

/** Starts a service inside this process, on the port and with the rights that it would have in its own. */
export async function inThisProcess(name: ServiceName, facts: WorldFacts, tuning: ServiceTuning): Promise<Stoppable> {
  const destination = createWriteStream(`${facts.logFolder}/${name}.log`, { flags: 'a' });
  const log = createLog({ service: name, destination });
  const asked = { name, facts, tuning, log, url: databaseUrl(facts, `nc_${name}`) };
  if (name === 'worker') return await workerHere(asked);
  const built = await builders[name](asked);
  await built.http.listen({ host: '127.0.0.1', port: facts.ports[name] });
  return { name, stop: () => built.stop() };
}

/** Temporal's runtime is one a process, whoever needs it first. */
let runtimeLogs = false;

async function workerHere({ facts, tuning, log, url }: Asked): Promise<Stoppable> {
  if (!runtimeLogs) logThrough(log);
  runtimeLogs = true;
  const poolSize = tuning.connections ?? 10;
  const db = openDatabase({ url, applicationName: 'nhipcau-worker', poolSize });
  const worker = await buildWorker(
    {
      temporalAddress: facts.temporalAddress,
      namespace: 'default',
      bundleFolder: facts.bundleFolder,
      poolSize,
      maxCachedWorkflows: tuning.maxCachedWorkflows ?? 1000,
    },
    { activities: dossierActivities(db), keys: keysOf(facts) },
  );
  const running = worker.run();
  // Whoever stops the worker hears of a fault; until then it must not end the process.
  running.catch(() => undefined);
  return {
    name: 'worker',
    async stop() {
      await worker.stop();
      await running;
      await db.close();
    },
  };
}
