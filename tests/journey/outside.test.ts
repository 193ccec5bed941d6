import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { buildConsole } from '@nhipcau/console/app';
import { SERVICES } from '@nhipcau/contracts';
import { ADMINISTRATOR } from '@nhipcau/local/demonstration/people';
import type { ServiceName } from '@nhipcau/local/world/environment';
import { createLog } from '@nhipcau/platform/log';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type House, openHouse } from '../support/house.ts';
import { Visitor } from '../support/visitor.ts';

let house: House;
let admin: Client;
let visitor: Visitor;
let keeper: Visitor;
beforeAll(async () => {
  house = await openHouse('outside');
  admin = new Client({ connectionString: house.world.adminUrl });
  await admin.connect();
  visitor = new Visitor();
  await visitor.signIn(house.world, 'nhip-cau-auditor');
  keeper = new Visitor();
  await keeper.signIn(house.world, ADMINISTRATOR);
});
afterAll(async () => {
  await admin?.end();
  await house?.stop();
});

/** One door of each service, and the table without which it cannot answer. */
const DOORS: readonly (readonly [ServiceName, string, string])[] = [
  ['dossiers', '/api/dossiers', 'dossier'],
  ['tasks', '/api/tasks', 'task'],
  ['audit', '/api/audit/events', 'dossier_event'],
  ['administration', '/api/administration/organisations', 'organisation'],
  ['console', '/auth/session', 'session'],
];

async function withoutTable(table: string, work: () => Promise<void>): Promise<void> {
  await admin.query(`alter table ${table} rename to ${table}_away`);
  try {
    await work();
  } finally {
    await admin.query(`alter table ${table}_away rename to ${table}`);
  }
}

describe('a fault that nobody foresaw', () => {
  test.each(DOORS)(
    'in %s is told as nothing but a fault, and stands in the log by its request',
    async (name, path, table) => {
      const requestId = randomUUID();
      await withoutTable(table, async () => {
        const asking = name === 'administration' ? keeper : visitor;
        const reply = await asking.ask(house.world.origin, 'GET', path, undefined, { 'x-request-id': requestId });
        const text = await reply.text();
        expect([reply.status, JSON.parse(text).code]).toEqual([500, 'internal-fault']);
        expect(reply.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
        expect(text).not.toMatch(/relation|does not exist|select |stack|\.ts\b|nc_[a-z]|42P01|node_modules/);
        expect(JSON.stringify([...reply.headers])).not.toMatch(/fastify|node|postgres|x-powered-by|"server"/i);
      });
      const log = async () => await readFile(`${house.world.facts.logFolder}/${name}.log`, 'utf8');
      await expect.poll(log).toContain(`relation \\"${table}\\" does not exist`);
      const line = (await log()).split('\n').find((one) => one.includes(requestId) && one.includes('does not exist'));
      expect(line).toBeDefined();
    },
  );
});

describe('a method that an address does not take', () => {
  test.each([...DOORS.slice(0, 4), ['console', '/auth/session', ''] as const])(
    'of %s is answered 405, and what it takes is named',
    async (_name, path) => {
      const reply = await keeper.ask(house.world.origin, 'PATCH', path);
      expect([reply.status, ((await reply.json()) as { readonly code: string }).code]).toEqual([
        405,
        'method-not-allowed',
      ]);
      expect(reply.headers.get('allow')).toContain('GET');
    },
  );
});

describe('what every answer tells a browser', () => {
  test.each(DOORS)(
    'of %s: load nothing, frame nothing, guess no type, tell nobody where you were',
    async (name, path) => {
      const address =
        name === 'console' ? house.world.origin + path : house.world.addressOf(name) + path.slice('/api'.length);
      const { headers } = await fetch(address);
      expect(headers.get('content-security-policy')).toBe("default-src 'none';frame-ancestors 'none'");
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
      expect(headers.get('access-control-allow-origin')).toBeNull();
    },
  );

  test('a page of the console takes everything from its own origin and nothing inline', async () => {
    const { headers } = await fetch(`${house.world.origin}/inbox`);
    const policy = headers.get('content-security-policy') ?? '';
    expect(Object.fromEntries(policy.split(';').map((one) => one.split(/ (.*)/s).slice(0, 2)))).toEqual({
      'default-src': "'none'",
      'script-src': "'self'",
      'style-src': "'self'",
      'font-src': "'self'",
      'img-src': "'self' data:",
      'connect-src': "'self'",
      'manifest-src': "'self'",
      'form-action': "'none'",
      'base-uri': "'none'",
      'frame-ancestors': "'none'",
    });
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('referrer-policy')).toBe('same-origin');
  });
});

