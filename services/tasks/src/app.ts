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
import { approval } from './approval.ts';
import { assignees } from './assignees.ts';
import { bulk } from './bulk.ts';
import { changes } from './changes.ts';
import { commendation } from './commendation.ts';
import { consultation } from './consultation.ts';
import { execution } from './execution.ts';
import { holding } from './holding.ts';
import { inbox } from './inbox.ts';
import { inboxViews } from './inbox-views.ts';
import { load } from './load.ts';
import { preparations } from './preparations.ts';
import { proposal } from './proposal.ts';
import { readers } from './readers.ts';
import { reporting } from './reporting.ts';
import { taskReading } from './task-detail.ts';
import type { TasksHouse } from './tasks-house.ts';

export interface TasksOptions extends ServiceOptions {
  /** Pinged after an act that the workflow must see; the relay's poll finds it as well. */
  readonly relayUrl?: string;
  /** Secret of the keyed digest of nominees: the same for every process of the house, and never changed. */
  readonly awardKey: string;
}

/** Whoever has a task: reads it, holds it, answers it. */
export async function buildTasksService(
  ground: ServiceGround,
  house: Omit<TasksHouse, 'db' | 'service'>,
): Promise<FastifyInstance> {
  const tasks: TasksHouse = { ...house, db: ground.db, service: 'tasks' };
  return await buildService({
    name: 'tasks',
    endpoints: endpointsOf('tasks'),
    handlers: {
      ...readers(tasks),
      ...inbox(tasks),
      ...inboxViews(tasks),
      ...bulk(tasks),
      ...assignees(tasks),
      ...load(tasks),
      ...taskReading(tasks),
      ...changes(tasks),
      ...holding(tasks),
      ...preparations(tasks),
      ...proposal(tasks),
      ...consultation(tasks),
      ...approval(tasks),
      ...execution(tasks),
      ...reporting(tasks),
      ...commendation(tasks),
    },
    authenticate: ground.authenticate,
    stepUp: ground.stepUp,
    limits: ground.limits,
    log: ground.log,
    needs: { database: ground.db.ping },
    localMode: ground.mode === 'local',
  });
}

export async function buildTasks(options: TasksOptions): Promise<RunningService> {
  const relay = options.relayUrl === undefined ? NO_RELAY : relayPing(options.relayUrl);
  return await runService('tasks', options, (ground) =>
    buildTasksService(ground, { relay, awardKey: options.awardKey }),
  );
}
