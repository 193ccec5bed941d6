import { randomUUID } from 'node:crypto';
import { NO_RELAY } from '@nhipcau/acts/relay-ping';
import { buildAdministrationService } from '@nhipcau/administration/app';
import { buildAuditService } from '@nhipcau/audit/app';
import { accountEpoch, accountStanding, type Database, openDatabase } from '@nhipcau/database';
import { buildDossiersService } from '@nhipcau/dossiers/app';
import { createAuthenticator, type StepUp } from '@nhipcau/http';
import { createLog } from '@nhipcau/platform/log';
import type { FastifyInstance } from 'fastify';
import { createLocalJWKSet, exportJWK, generateKeyPair, SignJWT } from 'jose';
import { replyFaults } from '../../../../packages/contracts/test/reply-fits.ts';
import { buildTasksService } from '../../src/app.ts';
import type { Somebody } from './people.ts';
import { ISSUER, openRecords, type Records } from './records.ts';

const AUDIENCE = 'nhipcau-test';
const FIVE_MINUTES = 300;

export interface Reply {
  readonly status: number;
  // Tests look into replies of every contract; each is compared with what is expected.
  readonly body: Record<string, never> & { [member: string]: never };
  readonly headers: Readonly<Record<string, unknown>>;
}

interface Asked {
  readonly key?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

interface Voice {
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Reply>;
  post(path: string, body?: object, asked?: Asked): Promise<Reply>;
  put(path: string, body: object, revision: number): Promise<Reply>;
  delete(path: string): Promise<Reply>;
  remove(path: string): Promise<Reply>;
}

export interface House {
  readonly records: Records;
  readonly worker: Database;
  readonly services: Readonly<Record<'dossiers' | 'tasks' | 'audit' | 'administration', FastifyInstance>>;
  /** What the services wrote into their logs, line by line. */
  readonly logged: readonly string[];
  /** Somebody who is signed in. */
  as(who: Somebody): Voice;
  token(subject: string, claims?: { readonly audience?: string; readonly expiresInSeconds?: number }): Promise<string>;
  stop(): Promise<void>;
}

/** For tests of what else the doors do: how fresh a sign-in must be has its own. */
const ANY_SIGN_IN: StepUp = async ({ caller }) => ({ caller });

/** The services over a real database, each with its own role and pool, asked without a network. */
export async function openHouse(mode: 'local' | 'production' = 'local'): Promise<House> {
  const records = await openRecords();
  const { publicKey, privateKey } = await generateKeyPair('Ed25519', { extractable: true });
  const keys = createLocalJWKSet({ keys: [{ ...(await exportJWK(publicKey)), alg: 'EdDSA', kid: 'test' }] });
  const pools: Database[] = [];
  const logged: string[] = [];
  const log = createLog({ service: 'test', level: 'trace', destination: { write: (line) => void logged.push(line) } });
  const ground = (service: 'dossiers' | 'tasks' | 'audit' | 'administration') => {
    const db = openDatabase({ url: records.urlOf(`nc_${service}`), applicationName: service, poolSize: 8 });
    pools.push(db);
    const accounts = {
      standingOf: (one: { issuer: string; subject: string }) => accountStanding(db, one.issuer, one.subject),
      epoch: () => accountEpoch(db),
    };
    const authenticate = createAuthenticator({ issuers: [{ issuer: ISSUER, audience: AUDIENCE, keys }], accounts });
    return { db, authenticate, stepUp: ANY_SIGN_IN, mode, log };
  };
  const services = {
    dossiers: await buildDossiersService(ground('dossiers'), { relay: NO_RELAY }),
    tasks: await buildTasksService(ground('tasks'), {
      relay: NO_RELAY,
      awardKey: 'a secret of the tests, long enough',
    }),
    audit: await buildAuditService(ground('audit'), {
      run: async () => undefined,
      close: async () => undefined,
    }),
    administration: await buildAdministrationService(ground('administration'), {
      relay: NO_RELAY,
      renewal: async () => true,
    }),
  };
  const worker = openDatabase({ url: records.urlOf('nc_worker'), applicationName: 'worker', poolSize: 4 });
  pools.push(worker);
  const token: House['token'] = (subject, { audience = AUDIENCE, expiresInSeconds = FIVE_MINUTES } = {}) =>
    new SignJWT({ acr: 'test' })
      .setProtectedHeader({ alg: 'EdDSA', kid: 'test', typ: 'at+jwt' })
      .setIssuer(ISSUER)
      .setSubject(subject)
      .setAudience(audience)
      // Of the next second: what was issued up to a change of office is void, and here somebody is appointed and asks at once.
      .setIssuedAt(Math.floor(Date.now() / 1000) + 1)
      .setExpirationTime(Math.floor(Date.now() / 1000) + expiresInSeconds)
      .sign(privateKey);
  return {
    records,
    worker,
    services,
    logged,
    token,
    as: (who) => voiceOf(services, () => token(who)),
    async stop() {
      await Promise.all(Object.values(services).map((service) => service.close()));
      await Promise.all(pools.map((pool) => pool.close()));
      await records.stop();
    },
  };
}

function voiceOf(services: House['services'], tokenOf: () => Promise<string>): Voice {
  const signedIn = tokenOf();
  const ask = async (
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    path: string,
    headers: object,
    body?: object,
  ): Promise<Reply> => {
    const word = path.split(/[/?]/)[1] ?? '';
    const name = (word === 'standing' ? 'administration' : word) as keyof House['services'];
    const answer = await services[name].inject({
      method,
      url: path,
      headers: { authorization: `Bearer ${await signedIn}`, 'accept-language': 'en', ...headers },
      ...(body === undefined ? {} : { payload: body }),
    });
    const isJson = /json/.test(String(answer.headers['content-type']));
    const told = isJson ? answer.json() : answer.body;
    const faults = replyFaults(method, path, answer.statusCode, told);
    if (faults.length > 0) throw new Error(faults.join('\n'));
    return { status: answer.statusCode, body: told, headers: answer.headers } as Reply;
  };
  return {
    get: (path, headers = {}) => ask('GET', path, headers),
    post: (path, body = {}, { key = randomUUID(), headers = {} } = {}) =>
      ask('POST', path, { 'idempotency-key': key, ...headers }, body),
    delete: (path) => ask('DELETE', path, {}),
    put: (path, body, revision) => ask('PUT', path, { 'if-match': `"${revision}"` }, body),
    remove: (path) => ask('DELETE', path, {}),
  };
}
