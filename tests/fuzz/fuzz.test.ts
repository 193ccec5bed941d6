import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type House, openHouse } from '../support/house.ts';
import { campaign, foundBy } from './campaign.ts';
import { knock } from './knock.ts';

const SEED = 20_260_514;
const folder = path.join(process.env['NHIPCAU_STATE'] ?? tmpdir(), `fuzz-report-${process.pid}`);

let house: House;
beforeAll(async () => {
  house = await openHouse('fuzz', { stepUp: { stepUp: 'off', stepUpPrograms: 'off' } });
});
afterAll(() => house?.stop());

test(`at every door, as several roles: no fault of ours, nothing that is not promised, no act without right (seed ${SEED})`, async () => {
  const outcome = await campaign({
    ...{ house, folder, seed: SEED, breadth: 'some', phases: ['examples', 'fuzzing'], examples: 1, secondsPerRole: 6 },
    roles: ['nobody', 'service', 'staff', 'approver', 'administrator'],
    say: (words) => console.log(words),
  });
  expect(foundBy(outcome), `the tool's own words lie in ${folder}`).toEqual([]);
  // Whoever has an office must have come through doors, or nothing was tried; a busy machine gets through few in the time.
  for (const { role, requests } of outcome.roles) expect(requests, role).toBeGreaterThan(20);
  expect(new Set(outcome.roles.flatMap(({ reached }) => reached)).size).toBeGreaterThan(8);
});

test('what breaks its promise is found: a fault, a status that nobody promised, a dossier that is no business of theirs', async () => {
  const foreign = '01890a5d-ac96-774b-bcce-b302099a8057';
  const answers = [
    { status: 500, body: '{}' },
    { status: 402, body: '{}' },
    { status: 200, body: JSON.stringify({ items: [{ id: foreign }] }) },
  ];
  let asked = 0;
  const broken = createServer(({ headers }, reply) => {
    const isKnown = headers.authorization === 'Bearer token';
    const { status, body } = (isKnown ? answers[asked % answers.length] : undefined) ?? { status: 401, body: '{}' };
    if (isKnown) asked += 1;
    reply.writeHead(status, { 'content-type': 'application/json' }).end(body);
  });
  await new Promise<void>((resolve) => broken.listen(0, '127.0.0.1', resolve));
  const { port } = broken.address() as AddressInfo;
  const nothing = { people: [], units: [], dossiers: [], drafts: [], tasks: [], views: [], days: [] };
  const { findings } = await knock({
    ...{ role: 'staff', token: 'token', folder, seed: SEED, phases: ['fuzzing'], examples: 6 },
    origin: `http://127.0.0.1:${port}`,
    dictionary: {
      ...nothing,
      role: 'staff',
      foreign: [foreign],
      decidesNothing: false,
      decidingActs: [],
      actsOnAny: [],
    },
    only: ['listDossiers'],
  });
  broken.close();
  const titles = findings.map(({ title }) => title);
  for (const title of [/Server error/, /Undocumented status code/, /schema/i, /no_act_without_right/])
    expect(titles).toContainEqual(expect.stringMatching(title));
});
