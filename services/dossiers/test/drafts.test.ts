import { afterAll, beforeAll, expect, test } from 'vitest';
import { type House, openHouse } from '../../tasks/test/support/house.ts';
import type { Somebody } from '../../tasks/test/support/people.ts';
import { codes, done, draft, hashOf, inConsultation, presented, TEXT } from '../../tasks/test/support/story.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 60_000);
afterAll(() => house?.stop());

const BOUNDARY = 'boundary-of-the-tests';

async function attach(dossier: string, revision: number, name: string, who: Somebody = 'staff', text = 'Nội dung') {
  const head = `--${BOUNDARY}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/pdf\r\n\r\n`;
  const reply = await house.services.dossiers.inject({
    method: 'PUT',
    url: `/dossiers/${dossier}/draft/parts/programme`,
    headers: {
      authorization: `Bearer ${await house.token(who)}`,
      'if-match': `"${revision}"`,
      'content-type': `multipart/form-data; boundary=${BOUNDARY}`,
      'accept-language': 'en',
    },
    payload: Buffer.from(`${head}${text}\r\n--${BOUNDARY}--\r\n`, 'utf8'),
  });
  return { status: reply.statusCode, body: reply.json(), headers: reply.headers };
}

test('a draft is saved from the revision it was read at; a colleague who saved in between is not overwritten', async () => {
  const dossier = await draft(house);
  const opened = done(await house.as('staff').get(`/dossiers/${dossier}/draft`));
  expect(opened.headers['etag']).toBe('"1"');
  done(await house.as('colleague').put(`/dossiers/${dossier}/draft`, { content: { ...TEXT, place: 'Huế' } }, 1));
  const stale = await house.as('staff').put(`/dossiers/${dossier}/draft`, { content: TEXT }, 1);
  expect([stale.status, codes(stale)]).toEqual([412, ['draft-changed']]);
  const after = done(await house.as('staff').get(`/dossiers/${dossier}/draft`)).body as Record<string, never>;
  expect(after['content']).toMatchObject({ place: 'Huế' });
  expect(after['editors']).toEqual([
    { id: 'staff', name: 'staff' },
    { id: 'colleague', name: 'colleague' },
  ]);
  expect(after['savedBy']).toEqual({ id: 'colleague', name: 'colleague' });
});

test('a draft says who will be asked when it is presented, and until when', async () => {
  const dossier = await draft(house);
  const { next } = done(await house.as('staff').get(`/dossiers/${dossier}/draft`)).body as Record<string, object>;
  expect(next).toMatchObject({ task: 'sign', unit: { id: 'owner' }, role: 'head' });
  const documentHash = await hashOf(house, dossier);
  done(await house.as('staff').post(`/dossiers/${dossier}/presentation`, { documentHash }));
  const { tasks } = done(await house.as('staff').get(`/dossiers/${dossier}`)).body as never as { tasks: object[] };
  expect(tasks[0]).toMatchObject({ kind: 'sign', dueAt: (next as { dueAt: string }).dueAt });
});

test('the same creation sent twice is one dossier', async () => {
  const body = { kind: 'briefing-conference', owner: 'owner', content: TEXT };
  const asked = { key: 'the-same-creation' };
  const first = done(await house.as('staff').post('/dossiers', body, asked));
  const again = done(await house.as('staff').post('/dossiers', body, asked));
  expect(again.body).toEqual({ ...first.body, replayed: true });
});

test('nobody creates for another’s unit, and no kind that is not routed', async () => {
  const elsewhere = await house.as('staff').post('/dossiers', { kind: 'bench', owner: 'asked-a', content: TEXT });
  expect([elsewhere.status, codes(elsewhere)]).toEqual([403, ['not-in-unit']]);
  const unrouted = await house.as('stranger').post('/dossiers', { kind: 'bench', owner: 'elsewhere', content: TEXT });
  expect(unrouted.status).toBe(403);
});

test('a draft is its owners’ alone: bodies that it will concern know nothing of it yet', async () => {
  const dossier = await draft(house);
  for (const who of ['lead', 'officer-a', 'stranger'] as const) {
    expect((await house.as(who).get(`/dossiers/${dossier}`)).status).toBe(404);
    expect((await house.as(who).get(`/dossiers/${dossier}/draft`)).status).toBe(404);
    const list = done(await house.as(who).get('/dossiers?limit=100')).body as unknown as { items: { id: string }[] };
    expect(list.items.map(({ id }) => id)).not.toContain(dossier);
  }
});

test('everything that a text lacks is named at once, and nothing is presented', async () => {
  const dossier = await draft(house, { title: TEXT.title });
  const documentHash = await hashOf(house, dossier);
  const reply = await house.as('staff').post(`/dossiers/${dossier}/presentation`, { documentHash });
  expect(reply.status).toBe(422);
  expect(codes(reply).filter((code) => code === 'part-missing')).toHaveLength(2);
  expect(codes(reply).filter((code) => code === 'field-missing').length).toBeGreaterThan(5);
});

