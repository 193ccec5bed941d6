import { afterAll, beforeAll, expect, test } from 'vitest';
import { type House, openHouse } from '../../tasks/test/support/house.ts';
import type { Somebody } from '../../tasks/test/support/people.ts';
import { codes, done, inConsultation } from '../../tasks/test/support/story.ts';

let house: House;
let dossier: string;
beforeAll(async () => {
  house = await openHouse();
  const asked = await inConsultation(house);
  dossier = asked.dossier;
  const opinion = { documentHash: asked.documentHash, opinion: 'object', text: 'Lý do chỉ người đọc hồ sơ thấy.' };
  done(await house.as('officer-a').post(`/tasks/${asked.a}/opinion`, opinion));
}, 60_000);
afterAll(() => house?.stop());

interface Told {
  readonly seq: number;
  readonly type: string;
  readonly [member: string]: unknown;
}

async function told(query = '', who: Somebody = 'staff'): Promise<{ items: readonly Told[]; nextCursor?: string }> {
  return done(await house.as(who).get(`/dossiers/${dossier}/happenings${query}`)).body as never;
}

const detailOf = async (who: Somebody) =>
  done(await house.as(who).get(`/dossiers/${dossier}`)).body as unknown as { seq: number; looked?: { seq: number } };

/** A PUT whose contract asks for no revision. */
const look = (who: Somebody, seq: number) => house.as(who).put(`/dossiers/${dossier}/look`, { seq }, 1);

test('whoever the dossier concerns reads what happened, the newest first, with who, for whom and when', async () => {
  const { items } = await told();
  expect(items.map(({ seq }) => seq)).toEqual(items.map((_, index) => items.length - index));
  expect(items[0]).toMatchObject({
    type: 'OpinionGiven',
    opinion: 'object',
    bySystem: false,
    actor: { id: 'officer-a' },
    principal: { id: 'officer-a' },
    unit: { id: 'asked-a' },
  });
  expect(items.find(({ type }) => type === 'StageCrossed')).toMatchObject({ bySystem: true, to: 'consultation' });
  expect(items.find(({ type }) => type === 'ProposalPresented')).toMatchObject({ version: 1 });
  for (const who of ['head', 'lead', 'officer-b', 'approver-1', 'auditor'] as const)
    expect((await told('', who)).items).toEqual(items);
});

test('what was written, what it changed and what was erased is not told', async () => {
  const words = JSON.stringify(await told());
  expect(words).not.toContain('Lý do');
  for (const member of ['before', 'after', 'erased', 'body', 'hash', 'acr', 'instrument'])
    expect(words).not.toContain(`"${member}"`);
});

test('pages follow each other without a gap, and one may ask only for what came after an event', async () => {
  const whole = (await told('?limit=100')).items;
  const seen: Told[] = [];
  let cursor = '';
  do {
    const next = await told(`?limit=2${cursor}`);
    seen.push(...next.items);
    cursor = next.nextCursor === undefined ? '' : `&cursor=${next.nextCursor}`;
  } while (cursor !== '');
  expect(seen).toEqual(whole);
  const since = (whole[2] as Told).seq;
  expect((await told(`?since=${since}`)).items).toEqual(whole.slice(0, 2));
  const strange = await house.as('staff').get(`/dossiers/${dossier}/happenings?cursor=bm9uc2Vuc2U`);
  expect([strange.status, codes(strange)]).toEqual([422, ['cursor-unknown']]);
});

test('a stranger is told of it what is told of a dossier that does not exist', async () => {
  const missing = '/dossiers/00000000-0000-8000-8000-000000000000';
  for (const who of ['stranger', 'nobody', 'administrator'] as const) {
    const voice = house.as(who);
    const without = ({ body }: { body: object }) => ({ ...body, requestId: '', instance: '' });
    const [own, other] = [await voice.get(`/dossiers/${dossier}/happenings`), await voice.get(`${missing}/happenings`)];
    expect([own.status, without(own)]).toEqual([404, without(other)]);
    const [marked, unmarked] = [await look(who, 1), await voice.put(`${missing}/look`, { seq: 1 }, 1)];
    expect([marked.status, without(marked)]).toEqual([404, without(unmarked)]);
  }
});

test('how far somebody has read is said by their page alone, is theirs alone, and never goes back nor beyond', async () => {
  const { seq } = await detailOf('lead');
  await told('', 'lead');
  expect(await detailOf('lead')).not.toHaveProperty('looked');
  expect(done(await look('lead', 2)).body).toMatchObject({ seq: 2 });
  expect((await detailOf('lead')).looked?.seq).toBe(2);
  expect(done(await look('lead', 1)).body).toMatchObject({ seq: 2 });
  expect(done(await look('lead', seq + 50)).body).toMatchObject({ seq });
  expect(await detailOf('approver-1')).not.toHaveProperty('looked');
});

test('a list marks what is new to its reader, and nothing that the reader never opened', async () => {
  const newsFor = async (who: Somebody) => {
    const { items } = done(await house.as(who).get('/dossiers?stage=consultation')).body as unknown as {
      items: readonly { news?: boolean }[];
    };
    return items.map(({ news }) => news);
  };
  expect(await newsFor('head')).toEqual([undefined]);
  done(await look('head', 1));
  expect(await newsFor('head')).toEqual([true]);
  done(await look('head', (await detailOf('head')).seq));
  expect(await newsFor('head')).toEqual([false]);
});
