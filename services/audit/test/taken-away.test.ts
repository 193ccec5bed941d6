import { createHash } from 'node:crypto';
import { inflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type House, openHouse } from '../../tasks/test/support/house.ts';
import { asAdmin } from '../../tasks/test/support/records.ts';
import { codes, done, inConsultation, TEXT } from '../../tasks/test/support/story.ts';

let house: House;
let dossier: string;
beforeAll(async () => {
  house = await openHouse();
  const title = { vi: "<script>alert('x')</script> Hội nghị tổng kết" };
  ({ dossier } = await inConsultation(house, { ...TEXT, title }));
}, 60_000);
afterAll(() => house?.stop());

/** The files of a ZIP, read by its central directory as any program reads it. */
function unzipped(bytes: Buffer): Readonly<Record<string, string>> {
  const end = bytes.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  let at = bytes.readUInt32LE(end + 16);
  const files: Record<string, string> = {};
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [size, nameLength] = [bytes.readUInt32LE(at + 20), bytes.readUInt16LE(at + 28)];
    const local = bytes.readUInt32LE(at + 42);
    const name = bytes.toString('ascii', at + 46, at + 46 + nameLength);
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    files[name] = inflateRawSync(bytes.subarray(from, from + size)).toString('utf8');
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return files;
}

async function packageOf(who: 'auditor'): Promise<Readonly<Record<string, string>>> {
  const answer = await house.services.audit.inject({
    url: `/audit/dossiers/${dossier}/export`,
    headers: { authorization: `Bearer ${await house.token(who)}`, 'accept-language': 'vi' },
  });
  expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'application/zip']);
  return unzipped(answer.rawPayload);
}

const reads = async (what: string) => {
  const text = `select actor, record::jsonb -> 'entry' as entry from ledger_entry
    where ledger = 'reads' and record::jsonb #>> '{entry,what}' = $1 order by seq`;
  const { rows } = await asAdmin(house.records.adminUrl, (client) => client.query(text, [what]));
  return rows as readonly { readonly actor: string; readonly entry: Readonly<Record<string, unknown>> }[];
};

