import type { InboxItem } from '@nhipcau/contracts';
import type { ReactNode } from 'react';
import { useSpeech } from '../language/language.ts';

const MESSAGES = {
  'mine-alone': 'why.mine',
  'claimed-by-me': 'why.claimed',
  'my-unit': 'why.unit',
  'as-head': 'why.head',
} as const;

/** Why it stands in my inbox: mine, held, or by which office; and who of the unit sees to it already. */
export function Why({ item, withUnit }: { item: InboxItem; withUnit: boolean }): ReactNode {
  const { say, word } = useSpeech();
  const holder = item.why === 'my-unit' || item.why === 'as-head' ? item.claimedBy : undefined;
  const why = say(MESSAGES[item.why]);
  return (
    <span className="row-why">
      <span data-why={item.why}>
        {holder === undefined ? why : say('why.held', { name: holder.name ?? holder.id })}
      </span>
      {item.for !== undefined && (
        <em className="mark">{say('why.for', { name: item.for.person.name ?? item.for.person.id })}</em>
      )}
      <span className="quiet">
        {word('role', item.role)}
        {withUnit && ` · ${item.unit.name}`}
      </span>
    </span>
  );
}
