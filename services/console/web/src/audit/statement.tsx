import type { ReactNode } from 'react';
import { instantText } from '../language/dates.ts';
import { useSpeech } from '../language/language.ts';

type Statement = Readonly<Record<string, unknown>>;

/** Instants are recorded in milliseconds; people read them by the clock. */
const isInstant = (name: string, value: unknown): value is number =>
  /At$/.test(name) && typeof value === 'number' && value > 1_000_000_000_000;

function Value({ name, of }: { name: string; of: unknown }): ReactNode {
  const speech = useSpeech();
  if (isInstant(name, of)) return <time>{instantText(speech, new Date(of).toISOString())}</time>;
  if (of === null || of === undefined || of === '') return <span className="quiet">–</span>;
  if (Array.isArray(of)) {
    if (of.length === 0) return <span className="quiet">–</span>;
    const plain = of.every((item) => typeof item !== 'object');
    if (plain) return <bdi>{of.join(', ')}</bdi>;
    return (
      <ul className="stated-items">
        {of.map((item) => (
          <li key={JSON.stringify(item)}>
            <Value name={name} of={item} />
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
              <Value name={name} of={value} />
            </dd>
          </div>
        ))}
    </dl>
  );
}
