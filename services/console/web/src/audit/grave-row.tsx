import type { GraveMoment } from '@nhipcau/contracts';
import type { ReactNode } from 'react';
import { instantText } from '../language/dates.ts';
import { useSpeech } from '../language/language.ts';

/** When the dossier was asked for, opened or closed in an emergency: no event of its log, and never overlooked among them. */
export function GraveRow({ moment }: { moment: GraveMoment }): ReactNode {
  const speech = useSpeech();
  const { say } = speech;
  const { actor, unit, reason, hours, until } = moment;
  return (
    <li id={`${moment.opening}-${moment.what}`} data-grave="true">
      <div className="event-head">
        <b>{say(`grave.${moment.what}`)}</b>
        <em className="mark" data-grave="true">
          {say('grave.mark')}
        </em>
      </div>
      <p className="row-facts">
        <time dateTime={moment.at}>{instantText(speech, moment.at)}</time>
        <span>{actor === undefined ? say('timeline.system') : (actor.name ?? actor.id)}</span>
        {unit !== undefined && <span>{unit.name}</span>}
        {hours !== undefined && <span>{say('grave.hours', { n: hours })}</span>}
        {until !== undefined && <span>{say('grave.until', { at: instantText(speech, until) })}</span>}
      </p>
      {reason !== undefined && <p lang="vi">{reason}</p>}
      {moment.ledgerSeq !== undefined && (
        <p className="quiet">
          {say('grave.ledger', { n: moment.ledgerSeq })} <code>{moment.hash}</code>
        </p>
      )}
    </li>
  );
}
