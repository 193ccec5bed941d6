import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { request } from '@nhipcau/local/driver/request';
import { signIn } from '@nhipcau/local/sign-in';
import { expect, test } from 'vitest';
import { Visitor } from '../../support/visitor.ts';
import { admin, house, origin, seated, statusOf, story } from './scene.ts';

/** Over when the server closed it; tells what it has said so far. */
function followed(visitor: Visitor): { over(): boolean; begun: Promise<number> } {
  let over = false;
  const begun = visitor.ask(origin, 'GET', '/api/tasks/changes').then((reply) => {
    reply
      .text()
      .catch(() => undefined)
      .finally(() => {
        over = true;
      });
    return reply.status;
  });
  return { over: () => over, begun };
}

interface Listed {
  readonly id: string;
  readonly current: boolean;
  readonly agent: string;
}

async function sessionsOf(visitor: Visitor): Promise<readonly Listed[]> {
  const reply = await visitor.ask(origin, 'GET', '/auth/sessions');
  return ((await reply.json()) as { readonly items: readonly Listed[] }).items;
}

export function sessions(): void {
  test('a person sees where they are signed in, and ends what they no longer want, streams and all', async () => {
    const desk = await seated('mps-officer');
    const phone = await seated(
      'mps-officer',
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18 Safari/604.1',
    );
    const stranger = await seated('mps-head');
    const stream = followed(phone);
    expect(await stream.begun).toBe(200);
    const listed = await sessionsOf(desk);
    expect(listed.map(({ agent, current }) => [agent, current]).toSorted()).toEqual([
      ['Firefox · Windows', true],
      ['Safari · iOS', false],
    ]);
    const other = listed.find(({ current }) => !current)?.id ?? '';
    // Nobody ends what is not theirs, and nobody is told whether it is there.
    expect((await stranger.ask(origin, 'DELETE', `/auth/sessions/${other}`)).status).toBe(404);
    expect(
      (await desk.ask(origin, 'DELETE', `/auth/sessions/${other}`, undefined, { 'x-nhipcau-guard': 'no' })).status,
    ).toBe(403);
    expect(await statusOf(phone)).toBe(200);
    expect((await desk.ask(origin, 'DELETE', `/auth/sessions/${other}`)).status).toBe(200);
    expect(await statusOf(phone)).toBe(401);
    await expect.poll(stream.over, { timeout: 5_000 }).toBe(true);
    expect([await statusOf(desk), await statusOf(stranger)]).toEqual([200, 200]);
    const third = await seated('mps-officer');
    expect(await (await third.ask(origin, 'DELETE', '/auth/sessions')).json()).toEqual({ ended: 1 });
    expect([await statusOf(desk), await statusOf(third)]).toEqual([401, 200]);
  });

  test('a sign-in gives a new cookie and ends the session before it; one set by somebody else is never taken up', async () => {
    const visitor = await seated('mof-officer');
    const before = visitor.cookiesOf(origin).get('nhipcau') ?? '';
    await visitor.signIn(house.world, 'mof-officer');
    expect(visitor.cookiesOf(origin).get('nhipcau')).not.toBe(before);
    const thief = new Visitor();
    thief.cookiesOf(origin).set('nhipcau', before);
    expect(await statusOf(thief)).toBe(401);
    const fixed = new Visitor();
    fixed.cookiesOf(origin).set('nhipcau', 'chosen-by-somebody-else-before-the-sign-in');
    await fixed.signIn(house.world, 'mof-officer');
    expect(fixed.cookiesOf(origin).get('nhipcau')).not.toContain('chosen');
  });

  test('signing out ends the session, and the provider’s own page lands where everybody is signed out', async () => {
    const visitor = await seated('mof-officer');
    const secret = visitor.cookiesOf(origin).get('nhipcau') ?? '';
    const reply = await visitor.ask(origin, 'POST', '/auth/sign-out');
    const { to } = (await reply.json()) as { readonly to: string };
    const thief = new Visitor();
    thief.cookiesOf(origin).set('nhipcau', secret);
    expect(await statusOf(thief)).toBe(401);
    const page = await visitor.follow(to);
    const html = await page.reply.text();
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(html)?.[1] ?? '';
    const action = /action="([^"]+)"/.exec(html)?.[1] ?? '';
    const ended = await visitor.once(action, { method: 'POST', body: new URLSearchParams({ xsrf, logout: 'yes' }) });
    expect(ended.headers.get('location')).toBe(`${origin}/`);
    // The provider asks anew who it is.
    const again = await visitor.follow(`${origin}/auth/sign-in?provider=local`);
    expect(again.url.pathname).toMatch(/^\/interaction\//);
  });

  test('the provider ends the sessions that were opened by its own (back-channel logout), and nobody else can', async () => {
    const one = await seated('mof-officer');
    // A second console session by the same session of the provider would end alike; here another person's must not.
    const other = await seated('mof-head');
    const forged = await one.once(`${origin}/auth/back-channel-logout/local`, {
      method: 'POST',
      body: new URLSearchParams({ logout_token: 'a.b.c' }),
    });
    expect(forged.status).toBe(400);
    const end = await one.follow(`${house.world.issuer}/session/end`);
    const html = await end.reply.text();
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(html)?.[1] ?? '';
    const action = /action="([^"]+)"/.exec(html)?.[1] ?? '';
    await one.once(action, { method: 'POST', body: new URLSearchParams({ xsrf, logout: 'yes' }) });
    await expect.poll(() => statusOf(one), { timeout: 10_000 }).toBe(401);
    expect(await statusOf(other)).toBe(200);
  });

  test('an administrator ends everything a person has open: sessions, streams, and tokens in the hands of programs', async () => {
    const visitor = await seated('vff-officer');
    const { accessToken } = await signIn({
      issuer: house.world.issuer,
      clientId: 'nhipcau-driver',
      subject: 'vff-officer',
      password: house.world.password,
    });
    const asProgram = async () =>
      (await fetch(`${origin}/tasks/me`, { headers: { authorization: `Bearer ${accessToken}` } })).status;
    expect([await statusOf(visitor), await asProgram()]).toEqual([200, 200]);
    const stream = followed(visitor);
    expect(await stream.begun).toBe(200);
    const ending = request('endSessions', { person: 'vff-officer' }, { reason: 'Nghi lộ mật khẩu.' });
    expect(await story.tries('vff-head', ending)).toEqual(['wrong-role']);
    expect(await story.tries('nhip-cau-administrator', ending)).toEqual([]);
    expect(await statusOf(visitor)).toBe(401);
    // What was read of accounts is relied on for a second, and no longer.
    await expect.poll(asProgram, { timeout: 1_500, interval: 50 }).toBe(401);
    await expect.poll(stream.over, { timeout: 5_000 }).toBe(true);
    // The provider's own session still stands: it does not let the lost device back in.
    const again = await visitor.follow(`${origin}/auth/sign-in?provider=local&to=/inbox`);
    await again.reply.body?.cancel();
    expect(again.url.pathname).toMatch(/^\/interaction\//);
    expect((await visitor.signIn(house.world, 'vff-officer')).href).toBe(`${origin}/inbox`);
    expect(await statusOf(visitor)).toBe(200);
  });

  test('the log says who signed in and out, and how, and holds no name, token or cookie', async () => {
    const visitor = await seated('mof-head');
    const cookie = visitor.cookiesOf(origin).get('nhipcau') ?? 'none';
    await visitor.ask(origin, 'POST', '/auth/sign-out');
    const log = () => readFile(path.join(house.world.facts.logFolder, 'console.log'), 'utf8');
    const noted = async () =>
      (await log())
        .split('\n')
        .filter((line) => line.includes('"personId":"mof-head"') && line.includes('signed'))
        .map((line) => JSON.parse(line) as { readonly code: string; readonly msg: string });
    await expect
      .poll(async () => (await noted()).map(({ code }) => code).slice(-2))
      .toEqual(['signed-in', 'signed-out']);
    expect((await noted())[0]?.msg).toContain('urn:nhipcau:acr:password');
    expect(await log()).not.toContain(cookie);
    expect(await log()).not.toMatch(/eyJ[A-Za-z0-9_-]{20}/);
  });

  test('a changed office ends what its holder has open', async () => {
    const visitor = await seated('moha-officer');
    await admin.query("update appointment set until_day = '2030-01-01' where person_id = 'moha-officer'");
    expect(await statusOf(visitor)).toBe(401);
  });

  test('signing out everywhere voids the tokens of programs too', async () => {
    const [one, two] = [await seated('vufo-officer'), await seated('vufo-officer')];
    const token = await signIn({
      issuer: house.world.issuer,
      clientId: 'nhipcau-driver',
      subject: 'vufo-officer',
      password: house.world.password,
    });
    expect((await one.ask(origin, 'POST', '/auth/sign-out?everywhere=yes')).status).toBe(200);
    expect([await statusOf(one), await statusOf(two)]).toEqual([401, 401]);
    const headers = { authorization: `Bearer ${token.accessToken}` };
    const asProgram = async () => (await fetch(`${origin}/tasks/me`, { headers })).status;
    await expect.poll(asProgram, { timeout: 1_500, interval: 50 }).toBe(401);
  });

  test('whoever signs in again in the very second of the end is let in', async () => {
    const visitor = await seated('mof-officer');
    // Providers tell whole seconds: the end is put early in one, so that the sign-in after it falls into the same.
    await expect.poll(() => Date.now() % 1000, { timeout: 3_000, interval: 5 }).toBeLessThan(150);
    expect((await visitor.ask(origin, 'POST', '/auth/sign-out?everywhere=yes')).status).toBe(200);
    await seated('mof-officer');
  });
}
