import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { smallService } from '../test/small-service.ts';

let app: FastifyInstance;
beforeAll(async () => {
  ({ app } = await smallService());
  await app.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(() => app.close());

/** Everything that the service answers to these bytes, until it hangs up. */
async function answered(lines: readonly string[]): Promise<string> {
  const { port } = app.server.address() as AddressInfo;
  const socket = connect(port, '127.0.0.1');
  socket.end(lines.join('\r\n'));
  const heard: Buffer[] = [];
  for await (const part of socket) heard.push(part as Buffer);
  return Buffer.concat(heard).toString('utf8');
}

const HEAD = ['POST /tasks/x/claim HTTP/1.1', 'Host: nhipcau.test'];
const HIDDEN = ['GET /health HTTP/1.1', 'Host: nhipcau.test', '', ''];

it.each<[string, readonly string[]]>([
  ['both a length and chunks', ['Content-Length: 6', 'Transfer-Encoding: chunked', '', '0', '', ...HIDDEN]],
  ['two lengths', ['Content-Length: 0', 'Content-Length: 60', '', ...HIDDEN]],
  ['chunks of a name that is none', ['Transfer-Encoding: xchunked', '', '0', '', ...HIDDEN]],
  ['a header folded over two lines', ['X-A: a', ' Content-Length: 60', '', ...HIDDEN]],
])('a message whose end two readers could see in two places is refused whole: %s', async (_, rest) => {
  const reply = await answered([...HEAD, ...rest]);
  expect(reply).toMatch(/^HTTP\/1\.1 400 /);
  expect(reply.match(/HTTP\/1\.1 /g)).toHaveLength(1);
  expect(reply).not.toContain('alive');
  // Nothing of the inside either.
  expect(reply).not.toMatch(/HPE_|at \w+ \(|\.ts/);
});