test('a history that was taken away proves itself without us', async () => {
  const files = await packageOf('auditor');
  const records = files['records.jsonl']?.trimEnd().split('\n') ?? [];
  expect(records).toHaveLength(6);
  let previous: string | null = null;
  for (const [index, record] of records.entries()) {
    expect(JSON.parse(record)).toMatchObject({ seq: index + 1, previousHash: previous, dossierId: dossier });
    previous = createHash('sha256').update(record, 'utf8').digest('hex');
  }
  expect(JSON.parse(files['about.json'] ?? '')).toMatchObject({ dossier, sound: true, events: 6, lastHash: previous });
  // Whoever opens it long after finds what lies where, and how it is checked.
  const readMe = files['readme.txt'] ?? '';
  expect(readMe).toContain('SHA-256 của mỗi tệp texts/*.json');
  for (const name of Object.keys(files).filter((one) => one !== 'readme.txt'))
    expect(readMe).toContain(`${name.startsWith('texts/') ? 'texts/' : name}: `);
  expect(files['history.csv']?.split('\r\n')[1]).toMatch(
    /^1,.*Lập hồ sơ,Đề xuất \(Vòng 1\),.*,quyết định bổ nhiệm.*nguyên vẹn,staff\.1,[0-9a-f]{64}$/,
  );
  // What was agreed is in it: the very bytes whose hash the records name, and the same to be read.
  const presented = JSON.parse(records.find((one) => one.includes('"ProposalPresented"')) ?? '{}') as {
    body: { version: { no: number; documentHash: string } };
  };
  const { no, documentHash } = presented.body.version;
  const text = files[`texts/version-${no}.json`] ?? '';
  expect(createHash('sha256').update(text, 'utf8').digest('hex')).toBe(documentHash);
  expect(files[`texts/version-${no}.html`]).toContain('Địa điểm');
  expect(files[`texts/version-${no}.html`]).toContain(documentHash);
  expect(files[`texts/version-${no}.html`]).not.toContain('<script');
  // Records are told in words: neither their own names nor JSON.
  expect(files['history.csv']).toContain('Đơn vị được lấy ý kiến');
  expect(files['history.csv']).not.toMatch(/documentHash|openedAt|mustSpeak|\{/);
  const page = files['history.html'] ?? '';
  expect(page).toContain('Ký và gửi');
  expect(page).toContain(previous);
  // By which right stands there in words; its id is for whoever compares the table with the records.
  expect(page).not.toContain('staff.1');
  expect(page).not.toContain('<script');
  expect(page).toContain('&lt;script&gt;');
});

test('taking it away stands in the ledger, and is the auditor’s alone', async () => {
  const before = (await reads('export')).length;
  await packageOf('auditor');
  const after = await reads('export');
  expect(after).toHaveLength(before + 1);
  expect(after.at(-1)).toEqual({ actor: 'auditor', entry: { what: 'export', dossier, instrument: 'auditor.1' } });
  const path = `/audit/dossiers/${dossier}/export`;
  const party = await house.as('staff').get(path);
  expect([party.status, codes(party)]).toEqual([403, ['wrong-role']]);
  for (const who of ['stranger', 'nobody', 'administrator'] as const)
    expect((await house.as(who).get(path)).status).toBe(404);
  expect(await reads('export')).toHaveLength(before + 1);
});

interface Found {
  readonly items: readonly { readonly type: string; readonly seq: number; readonly dossier: { readonly id: string } }[];
  readonly nextCursor?: string;
}
const search = async (query: string) =>
  done(await house.as('auditor').get(`/audit/events?${query}`)).body as unknown as Found;

test('what happened is found by words without accents, person, unit, act, day, kind and stage', async () => {
  const typesFor = async (query: string) => (await search(query)).items.map(({ type }) => type);
  const all = [
    'StageCrossed',
    'RoundDecided',
    'ProposalAccepted',
    'ProposalSigned',
    'ProposalPresented',
    'DossierCreated',
  ];
  expect(await typesFor('q=tong%20ket')).toEqual(all);
  expect(await typesFor(`q=${encodeURIComponent('tổng kết')}`)).toEqual(all);
  expect(await typesFor(`q=${encodeURIComponent('tống kết')}`)).toEqual([]);
  expect(await typesFor('person=head')).toEqual(['ProposalSigned']);
  expect(await typesFor('person=HEA&unit=owner')).toEqual(['ProposalSigned']);
  expect(await typesFor('unit=deciding')).toEqual(['RoundDecided', 'ProposalAccepted']);
  expect(await typesFor('type=ProposalSigned')).toEqual(['ProposalSigned']);
  expect(await typesFor('stage=consultation&kind=briefing-conference')).toEqual(all);
  expect(await typesFor('stage=approval')).toEqual([]);
  expect(await typesFor('to=2020-01-01')).toEqual([]);
});

test('a search goes on page by page, and what was searched for stands in the ledger', async () => {
  const first = await search('q=hoi%20nghi&limit=4');
  const second = await search(`q=hoi%20nghi&limit=4&cursor=${first.nextCursor}`);
  expect([...first.items, ...second.items].map(({ seq }) => seq)).toEqual([6, 5, 4, 3, 2, 1]);
  expect(second).not.toHaveProperty('nextCursor');
  expect((await reads('search')).at(-1)).toEqual({
    actor: 'auditor',
    entry: { what: 'search', search: { q: 'hoi nghi' }, instrument: 'auditor.1' },
  });
  const before = (await reads('search')).length;
  for (const who of ['staff', 'stranger', 'administrator'] as const) {
    const refusal = await house.as(who).get('/audit/events');
    expect([refusal.status, codes(refusal)]).toEqual([403, ['wrong-role']]);
  }
  expect((await house.as('auditor').get('/audit/events?cursor=abc')).status).toBe(422);
  expect(await reads('search')).toHaveLength(before);
});

test('each entry that does not prove itself is named, the others are not', async () => {
  await asAdmin(house.records.adminUrl, async (client) => {
    await client.query('alter table dossier_event disable trigger user');
    const altered = 'replace(record, \'"actor":"head"\', \'"actor":"lead"\')';
    await client.query(`update dossier_event set record = ${altered} where dossier_id = $1 and seq = 3`, [dossier]);
    await client.query('alter table dossier_event enable trigger user');
  });
  const { broken, sound } = done(await house.as('auditor').get(`/audit/dossiers/${dossier}/verification`))
    .body as unknown as { sound: boolean; broken: readonly object[] };
  expect(sound).toBe(false);
  expect(broken).toMatchObject([
    { seq: 3, check: 'hashes-match' },
    { seq: 4, check: 'chain-unbroken' },
  ]);
  const files = await packageOf('auditor');
  expect(JSON.parse(files['about.json'] ?? '')).toMatchObject({ sound: false });
  const rows = files['history.csv']?.trim().split('\r\n').slice(1) ?? [];
  expect(rows.map((row) => row.includes('không khớp'))).toEqual([false, false, true, true, false, false]);
});
