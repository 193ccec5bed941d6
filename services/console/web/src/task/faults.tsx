import type { Problem } from '@nhipcau/contracts';
import { createContext, type ReactNode, type RefObject, useContext } from 'react';
import { RuleSaid } from '../glossary/rule-said.tsx';
import { fieldId, placeOf } from './fault-place.ts';

/** Something that keeps an answer from being sent, and the field of the request at which it can be mended. */
export interface FaultAt {
  readonly at?: string | undefined;
  readonly text: string;
  readonly rule?: string | undefined;
}

/** The faults that fields show, by JSON pointer; empty until somebody has tried to send. */
export const FaultsShown = createContext<ReadonlyMap<string, string>>(new Map());

export function useFaultAt(at: string | undefined): string | undefined {
  const faults = useContext(FaultsShown);
  return at === undefined ? undefined : faults.get(at);
}

export function byField(faults: readonly FaultAt[]): ReadonlyMap<string, string> {
  return new Map(faults.flatMap(({ at, text }) => (at === undefined ? [] : [[at, text] as const])).toReversed());
}

/** The faults of a refusal, each at the field on the page that it concerns. */
export function faultsOf(problem: Problem): readonly FaultAt[] {
  const fields = [...document.querySelectorAll<HTMLElement>('[data-at]')].map(({ dataset }) => dataset['at'] ?? '');
  return problem.faults.map(({ at, detail, rule }) => ({ at: placeOf(at, fields), text: detail, rule }));
}

/** All that is to be mended, above the answer: the focus comes here, and each line leads to its field. */
export function FaultSummary(props: {
  faults: readonly FaultAt[];
  title: string;
  place: RefObject<HTMLDivElement | null>;
}): ReactNode {
  const { faults, title, place } = props;
  return (
    <div className="problem faults" role="alert" tabIndex={-1} ref={place}>
      <strong>{title}</strong>
      <ul>
        {faults.map(({ at, text, rule }) => (
          <li key={`${at ?? ''} ${text}`}>
            {at === undefined ? (
              text
            ) : (
              <a
                href={`#${fieldId(at)}`}
                onClick={(event) => {
                  event.preventDefault();
                  document.getElementById(fieldId(at))?.focus();
                }}
              >
                {text}
              </a>
            )}
            {rule !== undefined && (
              <span className="quiet">
                {' '}
                <RuleSaid rule={rule} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
