import type { ReactNode } from 'react';
import { RuleSaid } from '../glossary/rule-said.tsx';
import { useSpeech } from '../language/language.ts';
import { type LackingGroup, lackingGroups } from './lacking-groups.ts';
import { ToField } from './returned.tsx';
import { unitLabel } from './unit-label.ts';
import type { Draft } from './use-draft.ts';

function Group({ group: { code, rule, faults } }: { group: LackingGroup }): ReactNode {
  const speech = useSpeech();
  const isMissing = code === 'field-missing' || code === 'part-missing';
  return (
    <section>
      {isMissing && <p>{speech.say(code === 'field-missing' ? 'lacking.fields' : 'lacking.parts')}</p>}
      <ul>
        {faults.map(({ at, detail }) => (
          <li key={`${at ?? ''} ${detail}`}>
            {at === undefined ? (
              detail
            ) : (
              <ToField at={at}>{isMissing ? unitLabel(speech, at.slice(1)) : detail}</ToField>
            )}
          </li>
        ))}
      </ul>
      {rule !== undefined && (
        <p className="quiet">
          <RuleSaid rule={rule} />
        </p>
      )}
    </section>
  );
}

/** What still keeps the text from being presented: each named once, leading to its field; each rule said once. */
export function Lacking({ lacking }: Pick<Draft, 'lacking'>): ReactNode {
  return (
    <div className="lacking">
      {lackingGroups(lacking).map((group) => (
        <Group key={`${group.code} ${group.rule ?? ''}`} group={group} />
      ))}
    </div>
  );
}
