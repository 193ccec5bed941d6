import type { ClientBase, QueryResultRow } from 'pg';

/** A statement that is prepared once a connection, under its name. */
export interface Statement {
  readonly name?: string;
  readonly text: string;
}

/** A statement with what it is asked with. */
export interface Asked {
  readonly statement: Statement;
  readonly values: readonly unknown[];
}

/** Runs one statement and answers its rows: on the pool, or on the connection that holds a transaction. */
export type Query = <Row extends QueryResultRow>(statement: Statement, values?: readonly unknown[]) => Promise<Row[]>;

export function queryOn(client: ClientBase): Query {
  return async <Row extends QueryResultRow>(statement: Statement, values: readonly unknown[] = []) =>
    (await client.query<Row>({ ...statement, values: [...values] })).rows;
}
