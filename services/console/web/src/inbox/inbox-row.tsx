import type { InboxItem } from '@nhipcau/contracts';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useSpeech } from '../language/language.ts';
import { Due } from './due.tsx';

export function InboxRow({ item, at, here }: { item: InboxItem; at: boolean; here(): void }): ReactNode {
  const { say, word } = useSpeech();
  const why = { 'mine-alone': say('why.mine'), 'claimed-by-me': say('why.claimed'), 'my-unit': say('why.unit') }[
    item.why
  ];
  const holder = item.why === 'my-unit' && item.claimedBy !== undefined ? item.claimedBy : undefined;
  return (
    <li className="row" data-at={at}>
      <Link to="/task/$id" params={{ id: item.id }} onFocus={here} data-row={item.id}>
        <Due dueAt={item.dueAt} />
        <span className="row-main">
          <span className="row-asked">
            <b>{word('task', item.kind)}</b>
            {item.escalated && <em className="mark late">{say('mark.escalated')}</em>}
            {!item.escalated && item.reminders > 0 && <em className="mark soon">{say('mark.reminded')}</em>}
            {item.mustSpeak === true && <em className="mark">{say('mark.mustSpeak')}</em>}
          </span>
          <bdi className="row-title">{item.dossier.title}</bdi>
          <span className="row-facts">
            <span>{item.dossier.owner.name}</span>
            <span>{word('kind', item.dossier.kind)}</span>
          </span>
        </span>
        <span className="row-why">
          <span data-why={item.why}>
            {holder === undefined ? why : say('why.held', { name: holder.name ?? holder.id })}
          </span>
          <span className="quiet">{item.unit.name}</span>
        </span>
      </Link>
    </li>
  );
}
