import type { PoolClient, QueryResultRow } from 'pg';
import { preparedOn, SilentTrip, type TripStatement, type Wire } from './one-trip.ts';
import { RESULT_TYPES } from './result-types.ts';
import type { Asked } from './statement.ts';

const AS: Pick<TripStatement, 'name' | 'text'> = {
  name: 'as_person',
  text: "select set_config('nhipcau.person', $1, true)",
};
/** Planning a statement with its policies takes longer than running it, and left to itself the server plans anew each time. */
const AS_PLANNED_ONCE: typeof AS = {
  name: 'as_person_planned_once',
  text: "select set_config('nhipcau.person', $1, true), set_config('plan_cache_mode', 'force_generic_plan', true)",
};

interface Field {
  readonly name: string;
  readonly dataTypeID: number;
}

/**
 * Runs statements as a person: who it is travels before them in the same write, and all are one transaction, which the server ends by
 * itself where the trip ends. So the connection that the next one gets knows of nobody. Answers the rows of each.
 *
 * A statement with a name is planned once a connection, for whatever values; one whose plan hangs on its values has none.
 */
export function personsTrip(client: PoolClient, person: string, asked: readonly Asked[]): Promise<QueryResultRow[][]> {
  return new Promise((resolve, reject) => {
    const statements = asked.map(({ statement: { name, text }, values }) => ({
      // Under a name of its own: the driver counts what it prepared itself, and would prepare it again.
      name: name === undefined ? '' : `as ${name}`,
      text,
      values,
    }));
    const as = statements.every(({ name }) => name !== '') ? AS_PLANNED_ONCE : AS;
    client.query(new PersonsTrip({ ...as, values: [person] }, statements, resolve, reject));
  });
}

class PersonsTrip extends SilentTrip {
  readonly #person: TripStatement;
  readonly #statements: readonly TripStatement[];
  readonly #resolve: (rows: QueryResultRow[][]) => void;
  readonly #rows: QueryResultRow[][] = [];
  #fields: readonly { readonly name: string; readonly parse: (text: string) => unknown }[] = [];

  constructor(
    person: TripStatement,
    statements: readonly TripStatement[],
    resolve: (rows: QueryResultRow[][]) => void,
    reject: (fault: unknown) => void,
  ) {
    super(reject);
    this.#person = person;
    this.#statements = statements;
    this.#resolve = resolve;
  }

  protected write(wire: Wire, known: ReadonlySet<string>): void {
    this.send(wire, this.#person, known);
    for (const statement of this.#statements) this.send(wire, statement, known, true);
  }

  override handleRowDescription({ fields }: { fields: readonly Field[] }): void {
    this.#rows.push([]);
    this.#fields = fields.map(({ name, dataTypeID }) => ({
      name,
      parse: RESULT_TYPES.getTypeParser(dataTypeID, 'text') as (text: string) => unknown,
    }));
  }

  handleDataRow({ fields }: { fields: readonly (string | null)[] }): void {
    // The row of the first statement, which comes undescribed and says no more than was sent.
    if (this.#fields.length === 0) return;
    const row: Record<string, unknown> = {};
    for (const [index, { name, parse }] of this.#fields.entries()) {
      const text = fields[index];
      row[name] = text === null || text === undefined ? null : parse(text);
    }
    this.#rows.at(-1)?.push(row);
  }

  handleReadyForQuery(wire: Wire): void {
    const known = preparedOn(wire);
    for (const { name } of [this.#person, ...this.#statements]) if (name !== '') known.add(name);
    this.#resolve(this.#rows);
  }
}
