import { FACTS } from 'virtual:facts';
import { type FactSpeech, factLabel, factLine, factText } from '@nhipcau/domain/glossary/told-facts';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { useUnitsEver } from '../frame/units.ts';
import { dayText, instantText } from '../language/dates.ts';
import { useSpeech } from '../language/language.ts';

type Statement = Readonly<Record<string, unknown>>;

/** Names of persons by their ids, as far as the page knows them. */
export const PersonsKnown = createContext<ReadonlyMap<string, string>>(new Map());

/** How a record is read by whoever reads this page: in their words, by their clock, with names for ids. */
export function useFactSpeech(): FactSpeech {
  const speech = useSpeech();
  const units = useUnitsEver();
  const persons = useContext(PersonsKnown);
  return useMemo(() => {
    const names = new Map([...units.map(({ value, text }) => [value, text] as const), ...persons]);
    return {
      word(subject, key) {
        if (subject === 'fact') return FACTS[key]?.[speech.language];
        const word = speech.word(subject as 'stage', key as 'proposal');
        return word === key ? undefined : word;
      },
      instantText: (ms) => instantText(speech, new Date(ms).toISOString()),
      dayText: (day) => dayText(speech, day),
      nameOf: (id) => names.get(id),
    };
  }, [speech, units, persons]);
}

interface ValueProps {
  readonly name: string;
  readonly of: unknown;
  readonly speech: FactSpeech;
  readonly stage: string | undefined;
}

/** A few single values: they are read in a line, and forty of them are still a list. */
function isShort(item: unknown): item is Statement {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) return false;
  const values = Object.values(item);
  return values.length <= 3 && values.every((value) => typeof value !== 'object' || value === null);
}

function Value({ name, of, speech, stage }: ValueProps): ReactNode {
  const isEmpty = of === null || of === undefined || of === '' || (Array.isArray(of) && of.length === 0);
  if (isEmpty) return <span className="quiet">–</span>;
  if (Array.isArray(of)) {
    const plain = of.every((item) => typeof item !== 'object');
    if (plain) return <bdi>{of.map((item) => factText(name, item, speech, stage)).join(', ')}</bdi>;
    return (
      <ul className="stated-items">
        {of.map((item) => (
          <li key={JSON.stringify(item)}>
            {isShort(item) ? (
              <bdi>{factLine(item, speech)}</bdi>
            ) : (
              <Value name={name} of={item} speech={speech} stage={stage} />
            )}
          </li>
        ))}
      </ul>
    );
  }
  if (typeof of === 'object') return <Stated of={of as Statement} speech={speech} />;
  return <bdi>{factText(name, of, speech, stage)}</bdi>;
}

function Stated({ of, speech }: { of: Statement; speech: FactSpeech }): ReactNode {
  const stage = typeof of['stage'] === 'string' ? of['stage'] : undefined;
  return (
    <dl className="stated">
      {Object.entries(of)
        .filter(([, value]) => value !== undefined)
        .map(([name, value]) => (
          <div key={name}>
            <dt>{factLabel(name, value, speech)}</dt>
            <dd>
              <Value name={name} of={value} speech={speech} stage={stage} />
            </dd>
          </div>
        ))}
    </dl>
  );
}

/** What a record states, in the reader's words; the record's own names stand in the package that proves itself. */
export function Facts({ of }: { of: Statement }): ReactNode {
  return <Stated of={of} speech={useFactSpeech()} />;
}
