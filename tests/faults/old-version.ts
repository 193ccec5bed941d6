import { expect, test } from 'vitest';
import { receiptOf } from '../chaos/load/life.ts';
import type { Scene } from './support/scene.ts';

/** What was meant for a text, a round or a dossier that is no more. */
export function outOfDate(scene: Scene): void {
  test('an answer to an old version is refused with its reason, and nothing changes', async () => {
    const { visitors, world } = scene.house();
    const life = await scene.life('old-version', 'signed');
    const check = await life.task('check', 'mofa');
    const reasons = [{ part: 'budget', reason: 'Bổ sung dự toán.' }];
    receiptOf(
      await visitors.act('mofa-lead', {
        endpoint: 'returnProposal',
        params: { id: check.id },
        body: { documentHash: check.documentHash, reasons },
        key: 'old-version-return',
      }),
    );
    await life.task('revise', 'mofa');
    await changeBudget(world.origin, await visitors.tokenOf('mofa-staff'), life.id);
    const fresh = (await life.now()).draft?.documentHash;
    expect(fresh).not.toBe(check.documentHash);
    const present = {
      endpoint: 'presentProposal',
      params: { id: life.id },
      body: { documentHash: fresh },
      key: 'old-version-2',
    } as const;
    receiptOf(await visitors.act('mofa-staff', present));
    const sign = await life.task('sign', 'mofa');
    const before = await life.now();
    const stale = await visitors.once('mofa-head', {
      endpoint: 'signProposal',
      params: { id: sign.id },
      body: { documentHash: check.documentHash, lateReason: 'Đột xuất.' },
      key: 'old-version-sign',
    });
    expect(stale).toMatchObject({ ok: false, status: 409, problem: { code: 'document-changed' } });
    const again = await visitors.once('mofa-lead', {
      endpoint: 'acceptProposal',
      params: { id: check.id },
      body: { documentHash: check.documentHash, consulted: ['vff', 'vufo'] },
      key: 'old-version-accept',
    });
    expect(again).toMatchObject({ ok: false, status: 409, problem: { code: 'task-closed' } });
    expect(await life.now()).toMatchObject({ seq: before.seq, hash: before.hash });
  });

  test("another unit's task is as good as none, and a closed dossier accepts nothing", async () => {
    const { visitors } = scene.house();
    const life = await scene.life('stranger', 'accepted');
    const { id, documentHash } = await life.task('opine', 'vff');
    const body = { documentHash, opinion: 'agree' };
    const opine = (person: string) =>
      visitors.once(person, { endpoint: 'giveOpinion', params: { id }, body, key: `stranger-${person}` });
    expect(await opine('mof-officer')).toMatchObject({ ok: false, status: 404, problem: { code: 'not-found' } });
    expect(await opine('vufo-officer')).toMatchObject({ ok: false, status: 403, problem: { code: 'not-in-unit' } });
    expect(await opine('mofa-staff')).toMatchObject({ ok: false, status: 403 });
    await life.until('closed');
    await expect.poll(async () => (await life.now()).standing, { timeout: 30_000 }).toBe('closed');
    const note = {
      endpoint: 'addNote',
      params: { id: life.id },
      body: { text: 'Ghi chú.' },
      key: 'stranger-note',
    } as const;
    expect(await visitors.once('mofa-staff', note)).toMatchObject({
      ok: false,
      status: 409,
      problem: { code: 'dossier-closed' },
    });
  });
}

async function changeBudget(origin: string, token: string, id: string): Promise<void> {
  const address = `${origin}/dossiers/${id}/draft`;
  const authorization = `Bearer ${token}`;
  const draft = await fetch(address, { headers: { authorization } });
  const { content } = (await draft.json()) as { content: object };
  const saved = await fetch(address, {
    method: 'PUT',
    headers: { authorization, 'content-type': 'application/json', 'if-match': draft.headers.get('etag') ?? '' },
    body: JSON.stringify({ content: { ...content, budget: { amount: 2_000_000, currency: 'VND' } } }),
  });
  if (!saved.ok) throw new Error(`the draft was not saved: ${await saved.text()}`);
}
