import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { smallService } from '../test/small-service.ts';

it('a reader follows changes from where it left off, and closing the service ends the stream', async () => {
  const { app, seen, token } = await smallService();
  seen.events = [{ id: '18', event: 'dossier', data: { title: 'Hội nghị\nthứ hai' } }];
  await app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = app.server.address() as AddressInfo;
  const reply = await fetch(`http://127.0.0.1:${port}/tasks/changes`, {
    headers: { authorization: `Bearer ${await token()}`, 'last-event-id': '17' },
  });
  expect(reply.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
  const received = reply.text();
  await app.close();
  expect(await received).toBe('retry: 2000\n\nid: 18\nevent: dossier\ndata: {"title":"Hội nghị\\nthứ hai"}\n\n');
  expect([seen.lastEventId, seen.stopped]).toEqual(['17', 1]);
});

it('a stream ends when its reader’s sign-ins are ended, although nothing happens on it', async () => {
  const { app, token, change, state } = await smallService();
  await app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = app.server.address() as AddressInfo;
  const reply = await fetch(`http://127.0.0.1:${port}/tasks/changes`, {
    headers: { authorization: `Bearer ${await token({ subject: 'known-an' })}` },
  });
  change('known-an', { tokensVoidBeforeMs: Date.now() + 60_000 });
  state.nowMs += 1_000;
  expect(await reply.text()).toContain('retry');
  await app.close();
});

it('nobody follows anything without a token', async () => {
  const { app } = await smallService();
  expect((await app.inject('/tasks/changes')).statusCode).toBe(401);
  await app.close();
});
