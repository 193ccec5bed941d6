import type { BulkResult } from '@nhipcau/contracts';
import type { ReactNode } from 'react';
import { Sheet } from '../frame/dialog.tsx';
import { useSpeech } from '../language/language.ts';

/** What became of each: accepted, or refused by which rule, in words. */
export function ResultList({
  results,
  titles,
}: {
  results: readonly BulkResult[];
  titles: ReadonlyMap<string, string>;
}): ReactNode {
  const { say } = useSpeech();
  return (
    <ul className="results">
      {results.map(({ task, receipt, faults = [] }) => (
        <li key={task} data-accepted={receipt !== undefined}>
          <bdi>{titles.get(task) ?? task}</bdi>
          {receipt === undefined ? (
            <span className="result-why">
              <b>{say('bulk.refused')}</b> {faults.map(({ detail }) => detail).join(' ')}
            </span>
          ) : (
            <span className="result-why">
              <b>{say('bulk.accepted')}</b>
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

export function resultsTitle(say: ReturnType<typeof useSpeech>['say'], results: readonly BulkResult[]): string {
  const done = results.filter(({ receipt }) => receipt !== undefined).length;
  return say('bulk.done', { n: done, all: results.length });
}

export function ResultsSheet(props: {
  results: readonly BulkResult[];
  titles: ReadonlyMap<string, string>;
  onClose(): void;
}): ReactNode {
  const { say } = useSpeech();
  const { results, titles, onClose } = props;
  return (
    <Sheet open onClose={onClose} title={resultsTitle(say, results)}>
      <ResultList results={results} titles={titles} />
      <div className="sheet-do">
        <button type="button" className="button primary" onClick={onClose}>
          {say('do.close')}
        </button>
      </div>
    </Sheet>
  );
}
