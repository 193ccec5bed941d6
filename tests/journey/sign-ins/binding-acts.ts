import { Client } from 'pg';
import { expect, test } from 'vitest';
import { codeOf, house, opine, origin, seated, steppedUp, story, waiting } from './scene.ts';

export function bindingActs(): void {
  const password = () => ({ subject: 'vff-officer', password: house.world.password });

  test('waits for a sign-in for the very text, is done with the same key, and the event says how and when', async () => {
    const visitor = await seated('vff-officer');
    const guard = visitor.guard;
    const opining = { visitor, task: await waiting(visitor, 'vff'), key: 'opinion-of-the-front' };
    const { documentHash } = opining.task;
    const refused = await opine(opining);
    expect([refused.status, refused.headers.get('www-authenticate')]).toEqual([
      401,
      'Bearer error="insufficient_user_authentication", max_age=900',
    ]);
    expect(((await refused.json()) as { faults: { with: object }[] }).faults[0]?.with).toEqual({
      document: documentHash,
      seconds: 900,
    });
    const cookie = visitor.cookiesOf(origin).get('nhipcau');
    const back = await steppedUp(visitor, documentHash, password());
    expect(back.href).toBe(`${origin}/task/here?x=1`);
    // Another cookie, the same session: pages that stand open go on with the word they have.
    expect(visitor.cookiesOf(origin).get('nhipcau')).not.toBe(cookie);
    expect(visitor.guard).toBe(guard);
    expect(await visitor.session(origin)).toMatchObject({ proven: [{ documents: [documentHash] }] });
    // The proof is for this text and no other.
    const other = { ...opining, task: { ...opining.task, documentHash: 'ef'.repeat(32) } };
    expect(await codeOf(await opine(other, documentHash))).toBe('step-up-refused');
    expect(await codeOf(await opine(other))).toBe('step-up-required');
    const startedMs = Date.now();
    expect((await opine(opining)).status).toBe(200);
    const again = await opine(opining);
    expect([again.status, ((await again.json()) as { replayed: boolean }).replayed]).toEqual([200, true]);
    const given = (await story.timeline()).findLast((entry) => entry.actor?.id === 'vff-officer');
    expect(given).toMatchObject({ type: 'OpinionGiven', acr: 'urn:nhipcau:acr:password' });
    expect(Math.abs(Date.parse(given?.authTime ?? '') - startedMs)).toBeLessThan(60_000);
  });

  test('is not done by the sign-in of somebody else, and the session stays whose it was', async () => {
    const visitor = await seated('vufo-officer');
    const opining = { visitor, task: await waiting(visitor, 'vufo'), key: 'opinion-of-the-union' };
    visitor.cookiesOf(house.world.issuer).clear();
    const back = await steppedUp(visitor, opining.task.documentHash, { ...password(), subject: 'mof-officer' });
    expect(`${back.pathname}${back.search}`).toBe('/signed-out?why=other');
    expect(await visitor.session(origin)).toMatchObject({ person: 'vufo-officer', proven: [] });
    expect(await codeOf(await opine(opining))).toBe('step-up-required');
  });

  test('nobody is sent to sign in for something by somebody else’s page', async () => {
    const visitor = await seated('vufo-officer');
    const address = `${origin}/auth/step-up?document=${'ab'.repeat(32)}&back=/inbox`;
    const own = await visitor.once(address, { headers: { 'sec-fetch-site': 'same-origin' } });
    const asked = new URL(own.headers.get('location') ?? '');
    expect(asked.href).toContain(house.world.issuer);
    // The person does not have to find their own account among all of them.
    expect(asked.searchParams.get('login_hint')).toBe('vufo-officer');
    visitor.cookiesOf(house.world.issuer).clear();
    const page = await (await visitor.follow(asked.href)).reply.text();
    expect(/value="([^"]*)" required checked/.exec(page)?.[1]).toBe('vufo-officer');
    const foreign = await visitor.once(address, { headers: { 'sec-fetch-site': 'cross-site' } });
    expect(foreign.headers.get('location')).toBe('/inbox');
  });

  test('the second person of an emergency opening signs in for that very opening, and the ledger says when', async () => {
    const asker = await seated('mof-head');
    const asking = { dossier: story.id, reason: 'Cán bộ phụ trách nghỉ đột xuất', hours: 1 };
    const asked = await asker.ask(origin, 'POST', '/api/standing/openings', asking, {
      'idempotency-key': 'open-it-01',
    });
    const { id } = (await asked.json()) as { id: string };
    const second = await seated('vff-head');
    const agree = (headers: Record<string, string> = {}) =>
      second.ask(
        origin,
        'POST',
        `/api/standing/openings/${id}/confirmation`,
        {},
        { 'idempotency-key': 'agreed-01', ...headers },
      );
    const refused = (await (await agree()).json()) as { code: string; faults: { with: { document: string } }[] };
    expect(refused.code).toBe('step-up-required');
    const document = refused.faults[0]?.with.document ?? '';
    await steppedUp(second, document, { subject: 'vff-head', password: house.world.password });
    const agreed = await agree({ 'x-nhipcau-document': document });
    expect([agreed.status, ((await agreed.json()) as { state: string }).state]).toEqual([200, 'open']);
    const ledger = new Client({ connectionString: house.world.adminUrl });
    await ledger.connect();
    const { rows } = await ledger.query(
      `select record::jsonb #> '{entry,reply}' as reply from ledger_entry where ledger = 'openings' and record::jsonb #>> '{entry,reply,opening}' = $1
        order by seq desc limit 1`,
      [id],
    );
    await ledger.end();
    expect(rows[0]?.reply).toMatchObject({ what: 'confirmed', acr: 'urn:nhipcau:acr:password' });
    expect(Math.abs(rows[0]?.reply.authTimeMs - Date.now())).toBeLessThan(120_000);
  });

  test('a browser cannot bring a proof of its own', async () => {
    const visitor = await seated('vufo-officer');
    const task = await waiting(visitor, 'vufo');
    const reply = await visitor.ask(
      origin,
      'POST',
      `/api/tasks/${task.id}/opinion`,
      { documentHash: task.documentHash, opinion: 'agree' },
      {
        'idempotency-key': 'a-proof-of-ones-own',
        'sign-in-proof': `${task.documentHash}.${'A'.repeat(22)} a.b.c`,
      },
    );
    expect(await codeOf(reply)).toBe('step-up-required');
  });
}
