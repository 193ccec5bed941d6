import type { Connection, PoolClient, Submittable } from 'pg';

/** One prepared statement of a trip. */
export interface TripStatement {
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

/** What of node-postgres's connection a trip writes with. */
export interface Wire {
  readonly stream: { cork(): void; uncork(): void };
  parse(statement: { name: string; text: string }): void;
  bind(bound: { statement: string; values: readonly unknown[]; valueMapper: (value: unknown) => unknown }): void;
  describe(portal: { type: 'P' }): void;
  execute(portal: object): void;
  close(statement: { type: 'S'; name: string }): void;
  sync(): void;
}

export type TextRow = readonly (string | null)[];

const prepared = new WeakMap<Wire, Set<string>>();

/** Names of the statements that trips have prepared on a connection. */
export function preparedOn(wire: Wire): Set<string> {
  const known = prepared.get(wire) ?? new Set();
  prepared.set(wire, known);
  return known;
}

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

/** Statements in one write, whatever is made of the answer. */
export abstract class SilentTrip implements Submittable {
  readonly #reject: (fault: unknown) => void;
  /** The driver calls back through the methods below. */
  readonly callback = () => undefined;

  constructor(reject: (fault: unknown) => void) {
    this.#reject = reject;
  }

  protected abstract write(wire: Wire, known: ReadonlySet<string>): void;

  submit(connection: Connection): void {
    const wire = connection as unknown as Wire;
    wire.stream.cork();
    this.write(wire, preparedOn(wire));
    wire.sync();
    wire.stream.uncork();
  }

  /** A statement without a name is prepared each time anew. */
  protected send(
    wire: Wire,
    { name, text, values }: TripStatement,
    known: ReadonlySet<string>,
    described = false,
  ): void {
    if (!known.has(name)) {
      // An earlier trip may have prepared it and failed later; closing what is not there is no fault.
      if (name !== '') wire.close({ type: 'S', name });
      wire.parse({ name, text });
    }
    wire.bind({ statement: name, values, valueMapper: wireValue });
    if (described) wire.describe({ type: 'P' });
    wire.execute({});
  }

  handleError(fault: unknown): void {
    this.#reject(fault);
  }

  handleRowDescription(_described: object): void {}
  handleCommandComplete(): void {}
  handleEmptyQuery(): void {}
  handlePortalSuspended(): void {}
}

class Trip extends SilentTrip {
  readonly #statements: readonly TripStatement[];
  readonly #rows: TextRow[] = [];
  readonly #resolve: (rows: TextRow[]) => void;

  constructor(
    statements: readonly TripStatement[],
    resolve: (rows: TextRow[]) => void,
    reject: (fault: unknown) => void,
  ) {
    super(reject);
    this.#statements = statements;
    this.#resolve = resolve;
  }

  protected write(wire: Wire, known: ReadonlySet<string>): void {
    for (const statement of this.#statements) this.send(wire, statement, known);
  }

  handleDataRow({ fields }: { fields: TextRow }): void {
    this.#rows.push(fields);
  }

  handleReadyForQuery(wire: Wire): void {
    const known = preparedOn(wire);
    for (const { name } of this.#statements) known.add(name);
    this.#resolve(this.#rows);
  }
}

function wireValue(value: unknown): string | Buffer | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || Buffer.isBuffer(value)) return value;
  return Array.isArray(value) ? arrayLiteral(value) : String(value);
}

function arrayLiteral(items: readonly unknown[]): string {
  return `{${items.map(arrayItem).join(',')}}`;
}

function arrayItem(item: unknown): string {
  if (item === null || item === undefined) return 'NULL';
  if (typeof item === 'number') return String(item);
  if (Buffer.isBuffer(item)) return `"\\\\x${item.toString('hex')}"`;
  // Twice over the text is half the time of once with an expression.
  return `"${String(item).replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}
