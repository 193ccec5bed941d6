import { expect, test } from 'vitest';
import { Visitor } from '../../support/visitor.ts';
import { codeOf, house, ministry, opine, origin, statusOf, steppedUp, story, waiting } from './scene.ts';

export function secondProvider(): void {
  test('people choose where to sign in, and those of the ministry are who their own provider says', async () => {
    const visitor = new Visitor();
    const { url } = await visitor.follow(`${origin}/auth/sign-in?to=/register`);
    expect(`${url.pathname}${url.search}`).toBe('/signed-out?why=choose&to=%2Fregister');
    const offered = await (await visitor.once(`${origin}/auth/providers`)).json();
    expect(offered).toEqual({
      providers: [
        { id: 'local', label: 'Tài khoản minh họa trên máy này' },
        { id: 'ministry', label: 'Bộ Ngoại giao' },
      ],
    });
    const landed = await visitor.signIn(house.world, 'nobody is asked', { provider: 'ministry', to: '/register' });
    expect(landed.href).toBe(`${origin}/register`);
    expect(await visitor.session(origin)).toMatchObject({ person: 'E-1042', name: 'Cán bộ của Bộ' });
    const me = await (await visitor.ask(origin, 'GET', '/api/tasks/me')).json();
    expect(me).toMatchObject({ person: { id: 'mofa-officer' } });
  });

  test('a binding act carries its word for how they signed in, and a weaker sign-in will not do', async () => {
    const visitor = new Visitor();
    await visitor.signIn(house.world, '', { provider: 'ministry' });
    const opining = { visitor, task: await waiting(visitor, 'mofa'), key: 'opinion-of-the-ministry' };
    const asked = await opine(opining);
    expect(asked.headers.get('www-authenticate')).toContain('acr_values="certificate"');
    ministry.assurance = 'password';
    await steppedUp(visitor, opining.task.documentHash, {});
    expect(await codeOf(await opine(opining))).toBe('step-up-required');
    ministry.assurance = 'certificate';
    await steppedUp(visitor, opining.task.documentHash, {});
    expect((await opine(opining)).status).toBe(200);
    const given = (await story.timeline()).findLast((entry) => entry.actor?.id === 'mofa-officer');
    expect(given).toMatchObject({ type: 'OpinionGiven', acr: 'certificate' });
  });

  test('an employee whom nobody registered is told so', async () => {
    ministry.employee = 'E-7';
    const visitor = new Visitor();
    await visitor.signIn(house.world, '', { provider: 'ministry' });
    const reply = await visitor.ask(origin, 'GET', '/api/tasks/me');
    expect([reply.status, await codeOf(reply)]).toEqual([403, 'account-unknown']);
    ministry.employee = 'E-1042';
  });

  test('an answer that comes by another provider’s address, or in another’s name, is refused (mix-up)', async () => {
    const visitor = new Visitor();
    const begin = async () => {
      const leaving = await visitor.once(`${origin}/auth/sign-in?provider=ministry`);
      return new URL(leaving.headers.get('location') ?? '').searchParams.get('state') ?? '';
    };
    const answered = async (path: string, parameters: Readonly<Record<string, string>>) => {
      const reply = await visitor.once(`${origin}/auth/callback/${path}?${new URLSearchParams(parameters)}`);
      return reply.headers.get('location');
    };
    const code = 'a-code-that-somebody-else-obtained';
    const by = { ministry: ministry.issuer, local: house.world.issuer };
    expect(await answered('local', { code, state: await begin(), iss: by.local })).toBe('/signed-out?why=refused');
    expect(await answered('ministry', { code, state: await begin(), iss: by.local })).toBe('/signed-out?why=refused');
    expect(await answered('ministry', { code, state: await begin() })).toBe('/signed-out?why=refused');
    expect(await answered('ministry', { code, state: 'another', iss: by.ministry })).toBe('/signed-out?why=stale');
    expect(await visitor.session(origin)).toBeUndefined();
  });

  test('keys that it rotates are taken up, and what the old ones signed is no longer believed', async () => {
    const visitor = new Visitor();
    await visitor.signIn(house.world, '', { provider: 'ministry' });
    expect(await statusOf(visitor)).toBe(200);
    await ministry.rotateKeys();
    const later = new Visitor();
    const signedInAgain = async () => {
      await later.signIn(house.world, '', { provider: 'ministry' });
      return await statusOf(later);
    };
    await expect.poll(signedInAgain, { timeout: 20_000, interval: 500 }).toBe(200);
  });
}
