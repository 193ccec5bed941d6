import type { Overview } from '@nhipcau/contracts';
import type { ReactNode } from 'react';
import { useSpeech } from '../language/language.ts';
import { Figure } from './figure.tsx';
import { FigureSection } from './figure-section.tsx';
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
  const heads = [say('figure.stage'), say('figure.open'), say('figure.late')];
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
      <table className="numbers">
        <caption className="hidden-text">{say('overview.byStage')}</caption>
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
          {shown.byStage.map(({ stage, open, late }) => {
            const name = word('stage', stage);
            return (
              <tr key={stage}>
                <th scope="row">{name}</th>
                <td>
                  <Figure of={`${name}, ${say('figure.open')}`} text={open} search={{ standing: 'open', stage }} />
                </td>
                <td>
                  <Figure
                    of={`${name}, ${say('figure.late')}`}
                    text={late}
                    search={{ standing: 'open', stage, late: true }}
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
      <table className="numbers">
        <caption className="hidden-text">{say('overview.time')}</caption>
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
          {shown.byStage.map(({ stage, left, medianDays, p90Days, returnShare, returned }) => {
            const name = word('stage', stage);
            const of = (figure: (typeof heads)[number]) => `${name}, ${say(figure)}`;
            const slow = { left: stage, ...period, ...(p90Days === undefined ? {} : { tookAtLeast: p90Days }) };
            return (
              <tr key={stage}>
                <th scope="row">{name}</th>
                <td>
                  <Figure of={of('figure.rounds')} text={left} search={{ left: stage, ...period }} />
                </td>
                <td>{daysText(speech, medianDays)}</td>
                <td>
                  <Figure of={of('figure.p90')} text={daysText(speech, p90Days)} search={slow} />
                </td>
                <td>
                  <Figure
                    of={of('figure.returnShare')}
                    text={percentText(speech, returnShare)}
                    search={{ left: stage, leftAs: 'returned', ...period }}
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
