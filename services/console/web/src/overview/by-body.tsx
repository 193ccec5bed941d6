import type { Overview } from '@nhipcau/contracts';
import { type ReactNode, useState } from 'react';
import { useSpeech } from '../language/language.ts';
import { Figure } from './figure.tsx';
import { FigureSection } from './figure-section.tsx';
import { FigureTable } from './figure-table.tsx';

const SHOWN_FIRST = 10;

/** Who owns the open dossiers, and who is waited for; those who are late stand first. */
export function ByBody({ shown }: { shown: Overview }): ReactNode {
  const { say } = useSpeech();
  const [whole, setWhole] = useState(false);
  const bodies = whole ? shown.byBody : shown.byBody.slice(0, SHOWN_FIRST);
  const heads = ['figure.body', 'figure.waited', 'figure.late', 'figure.owned'] as const;
  const waited = bodies.filter((one) => one.waited > 0);
  return (
    <FigureSection
      id="by-body"
      title={say('overview.byBody')}
      hint={say('overview.byBodyHint')}
      chart={say('overview.chart', { title: say('overview.byBody') })}
      rows={waited.map(({ unit, waited: all, late }) => ({ name: unit.name, calm: all - late, late, label: all }))}
      series={[
        { key: 'calm', name: say('figure.inTime'), look: 'plain' },
        { key: 'late', name: say('figure.late'), look: 'late' },
      ]}
      stacked
    >
      {bodies.length === 0 ? (
        <p className="quiet">{say('overview.waitsForNobody')}</p>
      ) : (
        <FigureTable
          title={say('overview.byBody')}
          heads={heads.map((head) => say(head))}
          rows={bodies.map(({ unit, waited: all, late, owned }) => {
            const of = (figure: (typeof heads)[number]) => `${unit.name}, ${say(figure)}`;
            const waiting = { standing: 'open', waitingFor: unit.id } as const;
            const own = { standing: 'open', owner: unit.id } as const;
            return {
              key: unit.id,
              name: unit.name,
              cells: [
                <Figure key="waited" of={of('figure.waited')} text={all} search={waiting} />,
                <Figure key="late" of={of('figure.late')} text={late} search={{ ...waiting, late: true }} />,
                <Figure key="owned" of={of('figure.owned')} text={owned} search={own} />,
              ],
            };
          })}
        />
      )}
      {shown.byBody.length > SHOWN_FIRST && (
        <button type="button" className="link" aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {whole ? say('overview.fewerBodies') : say('overview.allBodies', { n: shown.byBody.length })}
        </button>
      )}
    </FigureSection>
  );
}
