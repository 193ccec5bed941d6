import type { ReactNode } from 'react';

export interface Choosable<One extends string> {
  readonly value: One;
  readonly text: string;
}

/** One of a few, all in sight. */
export function Segments<One extends string>(props: {
  label: string;
  of: readonly Choosable<One>[];
  /** None where what holds is none of them. */
  chosen: One | undefined;
  choose(one: One): void;
}): ReactNode {
  const { label, of, chosen, choose } = props;
  return (
    <div role="radiogroup" aria-label={label} className="segments">
      {of.map(({ value, text }) => (
        <label key={value}>
          <input type="radio" name={label} checked={value === chosen} onChange={() => choose(value)} />
          <span>{text}</span>
        </label>
      ))}
    </div>
  );
}

/** One of many, or none. */
export function Picker<One extends string>(props: {
  label: string;
  all: string;
  of: readonly Choosable<One>[];
  chosen: One | undefined;
  choose(one: One | undefined): void;
}): ReactNode {
  const { label, all, of, chosen, choose } = props;
  return (
    <label className="picker">
      <span className="hidden-text">{label}</span>
      <select
        value={chosen ?? ''}
        data-chosen={chosen !== undefined}
        onChange={(event) => choose(event.target.value === '' ? undefined : (event.target.value as One))}
      >
        <option value="">{all}</option>
        {of.map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
