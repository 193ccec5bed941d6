import type { ReactNode } from 'react';

interface Row {
  readonly key: string;
  /** What stands before the row, and is read out with each of its figures. */
  readonly name: string;
  readonly cells: readonly ReactNode[];
}

/** The figures of a chart in words: one row for each bar, one column more than its cells. */
export function FigureTable(props: {
  readonly title: string;
  readonly heads: readonly string[];
  readonly rows: readonly Row[];
}): ReactNode {
  const { title, heads, rows } = props;
  const [, ...columns] = heads;
  return (
    <table className="numbers">
      <caption className="hidden-text">{title}</caption>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, cells }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            {columns.map((column, no) => (
              <td key={column}>{cells[no]}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
