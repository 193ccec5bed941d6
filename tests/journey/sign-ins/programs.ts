import { request } from '@nhipcau/local/driver/request';
import { serviceSignIn } from '@nhipcau/local/service-sign-in';
import { expect, test } from 'vitest';
import { admin, codeOf, house, origin, story } from './scene.ts';

export function programs(): void {
  test('signs in with its own key, reads, and decides nothing', async () => {
    const { accessToken } = await serviceSignIn(house.world.issuer, house.world.facts.identityFolder);
    const ask = (method: string, path: string, body?: object) =>
      fetch(`${origin}${path}`, {
        method,
        headers: {
          authorization: `Bearer ${accessToken}`,
          'idempotency-key': 'program-0001',
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
    expect(await (await ask('GET', '/tasks/me')).json()).toMatchObject({ person: { id: 'vufo-register-sync' } });
    const task = (await story.seenBy('ccer-lead')).tasks.find((one) => one.state === 'open')?.id ?? '';
    const refused = await ask('POST', `/tasks/${task}/opinion`, { documentHash: 'ab'.repeat(32), opinion: 'agree' });
    expect([refused.status, await codeOf(refused)]).toEqual([403, 'service-account-does-not-decide']);
  });

  test('holds no office that decides, whoever would appoint it', async () => {
    const appointing = request(
      'appointPerson',
      { person: 'vufo-register-sync' },
      { unit: 'vufo', role: 'head', from: '2023-01-01', decision: 'QĐ 1/QĐ-LHHN' },
    );
    expect(await story.tries('nhip-cau-administrator', appointing)).toEqual(['service-account-does-not-decide']);
    const byHand = admin.query(
      "insert into appointment (id, person_id, unit, role, from_day) values ('x', 'vufo-register-sync', 'vufo', 'approver', '2023-01-01')",
    );
    await expect(byHand).rejects.toMatchObject({ code: 'NC010' });
  });
}
