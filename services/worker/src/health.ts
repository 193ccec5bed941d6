import fastify, { type FastifyInstance } from 'fastify';

export interface HealthSources {
  readonly workerState: () => string;
  /** Rejects where the record cannot be reached. */
  readonly askRecord: () => Promise<unknown>;
}

/** GET /health: the process is there. GET /ready: it takes tasks, and the record answers. */
export function healthService({ workerState, askRecord }: HealthSources): FastifyInstance {
  const http = fastify();
  http.get('/health', async () => ({ status: 'up', worker: workerState() }));
  http.get('/ready', async (_request, reply) => {
    const record = await askRecord().then(
      () => true,
      () => false,
    );
    const ready = record && workerState() === 'RUNNING';
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ready' : 'not ready', worker: workerState(), record });
  });
  return http;
}
