import { ENDPOINTS, type Endpoint } from '@nhipcau/contracts';
import { LOG_FIELDS } from '@nhipcau/platform/log';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type House, openHouse } from './support/house.ts';
import { codes, done, inConsultation, TEXT } from './support/story.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 60_000);
afterAll(() => house?.stop());

const PERSONAL = 'Nguyễn Thị Riêng Tư';

test('the id that a caller gives its request stands in the reply, in the log and on every event of the act', async () => {
  const { a, b, dossier, documentHash } = await inConsultation(house);
  const answer = { documentHash, opinion: 'agree' };
  const headers = { 'x-request-id': 'traced-from-outside-1' };
  done(await house.as('officer-a').post(`/tasks/${a}/opinion`, answer));
  const reply = done(await house.as('officer-b').post(`/tasks/${b}/opinion`, answer, { headers }));
  expect(reply.headers['x-request-id']).toBe('traced-from-outside-1');
  const { items } = done(await house.as('auditor').get(`/audit/dossiers/${dossier}/timeline`)).body as unknown as {
    items: readonly { type: string; requestId?: string }[];
  };
  const traced = items.filter((item) => item.requestId === 'traced-from-outside-1').map((item) => item.type);
  expect(traced).toEqual(['OpinionGiven', 'RoundDecided']);
  const lines = house.logged.filter((line) => line.includes('"requestId":"traced-from-outside-1"'));
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ personId: 'officer-b', status: 200, method: 'POST' }]);
});

test('a foreign form of a request id is replaced, and a refusal tells the id that is in the log', async () => {
  const { a } = await inConsultation(house);
  const reply = await house
    .as('stranger')
    .post(`/tasks/${a}/claim`, {}, { headers: { 'x-request-id': 'a b"c\u00e9' } });
  const id = reply.body['requestId'] as unknown as string;
  expect(id).toMatch(/^[0-9a-f-]{36}$/);
  const [line] = house.logged.filter((one) => one.includes(id));
  expect(JSON.parse(line ?? '{}')).toMatchObject({
    code: 'not-found',
    personId: 'stranger',
    route: '/tasks/:id/claim',
  });
});

test('no token and nothing personal is in any log, whatever is asked and refused', async () => {
  const titled = { ...TEXT, title: { vi: `Hội nghị của ${PERSONAL}` } };
  const { a, dossier, documentHash } = await inConsultation(house, titled);
  const text = `Theo ý kiến của ${PERSONAL}`;
  done(await house.as('officer-a').get(`/tasks?q=${encodeURIComponent(PERSONAL)}`));
  done(await house.as('officer-a').post(`/tasks/${a}/opinion`, { documentHash, opinion: 'object', text }));
  const refused = [
    await house.as('staff').post(`/dossiers/${dossier}/notes`, { text }),
    await house.as('staff').post(`/dossiers/${dossier}/notes`, { text: `${text}\nTỐI MẬT` }),
    await house.as('staff').post(`/dossiers/${dossier}/notes`, { text, unheardOf: PERSONAL }),
  ];
  expect(refused.map((reply) => codes(reply)[0])).toEqual(['wrong-stage', 'secrecy-mark', 'field-unknown']);
  const token = await house.token('officer-a');
  const authorization = `Bearer ${token.slice(0, -3)}`;
  expect((await house.services.tasks.inject({ url: '/tasks', headers: { authorization } })).statusCode).toBe(401);
  const everything = house.logged.join('\n');
  expect(everything).toContain('a text with a secrecy mark was refused');
  for (const secret of [
    'Bearer',
    token.split('.')[0] ?? '',
    PERSONAL,
    encodeURIComponent(PERSONAL),
    'Riêng',
    'TỐI MẬT',
  ])
    expect(everything).not.toContain(secret);
});

test('every line of a log uses the one vocabulary of fields', () => {
  const known = new Set<string>([...LOG_FIELDS, 'level', 'time', 'msg']);
  const foreign = house.logged.flatMap((line) => Object.keys(JSON.parse(line)).filter((field) => !known.has(field)));
  expect(house.logged.length).toBeGreaterThan(20);
  expect([...new Set(foreign)]).toEqual([]);
});

test('only health, documentation and sign-in are open', () => {
  const open = Object.entries(ENDPOINTS as Readonly<Record<string, Endpoint>>).filter(([, one]) => one.act === null);
  expect(open.map(([name]) => name)).toEqual(['readHealth', 'readReadiness']);
});
