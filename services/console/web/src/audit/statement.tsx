import type { ReactNode } from 'react';

type Statement = Readonly<Record<string, unknown>>;

function Value({ of }: { of: unknown }): ReactNode {
  if (of === null || of === undefined || of === '') return <span className="quiet">–</span>;
  if (Array.isArray(of)) {
    if (of.length === 0) return <span className="quiet">–</span>;
    const plain = of.every((item) => typeof item !== 'object');
    if (plain) return <bdi>{of.join(', ')}</bdi>;
    return (
      <ul className="stated-items">
        {of.map((item) => (
          <li key={JSON.stringify(item)}>
            <Value of={item} />
          </li>
        ))}
      </ul>
    );
  }
  if (typeof of === 'object') return <Facts of={of as Statement} />;
  return <bdi>{String(of)}</bdi>;
}

/** What a record states, as it states it: the names are the record's own. */
export function Facts({ of }: { of: Statement }): ReactNode {
  return (
    <dl className="stated">
      {Object.entries(of)
        .filter(([, value]) => value !== undefined)
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <Value of={value} />
            </dd>
          </div>
        ))}
    </dl>
  );
}
