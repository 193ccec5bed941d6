import { Fragment, type ReactNode } from 'react';
import { RuleSaid } from '../glossary/rule-said.tsx';
import { useSpeech } from '../language/language.ts';
import { type LackingGroup, lackingGroups } from './lacking-groups.ts';
import { ToField } from './returned.tsx';
import { unitLabel } from './unit-label.ts';
import type { Draft } from './use-draft.ts';

function Group({ group: { code, faults } }: { group: LackingGroup }): ReactNode {
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
    </section>
  );
}

/** What still keeps the text from being presented: each named once, leading to its field; each rule said once. */
export function Lacking({ lacking }: Pick<Draft, 'lacking'>): ReactNode {
  const groups = lackingGroups(lacking);
  return (
    <div className="lacking">
      {groups.map((group, no) => (
        <Fragment key={`${group.code} ${group.rule ?? ''}`}>
          <Group group={group} />
          {group.rule !== undefined && group.rule !== groups[no + 1]?.rule && (
            <p className="quiet">
              <RuleSaid rule={group.rule} />
            </p>
          )}
        </Fragment>
      ))}
    </div>
  );
}
