import type { PoolClient, QueryResultRow } from 'pg';
import { preparedOn, SilentTrip, type TripStatement, type Wire } from './one-trip.ts';
import { RESULT_TYPES } from './result-types.ts';
import type { Statement } from './statement.ts';

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
 * Runs one statement as a person: who it is travels before it in the same write, and both are one transaction, which the server ends
 * by itself where the trip ends. So the connection that the next one gets knows of nobody.
 *
 * A statement with a name is planned once a connection, for whatever values; one whose plan hangs on its values has none.
 */
export function personsTrip<Row extends QueryResultRow>(
  client: PoolClient,
  person: string,
  statement: Statement,
  values: readonly unknown[],
): Promise<Row[]> {
  return new Promise((resolve, reject) => {
    // Under a name of its own: the driver counts what it prepared itself, and would prepare it again.
    const name = statement.name === undefined ? '' : `as ${statement.name}`;
    const trip = { name, text: statement.text, values };
    const as = statement.name === undefined ? AS : AS_PLANNED_ONCE;
    client.query(new PersonsTrip<Row>({ ...as, values: [person] }, trip, resolve, reject));
  });
}

class PersonsTrip<Row extends QueryResultRow> extends SilentTrip {
  readonly #person: TripStatement;
  readonly #statement: TripStatement;
  readonly #resolve: (rows: Row[]) => void;
  readonly #rows: Row[] = [];
  #fields: readonly { readonly name: string; readonly parse: (text: string) => unknown }[] = [];

  constructor(
    person: TripStatement,
    statement: TripStatement,
    resolve: (rows: Row[]) => void,
    reject: (fault: unknown) => void,
  ) {
    super(reject);
    this.#person = person;
    this.#statement = statement;
    this.#resolve = resolve;
  }

  protected write(wire: Wire, known: ReadonlySet<string>): void {
    this.send(wire, this.#person, known);
    this.send(wire, this.#statement, known, true);
  }

  override handleRowDescription({ fields }: { fields: readonly Field[] }): void {
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
    this.#rows.push(row as Row);
  }

  handleReadyForQuery(wire: Wire): void {
    const known = preparedOn(wire);
    for (const { name } of [this.#person, this.#statement]) if (name !== '') known.add(name);
    this.#resolve(this.#rows);
  }
}