test('what was presented is not edited any more, and a text that changed in between is not presented', async () => {
  const dossier = await draft(house);
  const seen = await hashOf(house, dossier);
  done(await house.as('colleague').put(`/dossiers/${dossier}/draft`, { content: { ...TEXT, place: 'Huế' } }, 1));
  const stale = await house.as('staff').post(`/dossiers/${dossier}/presentation`, { documentHash: seen });
  expect([stale.status, codes(stale)]).toEqual([409, ['document-changed']]);
  const { dossier: sent } = await presented(house);
  const late = await house.as('staff').put(`/dossiers/${sent}/draft`, { content: TEXT }, 1);
  expect([late.status, codes(late)]).toEqual([409, ['not-a-draft']]);
});

test('a file is kept with its SHA-256 and comes back as it was; a version keeps the files it was presented with', async () => {
  const dossier = await draft(house);
  const attached = await attach(dossier, 1, 'Chuong trinh.pdf');
  expect(attached.status).toBe(200);
  const documentHash = await hashOf(house, dossier);
  expect(attached.body.documentHash).toBe(documentHash);
  done(await house.as('staff').post(`/dossiers/${dossier}/presentation`, { documentHash }));
  const version = done(await house.as('head').get(`/dossiers/${dossier}/versions/1`)).body as unknown as {
    content: { parts: readonly { kind: string; file?: { sha256: string } }[] };
  };
  expect(version.content.parts.find(({ kind }) => kind === 'programme')?.file).toEqual(attached.body.file);
  const file = done(await house.as('head').get(`/dossiers/${dossier}/versions/1/parts/programme`));
  expect(file.body).toBe('Nội dung');
});

test('a form that is cut off, or is none inside, is refused as one without a file', async () => {
  const dossier = await draft(house);
  const part = `--${BOUNDARY}\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n`;
  for (const form of ['', 'no form', `${part}`, `${part}\r\nNội`, `${part}: \r\n\r\nNội\r\n--${BOUNDARY}`]) {
    for (const boundary of [`; boundary=${BOUNDARY}`, '; boundary=', '; boundary="', '']) {
      const reply = await house.services.dossiers.inject({
        method: 'PUT',
        url: `/dossiers/${dossier}/draft/parts/programme`,
        headers: {
          authorization: `Bearer ${await house.token('staff')}`,
          'if-match': '"1"',
          'content-type': `multipart/form-data${boundary}`,
        },
        payload: Buffer.from(form, 'utf8'),
      });
      expect([form, boundary, reply.statusCode]).toEqual([form, boundary, 422]);
      expect(reply.json()).toMatchObject({ code: 'file-missing' });
    }
  }
});

test('a secrecy mark is refused in a file’s name and in a field, and a file of another revision too', async () => {
  const dossier = await draft(house);
  const marked = await attach(dossier, 1, 'ke-hoach_MẬT.pdf');
  expect([marked.status, marked.body.code]).toEqual([422, 'secrecy-mark']);
  const field = await house
    .as('staff')
    .put(`/dossiers/${dossier}/draft`, { content: { ...TEXT, place: 'Tuyệt mật' } }, 1);
  expect([field.status, codes(field)]).toEqual([422, ['secrecy-mark']]);
  const stale = await attach(dossier, 7, 'ke-hoach.pdf');
  expect([stale.status, stale.body.code]).toEqual([412, 'draft-changed']);
  const named = {
    kind: 'plan',
    file: { sha256: 'a'.repeat(64), name: 'x.pdf', mediaType: 'application/pdf', bytes: 3 },
  };
  const unknown = await house
    .as('staff')
    .put(`/dossiers/${dossier}/draft`, { content: { ...TEXT, parts: [named] } }, 1);
  expect(codes(unknown)).toEqual(['file-unknown']);
});

test('a list is searched with and without accents, filtered and paged by the server', async () => {
  const title = { vi: 'Diễn đàn nhân dân Đông Nam Á' };
  const dossier = await draft(house, { ...TEXT, title });
  const found = async (q: string) => {
    const list = done(await house.as('staff').get(`/dossiers?q=${encodeURIComponent(q)}`)).body as unknown as {
      items: { id: string }[];
    };
    return list.items.map(({ id }) => id).includes(dossier);
  };
  expect(await Promise.all(['diễn đàn', 'dien dan', 'Dong nam a', 'ĐÔNG NAM', 'đồng'].map(found))).toEqual([
    true,
    true,
    true,
    true,
    false,
  ]);
  const first = done(await house.as('staff').get('/dossiers?limit=1')).body as unknown as {
    items: unknown[];
    nextCursor: string;
  };
  const second = done(await house.as('staff').get(`/dossiers?limit=1&cursor=${first.nextCursor}`)).body as unknown as {
    items: unknown[];
  };
  expect(second.items).not.toEqual(first.items);
  const wrong = await house.as('staff').get('/dossiers?cursor=bm90aGluZw');
  expect(codes(wrong)).toEqual(['cursor-unknown']);
});

test('the detail says which acts are open to its reader, and why the others are not', async () => {
  const { dossier } = await inConsultation(house);
  const { acts } = done(await house.as('staff').get(`/dossiers/${dossier}`)).body as unknown as {
    acts: readonly {
      act: string;
      may: boolean;
      rule?: string;
      refusal?: readonly { code: string; detail: string }[];
    }[];
  };
  const act = (name: string) => acts.find((one) => one.act === name);
  expect(act('withdraw')).toEqual({ act: 'withdraw', may: true });
  expect(act('recall')).toEqual({ act: 'recall', may: false, rule: 'wrong-role' });
  expect(act('start')).toMatchObject({ may: false, refusal: [{ code: 'wrong-stage' }] });
});
