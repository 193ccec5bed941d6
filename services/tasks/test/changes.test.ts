import type { AddressInfo } from 'node:net';
import { startOfDayMs } from '@nhipcau/domain/time/vietnam-time';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { ask, opened } from '../../administration/test/support/openings.ts';
import { found, inDays } from '../../administration/test/support/standing.ts';
import { type House, openHouse } from './support/house.ts';
import type { Somebody } from './support/people.ts';
import { asAdmin } from './support/records.ts';
import { crossOver, done, draft, hashOf, inConsultation } from './support/story.ts';

interface Told {
  readonly id: string;
  readonly dossier: string;
  readonly seq: number;
  readonly stage: string;
  readonly tasks: readonly number[];
}

interface Following {
  readonly told: readonly Told[];
  /** How often the reader heard that they act by other posts than before. */
  standings(): number;
  stop(): void;
}

let house: House;
let origin: string;
const following: Following[] = [];
beforeAll(async () => {
  house = await openHouse();
  await house.services.tasks.listen({ port: 0, host: '127.0.0.1' });
  origin = `http://127.0.0.1:${(house.services.tasks.server.address() as AddressInfo).port}`;
}, 60_000);
afterEach(() => {
  for (const one of following.splice(0)) one.stop();
});
afterAll(() => house?.stop());

/** The reader is connected when this resolves: what happens afterwards is told. */
async function follow(who: Somebody, lastEventId?: string, query = ''): Promise<Following> {
  const ended = new AbortController();
  const reply = await fetch(`${origin}/tasks/changes${query}`, {
    headers: {
      authorization: `Bearer ${await house.token(who)}`,
      ...(lastEventId === undefined ? {} : { 'last-event-id': lastEventId }),
    },
    signal: ended.signal,
  });
  expect([reply.status, reply.headers.get('content-type')]).toEqual([200, 'text/event-stream; charset=utf-8']);
  const told: Told[] = [];
  let standings = 0;
  const reading = (async () => {
    let kept = '';
    for await (const bytes of reply.body ?? []) {
      kept += Buffer.from(bytes as Uint8Array).toString('utf8');
      const blocks = kept.split('\n\n');
      kept = blocks.pop() ?? '';
      for (const block of blocks) {
        if (/^event: standing\ndata: \{"on":"\d{4}-\d{2}-\d{2}"\}$/.test(block)) standings += 1;
        const found = /^id: (\d+)\nevent: change\ndata: (.+)$/.exec(block);
        if (found !== null) told.push({ id: found[1], ...JSON.parse(found[2] ?? '') });
      }
    }
  })();
  reading.catch(() => undefined);
  const one = { told, standings: () => standings, stop: () => ended.abort() };
  following.push(one);
  return one;
}

const until = { timeout: 10_000 };

/** A dossier about which a body is asked that has no part in any other. */
async function askedElsewhere(): Promise<string> {
  const dossier = await draft(house);
  const documentHash = await hashOf(house, dossier);
  done(await house.as('staff').post(`/dossiers/${dossier}/presentation`, { documentHash }));
  done(await house.as('head').post(`/tasks/${dossier}.1/signature`, { documentHash }));
  const consulted = ['asked-a', 'asked-b', 'elsewhere'];
  const added = [{ unit: 'elsewhere', reason: 'Liên quan địa bàn' }];
  done(await house.as('lead').post(`/tasks/${dossier}.2/acceptance`, { documentHash, consulted, added }));
  await crossOver(house, dossier);
  return dossier;
}

test('a reader learns of what concerns its units, and of nothing else', async () => {
  const [officer, stranger, nobody] = await Promise.all([follow('officer-a'), follow('stranger'), follow('nobody')]);
  const hidden = await draft(house);
  const shared = await inConsultation(house);
  const last = await askedElsewhere();
  // What is told comes in the order of the log: with the last dossier told, nothing of the earlier ones is under way.
  await expect.poll(() => stranger?.told.at(-1)?.stage, until).toBe('consultation');
  await expect.poll(() => officer?.told.at(-1)?.dossier, until).toBe(last);
  expect(new Set(stranger?.told.map((one) => one.dossier))).toEqual(new Set([last]));
  const dossiers = officer?.told.map((one) => one.dossier);
  expect(dossiers).toContain(shared.dossier);
  expect(dossiers).not.toContain(hidden);
  const opened = officer?.told.find((one) => one.dossier === shared.dossier && one.seq === 6);
  expect(opened).toMatchObject({ stage: 'consultation', tasks: [3, 4] });
  expect(nobody?.told).toEqual([]);
});

test('a reader who comes back is told what it missed, once and in order, and then what follows', async () => {
  const { dossier, a, b, documentHash } = await inConsultation(house);
  const first = await follow('officer-a');
  done(await house.as('officer-a').post(`/tasks/${a}/claim`));
  await expect.poll(() => first.told.map((one) => one.seq), until).toEqual([7]);
  first.stop();
  const meanwhile = await draft(house);
  done(await house.as('officer-a').post(`/tasks/${a}/opinion`, { documentHash, opinion: 'agree' }));
  const back = await follow('officer-a', first.told.at(-1)?.id);
  done(await house.as('officer-b').post(`/tasks/${b}/opinion`, { documentHash, opinion: 'agree' }));
  const seqs = () => back.told.filter((one) => one.dossier === dossier).map((one) => one.seq);
  await expect.poll(seqs, until).toEqual([8, 9, 10]);
  expect(back.told.map((one) => one.dossier)).not.toContain(meanwhile);
  const ids = back.told.map((one) => Number(one.id));
  expect(ids).toEqual([...new Set(ids)].sort((one, other) => one - other));
});

