import type { Overview } from '@nhipcau/contracts';
import type { ReactNode } from 'react';
import { useSpeech } from '../language/language.ts';
import { Figure } from './figure.tsx';
import { FigureSection } from './figure-section.tsx';
import { daysText, percentText } from './tiles.tsx';

/** The kinds of activity: what is open, and how those that were closed in the period went. */
export function ByKind({ shown }: { shown: Overview }): ReactNode {
  const speech = useSpeech();
  const { say, word } = speech;
  const ended = { closedFrom: shown.from, closedTo: shown.to } as const;
  const heads = [
    'figure.kind',
    'figure.open',
    'figure.late',
    'figure.closed',
    'figure.median',
    'figure.p90',
    'figure.returnShare',
  ] as const;
  return (
    <FigureSection
      id="by-kind"
      wide
      title={say('overview.byKind')}
      hint={say('overview.byKindHint')}
      chart={say('overview.chart', { title: say('overview.byKind') })}
      rows={shown.byKind.map(({ kind, open, closed }) => ({ name: word('kind', kind), open, closed }))}
      series={[
        { key: 'open', name: say('figure.open'), look: 'plain' },
        { key: 'closed', name: say('figure.closed'), look: 'hatched' },
      ]}
    >
      <table className="numbers">
        <caption className="hidden-text">{say('overview.byKind')}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {say(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.byKind.map(({ kind, open, late, closed, medianDays, p90Days, returnShare, returned }) => {
            const name = word('kind', kind);
            const of = (figure: (typeof heads)[number]) => `${name}, ${say(figure)}`;
            const back = { kind, leftAs: 'returned', leftFrom: shown.from, leftTo: shown.to } as const;
            return (
              <tr key={kind}>
                <th scope="row">{name}</th>
                <td>
                  <Figure of={of('figure.open')} text={open} search={{ kind, standing: 'open' }} />
                </td>
                <td>
                  <Figure of={of('figure.late')} text={late} search={{ kind, standing: 'open', late: true }} />
                </td>
                <td>
                  <Figure of={of('figure.closed')} text={closed} search={{ kind, ...ended }} />
                </td>
                <td>{daysText(speech, medianDays)}</td>
                <td>{daysText(speech, p90Days)}</td>
                <td>
                  <Figure
                    of={of('figure.returnShare')}
                    text={percentText(speech, returnShare)}
                    search={back}
                    none={returned === 0}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </FigureSection>
  );
}
