import { Agent, request as call, createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Stoppable } from '@nhipcau/platform/stop-in-order';

export interface Way {
  /** First segment of the path; the way without one takes everything else. */
  readonly prefix?: string;
  /** Base address of the service, e.g. http://127.0.0.1:8411. */
  readonly to: string;
}

export interface GatewayOptions {
  readonly port: number;
  readonly host: string;
  readonly ways: readonly Way[];
}

export interface Gateway extends Stoppable {
  readonly origin: string;
}

/** Headers that concern one connection, not the message (RFC 9110, 7.6.1). */
const hopByHop = ['connection', 'keep-alive', 'proxy-connection', 'te', 'trailer', 'transfer-encoding', 'upgrade'];
const connectionsPerService = 128;

/**
 * One origin before the services, chosen by the first segment of the path. It streams both ways and adds no policy: who may do
 * what, limits and problems are the services' own. The one answer of its own says that a service cannot be reached.
 */
export async function startGateway(options: GatewayOptions): Promise<Gateway> {
  const agent = new Agent({ keepAlive: true, maxSockets: connectionsPerService, scheduling: 'lifo' });
  const server = createServer((incoming, outgoing) =>
    pass(incoming, outgoing, wayOf(options.ways, incoming.url ?? '/'), agent),
  );
  // Longer than any service keeps an idle connection, so that it is never the gateway that hangs up on a request.
  server.keepAliveTimeout = 75_000;
  server.requestTimeout = 0;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, options.host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    name: 'gateway',
    origin: `http://${options.host}:${port}`,
    async stop() {
      if (!server.listening) return;
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
      agent.destroy();
    },
  };
}

export function wayOf(ways: readonly Way[], url: string): string | undefined {
  const segment = /^\/([^/?#]*)/.exec(url)?.[1] ?? '';
  return (ways.find((way) => way.prefix === segment) ?? ways.find((way) => way.prefix === undefined))?.to;
}

function pass(incoming: IncomingMessage, outgoing: ServerResponse, to: string | undefined, agent: Agent): void {
  if (to === undefined) {
    unreachable(outgoing);
    return;
  }
  const target = new URL(to);
  const onward = call({
    agent,
    host: target.hostname,
    port: target.port,
    method: incoming.method,
    path: incoming.url,
    headers: { ...endToEnd(incoming.headers), ...forwarded(incoming) },
  });
  onward.once('response', (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, endToEnd(answer.headers));
    // A stream of events must reach its reader before there is a first event.
    outgoing.flushHeaders();
    answer.once('error', () => outgoing.destroy());
    answer.pipe(outgoing);
  });
  onward.once('error', () => {
    if (outgoing.headersSent) outgoing.destroy();
    else unreachable(outgoing);
  });
  // A service may answer before it has read all: the rest is still on its way, and the next request of the connection behind it.
  onward.once('close', () => {
    incoming.unpipe(onward);
    incoming.resume();
  });
  // A reader who leaves must not keep a stream open behind the gateway.
  outgoing.once('close', () => onward.destroy());
  incoming.pipe(onward);
}

/** Where a request came from is stated by whoever took it in, and by nobody before: services believe this gateway. */
function forwarded({ socket, headers: { host } }: IncomingMessage): IncomingMessage['headers'] {
  return { 'x-forwarded-for': socket.remoteAddress, 'x-forwarded-host': host, 'x-forwarded-proto': 'http' };
}

function endToEnd<Headers extends IncomingMessage['headers']>(headers: Headers): Headers {
  const named = (headers.connection ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim());
  const ours = (name: string) => name === 'forwarded' || name.startsWith('x-forwarded-') || name === 'x-real-ip';
  const kept = Object.entries(headers).filter(
    ([name]) => !hopByHop.includes(name) && !named.includes(name) && !ours(name),
  );
  return Object.fromEntries(kept) as Headers;
}

function unreachable(outgoing: ServerResponse): void {
  const problem = {
    type: 'about:blank',
    title: 'Dịch vụ tạm thời chưa sẵn sàng',
    status: 503,
    code: 'overloaded',
    faults: [],
  };
  outgoing.writeHead(503, { 'content-type': 'application/problem+json; charset=utf-8', 'retry-after': '1' });
  outgoing.end(JSON.stringify(problem));
}
