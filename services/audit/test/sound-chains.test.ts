import { metaOf, openDatabase, readEvents } from '@nhipcau/database';
import { canonicalJson } from '@nhipcau/domain/canonical/canonical-json';
import { evolve } from '@nhipcau/domain/dossier/evolve';
import type { DossierState } from '@nhipcau/domain/dossier/state';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type House, openHouse } from '../../tasks/test/support/house.ts';
import { asAdmin } from '../../tasks/test/support/records.ts';
import { done, draft, inConsultation } from '../../tasks/test/support/story.ts';
import { SoundChains } from '../src/sound-chains.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 60_000);
afterAll(() => house?.stop());

/** As whoever owns the machine could: past every trigger and key. */
async function tamper(text: string, values: readonly unknown[]): Promise<void> {
  await asAdmin(house.records.adminUrl, async (client) => {
    await client.query("set session_replication_role = 'replica'");
    await client.query(text, [...values]);
  });
}

async function withChains<T>(
  work: (chains: { ask(): ReturnType<SoundChains['ask']> }, asked: () => number) => Promise<T>,
): Promise<T> {
  const db = openDatabase({ url: house.records.urlOf('nc_audit'), applicationName: 'chains', poolSize: 2 });
  let verifications = 0;
  const auditor = db.as('auditor');
  const query = ((statement, values) => {
    if ((statement as { name?: string }).name === 'stored_events') verifications += 1;
    return auditor.query(statement, values);
  }) as typeof db.query;
  const chains = new SoundChains();
  const ask = () => chains.ask({ ...auditor, query }, true);
  return await work({ ask }, () => verifications).finally(() => db.close());
}

test('a chain that has not moved is not recomputed with every asking, one that has grown is', async () => {
  const { dossier } = await inConsultation(house);
  for (let no = 0; no < 120; no += 1) await draft(house);
  await withChains(async (chains, verifications) => {
    expect(await chains.ask()).toMatchObject({ sound: true });
    const all = verifications();
    expect(all).toBeGreaterThanOrEqual(121);
    const [one, other] = await Promise.all([chains.ask(), chains.ask()]);
    expect(one).toBe(other);
    expect(verifications() - all).toBe(100);
    const before = verifications();
    done(await house.as('head').post(`/dossiers/${dossier}/recall`));
    expect(await chains.ask()).toMatchObject({ sound: true });
    expect(verifications() - before).toBeLessThanOrEqual(101);
  });
});

test('what was verified must stay: a tail that is cut off with all its traces, or a dossier that is gone, is found out', async () => {
  const { dossier } = await inConsultation(house);
  const gone = await draft(house);
  await withChains(async (chains) => {
    expect(await chains.ask()).toMatchObject({ sound: true });
    const before = await shortened(dossier);
    const alone = done(await house.as('auditor').get(`/audit/dossiers/${dossier}/verification`)).body;
    expect(alone).toMatchObject({ sound: true, events: 5 });
    expect(await chains.ask()).toMatchObject({ sound: false });
    await before.restore();
    expect(await chains.ask()).toMatchObject({ sound: true });
    await tamper('delete from dossier where id = $1', [gone]);
    expect(await chains.ask()).toMatchObject({ sound: false });
  });
});

/** The newest event taken away, and the dossier made to look as if it had never been. */
async function shortened(dossier: string): Promise<{ restore(): Promise<void> }> {
  const log = (await readEvents(house.worker.query, dossier)).slice(0, -1);
  const state = log.reduce<DossierState | null>(
    (before, logged) => evolve(before, logged.event, metaOf(dossier, logged)),
    null,
  );
  const whole = 'create table kept_event as select * from dossier_event where dossier_id = $1 and seq = $2';
  const head = 'create table kept_dossier as select id, seq, hash, state from dossier where id = $1';
  await tamper(whole.replace('$1', `'${dossier}'`).replace('$2', String(log.length + 1)), []);
  await tamper(head.replace('$1', `'${dossier}'`), []);
  await tamper('delete from dossier_event where dossier_id = $1 and seq = $2', [dossier, log.length + 1]);
  const back = "update dossier set seq = $2, hash = decode($3, 'hex'), state = $4 where id = $1";
  await tamper(back, [dossier, log.length, log.at(-1)?.hash, canonicalJson(state)]);
  return {
    async restore() {
      await tamper('insert into dossier_event overriding system value select * from kept_event', []);
      const there =
        'update dossier d set seq = k.seq, hash = k.hash, state = k.state from kept_dossier k where d.id = k.id';
      await tamper(there, []);
    },
  };
}

test('a judgement that takes longer than a reader waits goes on, and until it is done nothing is called verified', async () => {
  await draft(house);
  const db = openDatabase({ url: house.records.urlOf('nc_audit'), applicationName: 'chains', poolSize: 2 });
  try {
    const auditor = db.as('auditor');
    const chains = new SoundChains(0);
    expect((await chains.ask(auditor, true)).pending).toBeGreaterThan(0);
    await expect
      .poll(async () => (await chains.ask(auditor, true)).pending, { timeout: 20_000 })
      .toBeLessThanOrEqual(1);
    const patient = new SoundChains();
    expect(await patient.ask(auditor, true)).toMatchObject({ pending: 0 });
  } finally {
    await db.close();
  }
});

test('acts that are recorded meanwhile are no tampering', async () => {
  const asked = await Promise.all([1, 2, 3].map(() => inConsultation(house)));
  let over = false;
  const acting = asked.map(async ({ a }) => {
    for (let no = 0; no < 20; no += 1)
      for (const act of ['claim', 'release']) done(await house.as('officer-a').post(`/tasks/${a}/${act}`));
  });
  const verifying = async () => {
    for (let no = 0; !over; no += 1) {
      const { dossier } = asked[no % asked.length] ?? asked[0] ?? { dossier: '' };
      const { body } = done(await house.as('auditor').get(`/audit/dossiers/${dossier}/verification`));
      expect(body['checks']).not.toContainEqual(expect.objectContaining({ sound: false }));
    }
  };
  const acted = Promise.all(acting).finally(() => {
    over = true;
  });
  await Promise.all([acted, verifying(), verifying()]);
});
