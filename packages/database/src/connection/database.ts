import { Pool, type PoolClient, type QueryResultRow } from 'pg';
import { DossierQueue } from '../acts/dossier-queue.ts';
import { type KnownPosts, type KnownState, LatelyKnown } from '../acts/lately-known.ts';
import { RuleCache } from '../acts/rule-cache.ts';
import { classified } from './database-fault.ts';
import { personsTrip } from './persons-trip.ts';
import { RESULT_TYPES } from './result-types.ts';
import type { Asked, Query, Statement } from './statement.ts';

export interface DatabaseOptions {
  /** Connection string of one service role. */
  readonly url: string;
  /** Shown in pg_stat_activity. */
  readonly applicationName: string;
  readonly poolSize?: number;
  readonly connectTimeoutMs?: number;
}

/** One service's way to the database: a pool, the queue of each dossier and what may be remembered. */
export interface Database {
  readonly pool: Pool;
  readonly queue: DossierQueue;
  readonly rules: RuleCache;
  /** By dossier. */
  readonly states: LatelyKnown<KnownState>;
  /** By person. */
  readonly posts: LatelyKnown<KnownPosts>;
  /** One statement outside any transaction; prepared where it has a name. */
  readonly query: Query;
  /** Work on one connection, given back afterwards and thrown away if it failed below SQL. */
  withClient<Result>(work: (client: PoolClient) => Promise<Result>): Promise<Result>;
  /** The same, read by a person: every statement says who asks, and rows of dossiers that do not concern them are not there. */
  as(person: string): PersonsDatabase;
  /** Resolves when the database answers. Readiness asks it. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** What a person reads by. Whatever reads rows of dossiers asks for it: a bare database would be given none of them. */
export interface PersonsDatabase extends Database {
  readonly person: string;
  /** Statements in one trip, none of which needs what another answers; the rows of each, in their order. */
  together(asked: readonly Asked[]): Promise<QueryResultRow[][]>;
}

export function openDatabase(options: DatabaseOptions): Database {
  const pool = new Pool({
    connectionString: options.url,
    application_name: options.applicationName,
    max: options.poolSize ?? 10,
    connectionTimeoutMillis: options.connectTimeoutMs ?? 2000,
    idleTimeoutMillis: 30_000,
    types: RESULT_TYPES,
  });
  // A connection that dies while idle is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined);
  // Nor may one that dies while an act holds it and asks nothing: a frozen process finds its transaction ended by the server.
  pool.on('connect', (client) => client.on('error', () => undefined));

  async function withClient<Result>(work: (client: PoolClient) => Promise<Result>): Promise<Result> {
    let client: PoolClient | undefined;
    try {
      client = await pool.connect();
      const result = await work(client);
      client.release();
      return result;
    } catch (fault) {
      const known = classified(fault);
      client?.release(known !== fault);
      throw known;
    }
  }

  async function query<Row extends QueryResultRow>(
    statement: Statement,
    values: readonly unknown[] = [],
  ): Promise<Row[]> {
    try {
      return (await pool.query<Row>({ ...statement, values: [...values] })).rows;
    } catch (fault) {
      throw classified(fault);
    }
  }

  function as(person: string): PersonsDatabase {
    const together = (asked: readonly Asked[]) => withClient((client) => personsTrip(client, person, asked));
    return {
      ...database,
      person,
      together,
      // A statement that answers nothing, as a change does, comes without rows.
      query: async <Row extends QueryResultRow>(statement: Statement, values: readonly unknown[] = []) =>
        ((await together([{ statement, values }]))[0] ?? []) as Row[],
    };
  }

  const database: Database = {
    pool,
    queue: new DossierQueue(),
    rules: new RuleCache(),
    states: new LatelyKnown(),
    posts: new LatelyKnown(),
    query,
    withClient,
    as,
    ping: async () => void (await query({ text: 'select 1' })),
    close: () => pool.end(),
  };
  return database;
}
