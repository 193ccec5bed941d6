import type { Connection, PoolClient, Submittable } from 'pg';

/** One prepared statement of a trip. */
export interface TripStatement {
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

/** What of node-postgres's connection a trip writes with. */
interface Wire {
  readonly stream: { cork(): void; uncork(): void };
  parse(statement: { name: string; text: string }): void;
  bind(bound: { statement: string; values: readonly unknown[]; valueMapper: (value: unknown) => unknown }): void;
  execute(portal: object): void;
  close(statement: { type: 'S'; name: string }): void;
  sync(): void;
}

export type TextRow = readonly (string | null)[];

/** Statements that a connection has prepared. */
const preparedOn = new WeakMap<Wire, Set<string>>();

export const BEGIN: TripStatement = { name: 'begin', text: 'begin', values: [] };
export const COMMIT: TripStatement = { name: 'commit', text: 'commit', values: [] };

/**
 * Runs statements in one write and one answer: the server reads them together, runs them in order and stops at the first that fails,
 * where nothing after it has run. Half of what an act costs is reading and writing sockets, which the driver's own way does for each
 * statement apart. Answers the rows of all of them as text.
 */
export function oneTrip(client: PoolClient, statements: readonly TripStatement[]): Promise<TextRow[]> {
  return new Promise((resolve, reject) => {
    client.query(new Trip(statements, resolve, reject));
  });
}

class Trip implements Submittable {
  readonly #statements: readonly TripStatement[];
  readonly #rows: TextRow[] = [];
  readonly #resolve: (rows: TextRow[]) => void;
  readonly #reject: (fault: unknown) => void;
  /** The driver calls back through the methods below. */
  readonly callback = () => undefined;

  constructor(
    statements: readonly TripStatement[],
    resolve: (rows: TextRow[]) => void,
    reject: (fault: unknown) => void,
  ) {
    this.#statements = statements;
    this.#resolve = resolve;
    this.#reject = reject;
  }

  submit(connection: Connection): void {
    const wire = connection as unknown as Wire;
    const known = preparedOn.get(wire) ?? new Set();
    wire.stream.cork();
    for (const { name, text, values } of this.#statements) {
      if (!known.has(name)) {
        // An earlier trip may have prepared it and failed later; closing what is not there is no fault.
        wire.close({ type: 'S', name });
        wire.parse({ name, text });
      }
      wire.bind({ statement: name, values, valueMapper: wireValue });
      wire.execute({});
    }
    wire.sync();
    wire.stream.uncork();
  }

  handleDataRow({ fields }: { fields: TextRow }): void {
    this.#rows.push(fields);
  }

  handleReadyForQuery(connection: Wire): void {
    const known = preparedOn.get(connection) ?? new Set();
    for (const { name } of this.#statements) known.add(name);
    preparedOn.set(connection, known);
    this.#resolve(this.#rows);
  }

  handleError(fault: unknown): void {
    this.#reject(fault);
  }

  handleRowDescription(): void {}
  handleCommandComplete(): void {}
  handleEmptyQuery(): void {}
  handlePortalSuspended(): void {}
}

function wireValue(value: unknown): string | Buffer | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || Buffer.isBuffer(value)) return value;
  return Array.isArray(value) ? arrayLiteral(value) : String(value);
}

const QUOTED = /["\\]/g;

function arrayLiteral(items: readonly unknown[]): string {
  return `{${items.map(arrayItem).join(',')}}`;
}

function arrayItem(item: unknown): string {
  if (item === null || item === undefined) return 'NULL';
  if (typeof item === 'number') return String(item);
  if (Buffer.isBuffer(item)) return `"\\\\x${item.toString('hex')}"`;
  return `"${String(item).replace(QUOTED, '\\$&')}"`;
}