describe('every door of the console that changes something', () => {
  /** Believed by its signature alone, and sent by no browser. */
  const OF_PROVIDERS = '/auth/back-channel-logout/:provider';

  async function consoleHere() {
    const { origin, cookieSecret } = house.world.facts;
    const log = createLog({ service: 'console', level: 'fatal' });
    const databaseUrl = house.world.databaseUrl('console');
    return await buildConsole({
      origin,
      cookieSecret,
      providers: [],
      stepUp: 'bound',
      stepUpMaxAgeSeconds: 900,
      databaseUrl,
      mode: 'local',
      log,
    });
  }

  /** By the sources, so that a door that is added tomorrow is tried tomorrow. */
  async function changing(): Promise<readonly (readonly ['POST' | 'PUT' | 'DELETE', string])[]> {
    const folder = path.resolve(import.meta.dirname, '../../services/console/src');
    const names = (await readdir(folder)).filter((name) => /(?<!\.test)\.ts$/.test(name));
    const sources = await Promise.all(names.map((name) => readFile(path.join(folder, name), 'utf8')));
    const declared = sources.flatMap((source) => [
      ...source.matchAll(/\b(?:http|scope)\s*\.(post|put|delete|patch)(?:<[^(]*>)?\(\s*'([^']+)'/g),
    ]);
    const onward = SERVICES.flatMap((service) =>
      (['POST', 'PUT', 'DELETE'] as const).map((method) => [method, `/api/${service}/x`] as const),
    );
    return [...declared.map(([, method = '', url = '']) => [method.toUpperCase() as 'POST', url] as const), ...onward];
  }

  test('lets in no page of somebody else, and none without the word of its session', async () => {
    const { http, stop } = await consoleHere();
    await http.ready();
    const doors = await changing();
    expect(doors.map(([, url]) => url)).toEqual(expect.arrayContaining(['/auth/sign-out', '/api/tasks/x']));
    const cookie = [...visitor.cookiesOf(house.world.origin)].map(([name, value]) => `${name}=${value}`).join('; ');
    const guard = { cookie, 'x-nhipcau-guard': visitor.guard };
    const forged = [
      { ...guard, origin: 'https://elsewhere.test' },
      { ...guard, 'sec-fetch-site': 'cross-site' },
      { ...guard, 'sec-fetch-site': 'same-site' },
      { cookie, origin: house.world.origin, 'sec-fetch-site': 'same-origin' },
    ];
    const opened: string[] = [];
    for (const [method, url] of doors) {
      const address = url.replace(/:\w+/, '0f4e2c6a-8b0d-8e3f-9a7c-9b0d2e4f6a8c');
      for (const headers of url === OF_PROVIDERS ? forged.slice(0, 3) : forged) {
        const reply = await http.inject({ method, url: address, headers });
        if (reply.statusCode !== 403 || reply.json().code !== 'request-forged') {
          opened.push(`${method} ${url} ${JSON.stringify(headers)}: ${reply.statusCode}`);
        }
      }
    }
    expect(opened).toEqual([]);
    await stop();
    expect(await visitor.session(house.world.origin)).toBeDefined();
  });
});
