import { hash } from 'node:crypto';
import { localDateOf } from '@nhipcau/domain/time/vietnam-time';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type House, openHouse } from '../../tasks/test/support/house.ts';
import type { Somebody } from '../../tasks/test/support/people.ts';
import { asAdmin } from '../../tasks/test/support/records.ts';
import { approved, codes, crossOver, done, TEXT } from '../../tasks/test/support/story.ts';
import { download, upload } from '../../tasks/test/support/uploads.ts';

let house: House;
let dossier: string;
beforeAll(async () => {
  house = await openHouse();
  const today = localDateOf(Date.now());
  ({ dossier } = await approved(house, { ...TEXT, start: today, end: today }));
}, 60_000);
afterAll(() => house?.stop());

const lay = (name: string, text: string, who: Somebody = 'staff') =>
  upload(house, who, `/dossiers/${dossier}/milestones/files`, { name, text, mediaType: 'image/jpeg' });

async function laid(name: string, text: string): Promise<{ readonly sha256: string }> {
  return done(await lay(name, text)).body['file'] as unknown as { readonly sha256: string };
}

const reach = (files: readonly object[], text = 'Khai mạc') =>
  house.as('staff').post(`/dossiers/${dossier}/milestones`, { text, files });

const addressOf = (sha256: string) => `/dossiers/${dossier}/milestones/files/${sha256}`;

const query = (text: string, values: readonly unknown[]) =>
  asAdmin(house.records.adminUrl, (admin) => admin.query(text, [...values]));

/** Which bytes the house still keeps. */
async function kept(...texts: readonly string[]): Promise<readonly string[]> {
  const hashes = texts.map((text) => hash('sha256', text));
  const { rows } = await query('select sha256 from part_file where sha256 = any ($1)', [hashes]);
  return texts.filter((_, at) => rows.some(({ sha256 }) => sha256 === hashes[at]));
}

test('files are laid ready by whoever records milestones, once it has begun', async () => {
  expect(codes(await lay('khai-mac.jpg', 'Ảnh'))).toEqual(['not-started']);
  done(await house.as('staff').post(`/dossiers/${dossier}/start`));
  expect((await lay('khai-mac.jpg', 'Ảnh', 'stranger')).status).toBe(404);
  expect(codes(await lay('khai-mac.jpg', 'Ảnh', 'lead'))).toEqual(['not-in-unit']);
});

test('a milestone names its files by their hashes, and whoever reads the dossier reads them', async () => {
  const [one, two] = [await laid('khai-mac.jpg', 'Ảnh khai mạc'), await laid('ky-ket.jpg', 'Ảnh ký kết')];
  expect((await download(house, 'staff', addressOf(one.sha256))).status).toBe(404);
  expect(codes(await reach([{ ...one, name: 'khac.jpg' }]))).toEqual(['file-unknown']);
  done(await reach([one, two]));
  done(await house.as('staff').post(`/dossiers/${dossier}/milestones`, { text: 'Không có ảnh' }));
  const { body } = done(await house.as('lead').get(`/dossiers/${dossier}`));
  const { milestones } = body['execution'] as unknown as { readonly milestones: readonly object[] };
  expect(milestones).toMatchObject([{ text: 'Khai mạc', files: [one, two] }, { text: 'Không có ảnh' }]);
  expect(milestones[1]).not.toHaveProperty('files');
  expect(await download(house, 'lead', addressOf(one.sha256))).toEqual({ status: 200, text: 'Ảnh khai mạc' });
  expect((await download(house, 'stranger', addressOf(one.sha256))).status).toBe(404);
});

test('the record holds the hash of a file and only a commitment to its name', async () => {
  const text = `select record::json as record from dossier_event where dossier_id = $1 and type = 'MilestoneReached' order by seq`;
  const { rows } = await query(text, [dossier]);
  expect(rows[0].record.typeVersion).toBe(2);
  expect(rows[0].record.body.files[0]).toEqual({
    sha256: hash('sha256', 'Ảnh khai mạc'),
    name: { commitment: expect.stringMatching(/^[0-9a-f]{64}$/) },
    mediaType: 'image/jpeg',
    bytes: Buffer.byteLength('Ảnh khai mạc'),
  });
  expect(rows[1].record.body.files).toEqual([]);
});

test('what was laid ready and never named goes when the stage is over; what was named stays, by the database itself', async () => {
  await laid('nham.jpg', 'Ảnh chọn nhầm');
  const texts = ['Ảnh khai mạc', 'Ảnh ký kết', 'Ảnh chọn nhầm'];
  expect(await kept(...texts)).toEqual(texts);
  done(await house.as('staff').post(`/tasks/${dossier}.7/completion`, { summary: 'Đúng chương trình' }));
  expect(await kept(...texts)).toEqual(texts);
  await crossOver(house, dossier);
  expect(await kept(...texts)).toEqual(['Ảnh khai mạc', 'Ảnh ký kết']);
  const remove = query('delete from laid_part where dossier_id = $1', [dossier]);
  await expect(remove).rejects.toMatchObject({ code: 'NC005' });
  expect((await download(house, 'lead', addressOf(hash('sha256', 'Ảnh ký kết')))).status).toBe(200);
});
