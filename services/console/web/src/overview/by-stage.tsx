import type { Overview } from '@nhipcau/contracts';
import type { ReactNode } from 'react';
import { useSpeech } from '../language/language.ts';
import { Figure } from './figure.tsx';
import { FigureSection } from './figure-section.tsx';
import { FigureTable } from './figure-table.tsx';
import { daysText, percentText } from './tiles.tsx';

/** Where the open dossiers are. */
export function OpenByStage({ shown }: { shown: Overview }): ReactNode {
  const { say, word } = useSpeech();
  const rows = shown.byStage.map(({ stage, open, late }) => ({
    name: word('stage', stage),
    calm: open - late,
    late,
    label: open,
  }));
  return (
    <FigureSection
      id="by-stage"
      title={say('overview.byStage')}
      hint={say('overview.byStageHint')}
      chart={say('overview.chart', { title: say('overview.byStage') })}
      rows={rows}
      series={[
        { key: 'calm', name: say('figure.inTime'), look: 'plain' },
        { key: 'late', name: say('figure.late'), look: 'late' },
      ]}
      stacked
    >
      <FigureTable
        title={say('overview.byStage')}
        heads={[say('figure.stage'), say('figure.open'), say('figure.late')]}
        rows={shown.byStage.map(({ stage, open, late }) => {
          const name = word('stage', stage);
          const search = { standing: 'open', stage } as const;
          return {
            key: stage,
            name,
            cells: [
              <Figure key="open" of={`${name}, ${say('figure.open')}`} text={open} search={search} />,
              <Figure
                key="late"
                of={`${name}, ${say('figure.late')}`}
                text={late}
                search={{ ...search, late: true }}
              />,
            ],
          };
        })}
      />
    </FigureSection>
  );
}

/** How long a stage took, and how often it was returned, of the rounds that ended in the period. */
export function TimeByStage({ shown }: { shown: Overview }): ReactNode {
  const speech = useSpeech();
  const { say, word } = speech;
  const period = { leftFrom: shown.from, leftTo: shown.to } as const;
  const rows = shown.byStage
    .filter(({ counted }) => counted > 0)
    .map(({ stage, medianDays, p90Days }) => ({ name: word('stage', stage), median: medianDays, p90: p90Days }));
  const heads = ['figure.stage', 'figure.rounds', 'figure.median', 'figure.p90', 'figure.returnShare'] as const;
  return (
    <FigureSection
      id="time-by-stage"
      title={say('overview.time')}
      hint={say('overview.timeHint')}
      chart={say('overview.chart', { title: say('overview.time') })}
      rows={rows}
      series={[
        { key: 'median', name: say('figure.median'), look: 'plain' },
        { key: 'p90', name: say('figure.p90'), look: 'hatched' },
      ]}
    >
      <FigureTable
        title={say('overview.time')}
        heads={heads.map((head) => say(head))}
        rows={shown.byStage.map(({ stage, left, medianDays, p90Days, returnShare, returned }) => {
          const name = word('stage', stage);
          const of = (figure: (typeof heads)[number]) => `${name}, ${say(figure)}`;
          const slow = { left: stage, ...period, ...(p90Days === undefined ? {} : { tookAtLeast: p90Days }) };
          return {
            key: stage,
            name,
            cells: [
              <Figure key="rounds" of={of('figure.rounds')} text={left} search={{ left: stage, ...period }} />,
              daysText(speech, medianDays),
              <Figure key="p90" of={of('figure.p90')} text={daysText(speech, p90Days)} search={slow} />,
              <Figure
                key="returned"
                of={of('figure.returnShare')}
                text={percentText(speech, returnShare)}
                search={{ left: stage, leftAs: 'returned', ...period }}
                none={returned === 0}
              />,
            ],
          };
        })}
      />
    </FigureSection>
  );
}
