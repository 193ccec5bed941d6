import type { AbsencePreview } from '@nhipcau/contracts';
import type { ReactNode } from 'react';
import { dueDayText } from '../language/dates.ts';
import { type Speech, useSpeech } from '../language/language.ts';
import { previewSaid } from './preview-said.ts';

type Way = AbsencePreview['items'][number];

const nameOf = (person: { readonly id: string; readonly name?: string }) => person.name ?? person.id;

/** Why nobody stands in for a task. */
function whyStays({ say, word }: Speech, { barred, personal }: Way): string {
  if (personal === true) return say('preview.personal');
  return barred === undefined ? say('preview.outside') : word('right', barred);
}

function Items({ title, items, stays }: { title: string; items: readonly Way[]; stays: boolean }): ReactNode {
  const speech = useSpeech();
  if (items.length === 0) return null;
  return (
    <details open={stays}>
      <summary>{title}</summary>
      <ul className="preview-tasks">
        {items.map((one) => (
          <li key={one.task}>
            <b>{speech.word('task', one.kind)}</b> <bdi>{one.title}</bdi>
            <small>
              {one.unit.name}
              {one.dueAt !== undefined && ` · ${speech.say('preview.due', { day: dueDayText(speech, one.dueAt) })}`}
              {stays && ` · ${whyStays(speech, one)}`}
            </small>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What would go where if the leave were set, and what nobody would cover: said before anything is done. */
export function LeavePreview({ of }: { of: AbsencePreview }): ReactNode {
  const { say } = useSpeech();
  const { standIns, items, more } = of;
  return (
    <section className="preview" aria-label={say('preview.title')}>
      <h3>{say('preview.title')}</h3>
      <div role="status">
        {previewSaid(of).map(({ key, ...told }) => (
          <p
            key={`${key} ${'name' in told ? told.name : ''}`}
            className={key === 'preview.stays' ? 'grave' : undefined}
          >
            {say(key, told)}
          </p>
        ))}
        {more && <p className="hint">{say('preview.more', { n: items.length })}</p>}
      </div>
      {standIns.map(({ person, away }) =>
        away === undefined ? null : (
          <p key={person.id} className="fault">
            {say('preview.awayToo', { name: nameOf(person) })}
          </p>
        ),
      )}
      <Items title={say('preview.staying')} items={items.filter(({ to }) => to === undefined)} stays />
      {standIns.map(({ person }) => (
        <Items
          key={person.id}
          title={say('preview.going', { name: nameOf(person) })}
          items={items.filter(({ to }) => to?.id === person.id)}
          stays={false}
        />
      ))}
      <p className="hint">{say('preview.sight')}</p>
    </section>
  );
}
