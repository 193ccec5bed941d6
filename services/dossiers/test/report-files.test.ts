import { hash } from 'node:crypto';
import { localDateOf } from '@nhipcau/domain/time/vietnam-time';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type House, openHouse } from '../../tasks/test/support/house.ts';
import type { Somebody } from '../../tasks/test/support/people.ts';
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

const lay = (kind: string, name: string, text: string, who: Somebody = 'staff') =>
  upload(house, who, `/dossiers/${dossier}/report/parts/${kind}`, { name, text });

test('files are laid ready by whoever reports, and only while a report is asked for', async () => {
  expect(codes(await lay('other', 'anh.pdf', 'Ảnh'))).toEqual(['wrong-stage']);
  done(await house.as('staff').post(`/dossiers/${dossier}/start`));
  done(await house.as('staff').post(`/tasks/${dossier}.7/completion`, { summary: 'Đúng chương trình' }));
  await crossOver(house, dossier);
  expect((await lay('other', 'anh.pdf', 'Ảnh', 'stranger')).status).toBe(404);
  expect(codes(await lay('other', 'anh.pdf', 'Ảnh', 'lead'))).toEqual(['not-in-unit']);
});

test('a report names its files, their hashes stand in its own, and they are read by whoever reads the dossier', async () => {
  const { file } = done(await lay('other', 'anh.pdf', 'Ảnh hội nghị')).body as { readonly file?: object };
  expect(file).toEqual({
    sha256: hash('sha256', 'Ảnh hội nghị'),
    name: 'anh.pdf',
    mediaType: 'application/pdf',
    bytes: Buffer.byteLength('Ảnh hội nghị'),
  });
  expect(done(await lay('other', 'anh.pdf', 'Ảnh hội nghị')).body).toEqual({ file });
  const laid = `/dossiers/${dossier}/reports/1/parts/other`;
  expect((await download(house, 'staff', laid)).status).toBe(404);
  const content = { summary: 'Hội nghị đã diễn ra.', parts: [{ kind: 'other', file }] };
  const report = (parts: object) => house.as('staff').post(`/tasks/${dossier}.8/report`, { content: parts });
  for (const wrong of [{ sha256: 'f'.repeat(64) }, { name: 'khac.pdf' }, { bytes: 3 }]) {
    const refused = await report({ ...content, parts: [{ kind: 'other', file: { ...file, ...wrong } }] });
    expect([codes(refused), refused.body['faults']]).toMatchObject([
      ['file-unknown'],
      [{ at: '/content/parts/0/file' }],
    ]);
  }
  done(await report(content));
  const accepting = done(await house.as('lead').get(`/tasks/${dossier}.9`)).body as Record<string, never>;
  expect(accepting['report']).toMatchObject({ content });
  expect(await download(house, 'lead', laid)).toEqual({ status: 200, text: 'Ảnh hội nghị' });
  expect((await download(house, 'stranger', laid)).status).toBe(404);
  expect((await download(house, 'staff', `/dossiers/${dossier}/reports/1/parts/plan`)).status).toBe(404);
});
