import type { Payload, PayloadCodec } from '@temporalio/common';
import proto from '@temporalio/proto';
import type { FastifyInstance } from 'fastify';

const { Payloads } = proto.temporal.api.common.v1;

/**
 * Shows payloads in clear to Temporal's own pages, on this machine only: their way to ask is the remote codec protocol of Temporal.
 * In production an operator reads them through the audit service, where reading leaves a trace.
 */
export function serveCodec(http: FastifyInstance, codec: PayloadCodec, pages: string): void {
  const allowed = {
    'access-control-allow-origin': pages,
    'access-control-allow-headers': 'content-type,x-namespace',
    'access-control-allow-methods': 'POST',
    vary: 'origin',
  };
  http.options('/codec/decode', async (_request, reply) => reply.headers(allowed).code(204).send());
  http.post<{ Body: unknown }>('/codec/decode', async (request, reply) => {
    if (request.headers.origin !== pages) return reply.code(403).send();
    const asked = Payloads.fromObject((request.body ?? {}) as object).payloads as Payload[];
    const payloads = await codec.decode(asked).catch(() => undefined);
    if (payloads === undefined) return reply.headers(allowed).code(422).send();
    return reply.headers(allowed).send(Payloads.create({ payloads }).toJSON());
  });
}
