import { ENDPOINTS } from '@nhipcau/contracts';
import { untilDefined } from '@nhipcau/platform/deadline';
import { expect, test } from 'vitest';
import { asked } from './support/hold.ts';
import type { Scene } from './support/scene.ts';

/** What the house stands on is away for a while. */
export function away(scene: Scene): void {
  test('what is acknowledged is on the disk: killing a process alone would not show it', async () => {
    const { world } = scene.house();
    const settings = ['fsync', 'full_page_writes', 'synchronous_commit', 'data_checksums'];
    const text = 'select name, setting from pg_settings where name = any($1)';
    const rows = await asked<{ name: string; setting: string }>(world.adminUrl, text, [settings]);
    expect(rows.map(({ name, setting }) => `${name} ${setting}`).toSorted()).toEqual(
      settings.map((name) => `${name} on`).toSorted(),
    );
  });

  test('while Temporal is away acts are accepted, and they take effect when it is back', async () => {
    const { world } = scene.house();
    const life = await scene.life('without-temporal', 'first-opinion');
    await world.part('temporal').kill();
    await life.until('settled');
    const another = await scene.life('begun-without-temporal', 'accepted');
    // The relay has tried and failed: it is not merely slow.
    const unseen = 'select count(*)::int as n from dossier where id = any($1) and wake_no > seen_no';
    await untilDefined('the relay gives notice', 30_000, async () => {
      const [row] = await asked<{ n: number }>(world.adminUrl, unseen, [[life.id, another.id]]);
      const health = await fetch(`${world.addressOf('relay')}/health`);
      const { wakes } = (await health.json()) as { wakes: { pending: number } };
      return row?.n === 2 && wakes.pending >= 2 ? true : undefined;
    });
    expect(await life.now()).toMatchObject({ stage: 'consultation', decided: 'settled' });
    expect(await another.now()).toMatchObject({ stage: 'proposal', decided: 'accepted' });

    await world.part('temporal').start();
    await Promise.all([life.until('closed'), another.until('closed')]);
  });

  test('while PostgreSQL is away the answer is 503 with Retry-After, and afterwards everything goes on by itself', async () => {
    const { world, visitors } = scene.house();
    const life = await scene.life('without-postgres', 'accepted');
    const { id, documentHash } = await life.task('opine', 'vff');
    const before = await life.now();
    const deed = {
      endpoint: 'giveOpinion',
      params: { id },
      body: { documentHash, opinion: 'agree' },
      key: 'without-postgres',
    } as const;
    const token = await visitors.tokenOf('vff-officer');
    await world.part('postgres').kill();

    const path = ENDPOINTS.giveOpinion.path.replace('{id}', id);
    const answers = await Promise.all(
      Array.from({ length: 4 }, () =>
        fetch(`${world.origin}${path}`, {
          method: 'POST',
          headers: {
            authorization: `Bearer ${token}`,
            'idempotency-key': deed.key,
            'content-type': 'application/json',
          },
          body: JSON.stringify(deed.body),
        }),
      ),
    );
    for (const answer of answers) {
      expect(answer.status).toBe(503);
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
      expect(await answer.json()).toMatchObject({ status: 503, code: 'database-unavailable' });
    }

    await world.part('postgres').start();
    expect(await life.now()).toMatchObject({ seq: before.seq, hash: before.hash });
    expect(await visitors.act('vff-officer', deed)).toMatchObject({ ok: true, receipt: { replayed: false } });
    life.skip('first-opinion');
    await life.until('closed');
  });
}
