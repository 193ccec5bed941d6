import type { DossierDetail, StageRibbon } from '@nhipcau/contracts';
import type { ReactNode } from 'react';
import { Term } from '../glossary/term.tsx';
import { Due } from '../inbox/due.tsx';
import { daysSince, instantText } from '../language/dates.ts';
import { type Speech, useSpeech } from '../language/language.ts';
import { useNowMs } from '../reach/me.ts';

function outcomeText({ word }: Speech, stop: StageRibbon[number]): string {
  const subject = `outcome.${stop.stage}` as 'outcome.proposal';
  return stop.outcome === undefined ? '' : word(subject, stop.outcome as 'accepted');
}

function Stop({ stop, speech }: { stop: StageRibbon[number]; speech: Speech }): ReactNode {
  const { say } = speech;
  const at = stop.leftAt ?? stop.enteredAt;
  return (
    <li data-state={stop.state} aria-current={stop.state === 'current' ? 'step' : undefined}>
      <i aria-hidden="true" />
      <b>
        <Term of="stage" is={stop.stage} />
      </b>
      <span className="ribbon-facts">
        {stop.state === 'passed' && <span>{outcomeText(speech, stop)}</span>}
        {at !== undefined && <time dateTime={at}>{instantText(speech, at, 'day')}</time>}
        {stop.rounds > 1 && <span>{say('ribbon.rounds', { n: stop.rounds })}</span>}
        {stop.state === 'skipped' && <span>{say('ribbon.skipped')}</span>}
        <span className="hidden-text">{say(`ribbon.${stop.state}`)}</span>
      </span>
    </li>
  );
}

type Waiting = DossierDetail['waitingFor'][number];

/** Several persons of one unit who are asked the same are one line. */
function together(
  waitingFor: readonly Waiting[],
): readonly (Waiting & { readonly times: number; readonly of: string })[] {
  const groups = new Map<string, Waiting[]>();
  for (const one of waitingFor) {
    const of = [one.unit.id, one.task, one.since, one.dueAt, one.late].join(' ');
    groups.set(of, [...(groups.get(of) ?? []), one]);
  }
  return [...groups].map(([of, all]) => ({ ...(all[0] as Waiting), times: all.length, of }));
}

/** The six stages with their dates, and below them who is waited for, since when and until when. */
export function Ribbon({ dossier }: { dossier: Pick<DossierDetail, 'ribbon' | 'waitingFor' | 'approval'> }): ReactNode {
  const speech = useSpeech();
  const nowMs = useNowMs();
  return (
    <div className="ribbon">
      <ol>
        {dossier.ribbon.map((stop) => (
          <Stop key={stop.stage} stop={stop} speech={speech} />
        ))}
      </ol>
      {dossier.waitingFor.length > 0 && (
        <ul className="waiting" aria-label={speech.say('ribbon.waiting')}>
          {together(dossier.waitingFor).map(({ unit, task, since, dueAt, late, times, of }) => (
            <li key={of} data-late={late}>
              <span>
                <span className="quiet" aria-hidden="true">
                  {speech.say('ribbon.waiting')}:{' '}
                </span>
                <b>{unit.name}</b> {speech.word('task', task)}
                {task === 'decide' && dossier.approval !== undefined && dossier.approval.levels > 1 && (
                  <span className="quiet">
                    {' '}
                    · {speech.say('approval.levelOf', { n: dossier.approval.level, all: dossier.approval.levels })}
                  </span>
                )}
                {times > 1 && <span className="quiet"> · {speech.say('ribbon.persons', { n: times })}</span>}
              </span>
              <span className="quiet">
                {daysSince(since, nowMs) < 1
                  ? speech.say('ribbon.sinceToday')
                  : speech.say('ribbon.since', { n: daysSince(since, nowMs) })}
              </span>
              <Due dueAt={dueAt} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
