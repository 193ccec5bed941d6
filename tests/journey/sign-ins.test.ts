import type { TimelineEntry } from '@nhipcau/contracts';
import { proofNonce, writeProof } from '@nhipcau/http';
import { request } from '@nhipcau/local/driver/request';
import { serviceSignIn } from '@nhipcau/local/service-sign-in';
import { signIn } from '@nhipcau/local/sign-in';
import { partsOf } from '@nhipcau/local/demonstration/script';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type House, openHouse } from '../support/house.ts';
import { type SecondProvider, startSecondProvider } from '../support/second-provider.ts';
import { type Story, tell } from '../support/story.ts';
import { Visitor } from '../support/visitor.ts';

const PASSWORD_ACR = 'urn:nhipcau:acr:password';
const STEP_UP = { stepUp: 'bound', stepUpPrograms: 'fresh', stepUpMaxAgeSeconds: 900 } as const;
const text = {
  title: { vi: 'Hội nghị để thử đăng nhập' },
  purpose: { vi: 'Thử đăng nhập' },
  foreignElement: false,
  start: '2024-01-03',
  end: '2024-01-03',
  place: 'Hà Nội',
  channel: 'people',
  reportWindow: { from: '2023-01-01', to: '2023-12-31' },
  foreignGuests: 0,
  budget: { amount: 100_000_000, currency: 'VND' },
} as const;

let house: House;
let ministry: SecondProvider;
let admin: Client;
let story: Story;
let origin: string;

beforeAll(async () => {
  ministry = await startSecondProvider();
  house = await openHouse('sign-ins', { stepUp: STEP_UP, furtherProviders: [ministry.entry] });
  ({ origin } = house.world);
  await ministry.serve(origin);
  admin = new Client({ connectionString: house.world.adminUrl });
  await admin.connect();
  await admin.query("insert into account (issuer, subject, person_id) values ($1, 'E-1042', 'mofa-officer')", [
    ministry.issuer,
  ]);
  story = tell(house, { kind: 'review-conference', owner: 'ccer', text: { ...text, parts: partsOf('hội nghị', ['Thử.'], 'Kinh phí là giả định.') } });
  await story.at('2023-10-16 09:00', 'ccer-staff', { act: 'create' });
  await story.at('2023-10-16 11:00', 'ccer-staff', { act: 'present' });
  await story.at('2023-10-17 09:00', 'ccer-head', { act: 'sign' });
  await story.at('2023-10-18 09:00', 'ccer-lead', { act: 'accept' });
});
afterAll(async () => {
  await admin?.end();
  await house?.stop();
  await ministry?.stop();
});

test('boots', async () => {
  const visitor = new Visitor();
  const url = await visitor.signIn(house.world, 'mofa-officer');
  expect(url.pathname).toBe('/inbox');
  expect(await visitor.session(origin)).toMatchObject({ person: 'mofa-officer' });
});
