import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { sendProblem } from './send-problem.ts';

/** Whether an address is one of a route's: its parts in braces may be anything. Undefined where the route takes whole branches. */
function patternOf(url: string): RegExp | undefined {
  if (url.includes('*')) return undefined;
  const parts = url.split('/').map((part) => (part.startsWith(':') ? '[^/]+' : part.replaceAll(/[^\w-]/g, '\\$&')));
  return new RegExp(`^${parts.join('/')}$`);
}

/**
 * What no route takes is answered 404, but 405 with Allow where the address takes other methods (RFC 9110, 15.5.6). Told to anybody:
 * the addresses are public, and what stands behind one is not asked. To be set before the first route.
 */
export function answerWithAllowed(app: FastifyInstance): void {
  const methodsOf = new Map<string, { readonly pattern: RegExp; readonly methods: Set<string> }>();
  app.addHook('onRoute', ({ url, method }) => {
    const pattern = patternOf(url);
    if (pattern === undefined) return;
    const known = methodsOf.get(url) ?? { pattern, methods: new Set() };
    for (const one of [method].flat()) known.methods.add(one);
    methodsOf.set(url, known);
  });
  const answer = (request: FastifyRequest, reply: FastifyReply) => {
    const { method, url } = request;
    const [address = ''] = url.split('?');
    const found = [...methodsOf.values()].filter(({ pattern }) => pattern.test(address));
    const allowed = new Set(found.flatMap(({ methods }) => [...methods]));
    if (allowed.size === 0 || allowed.has(method)) return sendProblem(request, reply, [{ code: 'not-found' }]);
    reply.header('allow', [...allowed].toSorted().join(', '));
    return sendProblem(request, reply, [{ code: 'method-not-allowed', with: { method } }]);
  };
  // Before a body is read that nobody asked for: its faults are not what is wrong.
  app.addHook('onRequest', async (request, reply) => (request.is404 ? answer(request, reply) : undefined));
  app.setNotFoundHandler(answer);
}