test('whoever began to read before the line stood is told what changed in between, and nobody of what is long over', async () => {
  const { dossier, a } = await inConsultation(house);
  const age = `update dossier_event set recorded_at_ms = recorded_at_ms - 60000 where dossier_id = '${dossier}'`;
  await asAdmin(house.records.adminUrl, async (admin) => {
    await admin.query("set session_replication_role = 'replica'");
    await admin.query(age);
  });
  done(await house.as('officer-a').post(`/tasks/${a}/claim`));
  const came = await follow('officer-a', undefined, '?sinceMs=2000');
  const seqs = () => came.told.filter((one) => one.dossier === dossier).map((one) => one.seq);
  await expect.poll(seqs, until).toEqual([7]);
  const refused = await house.as('officer-a').get('/tasks/changes?sinceMs=-1');
  expect(refused.status).toBe(422);
});

test('an act that was being recorded when the reader came is told, though another was recorded first', async () => {
  const { dossier } = await inConsultation(house);
  const others = await Promise.all([1, 2, 3].map(() => inConsultation(house)));
  const acts = others.map(({ a }) => house.as('officer-a').post(`/tasks/${a}/claim`));
  const came = await follow('officer-a', '1');
  for (const reply of await Promise.all(acts)) done(reply);
  const told = () => new Set(came.told.filter((one) => one.seq === 7).map((one) => one.dossier));
  await expect.poll(() => others.every((one) => told().has(one.dossier)), until).toBe(true);
  expect(came.told.filter((one) => one.dossier === dossier).map((one) => one.seq)).toEqual([1, 2, 3, 4, 5, 6]);
});

/** The house's day begins so many days from today; it never runs ahead of the real one. */
async function dayBegins(days: number): Promise<void> {
  const text = 'update clock set offset_ms = $1::bigint - real_now_ms()';
  await asAdmin(house.records.adminUrl, (admin) => admin.query(text, [startOfDayMs(inDays(days))]));
}

test('whoever stands in hears at once that it begins, by hand and with its day, changes and ends; nobody else does', async () => {
  await dayBegins(-3);
  const [standIn, other] = await Promise.all([follow('stranger'), follow('officer-b')]);
  const { a } = await inConsultation(house);
  const leave = { from: inDays(-3), to: inDays(0), standIns: [{ person: 'stranger' }] };
  const absence = done(await house.as('officer-a').post('/standing/absences', leave)).body as unknown as { id: string };
  await expect.poll(() => standIn.standings(), until).toBe(1);
  expect(await found(house, 'stranger', a)).toBeDefined();
  done(await house.as('officer-a').post(`/standing/absences/${absence.id}/return`));
  await expect.poll(() => standIn.standings(), until).toBe(2);
  const paper = { number: '7/GUQ-A', holder: 'stranger', from: inDays(-2), to: inDays(-2), form: 'TUQ.' };
  done(await house.as('officer-a').post('/standing/delegations', paper));
  expect(standIn.standings()).toBe(2);
  await dayBegins(-2);
  await expect.poll(() => standIn.standings(), until).toBe(3);
  expect(await found(house, 'stranger', a)).toBeDefined();
  await dayBegins(-1);
  await expect.poll(() => standIn.standings(), until).toBe(4);
  expect(other.standings()).toBe(0);
});

test('an emergency opening that runs out by the hour is told to whom it was open and whose dossier it is', async () => {
  // Before anything that was lent above.
  await dayBegins(-9);
  const { dossier } = await inConsultation(house);
  const id = await opened(house, 'head-a', dossier, 1);
  const lists = (who: Somebody) => house.as(who).get('/standing/openings?of=ours');
  const [asker, owner, second, other] = await Promise.all(
    (['head-a', 'head', 'leader', 'stranger'] as const).map((who) => follow(who)),
  );
  expect((await house.as('head-a').get(`/dossiers/${dossier}`)).status).toBe(200);
  const hourPasses = 'update clock set offset_ms = offset_ms + 3600000';
  await asAdmin(house.records.adminUrl, (admin) => admin.query(hourPasses));
  for (const one of [asker, owner, second]) await expect.poll(() => one?.standings(), until).toBe(1);
  const { items } = done(await lists('head')).body as unknown as { items: readonly { id: string; state: string }[] };
  expect(items.find((one) => one.id === id)).toMatchObject({ state: 'expired' });
  // A request that waits is told to whoever may agree, and so is that it lapsed.
  const waiting = done(await ask(house, 'head-a', dossier)).body['id'];
  await expect.poll(() => second?.standings(), until).toBe(2);
  await asAdmin(house.records.adminUrl, (admin) => admin.query(hourPasses.replace('3600000', '86400000')));
  await expect.poll(() => second?.standings(), until).toBe(3);
  expect(waiting).toBeDefined();
  expect(other?.standings()).toBe(0);
});
