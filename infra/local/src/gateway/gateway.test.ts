import { Agent, createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Gateway, startGateway, wayOf } from './gateway.ts';

let service: Server;
let gateway: Gateway;

beforeAll(async () => {
  service = createServer((request, response) => {
    if (request.url === '/tasks/changes') {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write('data: first\n\n');
      return;
    }
    if (request.url === '/tasks/break') {
      request.socket.destroy();
      return;
    }
    if (request.url === '/tasks/refuse') {
      response.writeHead(413, { connection: 'close' });
      response.end('too large');
      return;
    }
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      if (request.url === '/tasks/where') {
        response.end(JSON.stringify(request.headers));
        return;
      }
      response.writeHead(201, { 'x-method': request.method, 'x-url': request.url, 'set-cookie': ['a=1', 'b=2'] });
      response.end(Buffer.concat(chunks));
    });
  });
  await new Promise<void>((resolve) => service.listen(0, '127.0.0.1', resolve));
  const { port } = service.address() as AddressInfo;
  const ways = [{ prefix: 'tasks', to: `http://127.0.0.1:${port}` }, { to: 'http://127.0.0.1:9' }];
  gateway = await startGateway({ port: 0, host: '127.0.0.1', ways });
});

afterAll(async () => {
  await gateway.stop();
  service.closeAllConnections();
  await new Promise((resolve) => service.close(resolve));
});

test('the first segment of the path chooses the service, whole segments only', () => {
  const ways = [{ prefix: 'tasks', to: 'a' }, { to: 'rest' }];
  expect(
    ['/tasks', '/tasks?of=me', '/tasks/1/claim', '/tasksy', '/', '/api/tasks'].map((url) => wayOf(ways, url)),
  ).toEqual(['a', 'a', 'a', 'rest', 'rest', 'rest']);
});

test('method, address, body, status and every cookie arrive as they were sent', async () => {
  const body = 'ý kiến '.repeat(50_000);
  const response = await fetch(`${gateway.origin}/tasks/1/opinion?x=%C3%A1`, { method: 'POST', body });
  expect(response.status).toBe(201);
  expect(response.headers.get('x-method')).toBe('POST');
  expect(response.headers.get('x-url')).toBe('/tasks/1/opinion?x=%C3%A1');
  expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
  expect(await response.text()).toBe(body);
});

test('where a request came from is what the gateway saw, whatever its sender says', async () => {
  const claimed = {
    'x-forwarded-for': '203.0.113.9',
    'x-forwarded-proto': 'https',
    'x-forwarded-prefix': '/elsewhere',
    forwarded: 'for=203.0.113.9',
    'x-real-ip': '203.0.113.9',
  };
  const response = await fetch(`${gateway.origin}/tasks/where`, { method: 'POST', headers: claimed });
  const seen = (await response.json()) as Record<string, string>;
  expect(JSON.stringify(seen)).not.toMatch(/203\.0\.113\.9|elsewhere|https/);
  expect([seen['x-forwarded-for'], seen['x-forwarded-proto']]).toEqual(['127.0.0.1', 'http']);
});

test('an event reaches its reader while the stream is still open', async () => {
  const leaving = new AbortController();
  const response = await fetch(`${gateway.origin}/tasks/changes`, { signal: leaving.signal });
  const { value } = (await response.body?.getReader().read()) ?? {};
  expect(Buffer.from(value ?? []).toString()).toBe('data: first\n\n');
  leaving.abort();
});

test('a service that is away, or breaks off, is a problem with Retry-After and not a hanging request', async () => {
  for (const path of ['/elsewhere', '/tasks/break']) {
    const response = await fetch(`${gateway.origin}${path}`);
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('1');
    expect(response.headers.get('content-type')).toContain('application/problem+json');
  }
});

test('an answer that comes before all was read leaves the connection fit for the next request', {
  timeout: 20_000,
}, async () => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  for (let times = 0; times < 3; times += 1) {
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const options = { method: 'POST', agent, signal: AbortSignal.timeout(3000) };
      const sent = request(`${gateway.origin}/tasks/refuse`, options, (answer) => {
        answer.resume();
        answer.once('end', () => resolve(answer.statusCode));
      });
      sent.once('error', reject);
      sent.end(Buffer.alloc(4_000_000, 97));
    });
    // Whether the service is heard out or has hung up before, the caller is answered.
    expect([413, 503]).toContain(status);
  }
  agent.destroy();
});
