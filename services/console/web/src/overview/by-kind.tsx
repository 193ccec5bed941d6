import type { Overview } from '@nhipcau/contracts';
import type { ReactNode } from 'react';
import { useSpeech } from '../language/language.ts';
import { Figure } from './figure.tsx';
import { FigureSection } from './figure-section.tsx';
import { FigureTable } from './figure-table.tsx';
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
      <FigureTable
        title={say('overview.byKind')}
        heads={heads.map((head) => say(head))}
        rows={shown.byKind.map(({ kind, open, late, closed, medianDays, p90Days, returnShare, returned }) => {
          const name = word('kind', kind);
          const of = (figure: (typeof heads)[number]) => `${name}, ${say(figure)}`;
          const now = { kind, standing: 'open' } as const;
          const back = { kind, leftAs: 'returned', leftFrom: shown.from, leftTo: shown.to } as const;
          return {
            key: kind,
            name,
            cells: [
              <Figure key="open" of={of('figure.open')} text={open} search={now} />,
              <Figure key="late" of={of('figure.late')} text={late} search={{ ...now, late: true }} />,
              <Figure key="closed" of={of('figure.closed')} text={closed} search={{ kind, ...ended }} />,
              daysText(speech, medianDays),
              daysText(speech, p90Days),
              <Figure
                key="returned"
                of={of('figure.returnShare')}
                text={percentText(speech, returnShare)}
                search={back}
                none={returned === 0}
              />,
            ],
          };
        })}
      />
    </FigureSection>
  );
}
