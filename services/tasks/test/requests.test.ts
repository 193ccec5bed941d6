import { afterAll, beforeAll, expect, test } from 'vitest';
import { type House, openHouse, type Reply } from './support/house.ts';
import { codes, done, type InConsultation, inConsultation } from './support/story.ts';

let house: House;
let asked: InConsultation;
beforeAll(async () => {
  house = await openHouse();
  asked = await inConsultation(house);
}, 60_000);
afterAll(() => house?.stop());

/** What an officer's answer with this member in it is told; nothing of it may have been recorded. */
async function told(member: object): Promise<Reply> {
  const { a, documentHash } = asked;
  return await house
    .as('officer-a')
    .post(`/tasks/${a}/opinion`, { documentHash, opinion: 'object', text: 'Lý do', ...member });
}

test.each([
  ['decomposed text', { text: 'Không nhất trí'.normalize('NFD') }, 422, ['text-not-nfc']],
  ['a bidirectional control', { text: 'Không \u202Enhất trí' }, 422, ['forbidden-character']],
  ['a character that does not show', { text: 'Không\u200B nhất trí' }, 422, ['forbidden-character']],
  ['a secrecy mark on a line of its own', { text: 'Đề nghị\nTỐI MẬT' }, 422, ['secrecy-mark']],
  ['an unknown field', { mood: 'good' }, 422, ['field-unknown']],
  ['a wrong type', { text: 5 }, 422, ['wrong-type']],
  ['a word that is none of the offered', { opinion: 'perhaps' }, 422, ['not-one-of']],
  ['over-long text', { text: 'a'.repeat(10_001) }, 422, ['too-long']],
  ['a missing reason', { text: ' ' }, 422, ['text-missing']],
])('%s is refused precisely', async (_, member, status, expected) => {
  const reply = await told(member);
  expect([reply.status, codes(reply)]).toEqual([status, expected]);
});

test('words that only hold a mark are ordinary words, and every fault is named at once', async () => {
  const several = await told({ opinion: 'perhaps', text: 'Không nhất trí'.normalize('NFD'), mood: 1 });
  expect([...codes(several)].sort()).toEqual(['field-unknown', 'not-one-of', 'text-not-nfc']);
  expect(several.body['code']).toBe('several-faults');
  const { b, documentHash } = asked;
  const text = 'Bảo mật thông tin; quan hệ mật thiết; Mặt trận Tổ quốc.';
  done(await house.as('officer-b').post(`/tasks/${b}/opinion`, { documentHash, opinion: 'agree-with-comments', text }));
});

test('a body that is no JSON, or too large, or of another media type, is refused', async () => {
  const url = `/tasks/${asked.a}/opinion`;
  const authorization = `Bearer ${await house.token('officer-a')}`;
  const send = async (payload: string, type = 'application/json') => {
    const headers = { authorization, 'idempotency-key': 'one-of-the-keys', 'content-type': type };
    const reply = await house.services.tasks.inject({ method: 'POST', url, headers, payload });
    return [reply.statusCode, reply.json<{ code: string }>().code];
  };
  expect(await send('{"opinion":')).toEqual([400, 'malformed-json']);
  expect(await send(`{"text":"${'a'.repeat(1_100_000)}"}`)).toEqual([413, 'body-too-large']);
  expect(await send('<opinion/>', 'application/xml')).toEqual([415, 'media-type-not-offered']);
});

test('every act needs its key, and every request a token of ours that is in force', async () => {
  const url = `/tasks/${asked.a}/claim`;
  const send = async (headers: Record<string, string>) => {
    const reply = await house.services.tasks.inject({ method: 'POST', url, headers, payload: {} });
    return [reply.statusCode, reply.json<{ code: string }>().code];
  };
  const key = { 'idempotency-key': 'one-of-the-keys' };
  const bearer = async (token: Promise<string>) => ({ authorization: `Bearer ${await token}` });
  expect(await send(await bearer(house.token('officer-a')))).toEqual([400, 'idempotency-key-missing']);
  expect(await send(key)).toEqual([401, 'unauthenticated']);
  expect(await send({ ...key, authorization: 'Bearer nonsense' })).toEqual([401, 'token-malformed']);
  const old = house.token('officer-a', { expiresInSeconds: -60 });
  expect(await send({ ...key, ...(await bearer(old)) })).toEqual([401, 'token-expired']);
  const foreign = house.token('officer-a', { audience: 'somebody-else' });
  expect(await send({ ...key, ...(await bearer(foreign)) })).toEqual([401, 'token-foreign']);
  expect(await send({ ...key, ...(await bearer(house.token('unheard-of'))) })).toEqual([403, 'account-unknown']);
});

test('a refusal speaks the reader’s language', async () => {
  const { a, documentHash } = asked;
  const send = (language: string) =>
    house
      .as('officer-b')
      .post(`/tasks/${a}/opinion`, { documentHash, opinion: 'agree' }, { headers: { 'accept-language': language } });
  const [vi, en, th] = [await send('vi'), await send('en'), await send('th')];
  const details = [vi, en, th].map((reply) => reply.body['detail'] as unknown as string);
  expect(new Set(details).size).toBe(3);
  expect(vi.headers['content-language']).toBe('vi');
});
