import type { TaskDetail } from '@nhipcau/contracts';
import { lazy, type ReactNode, Suspense, useRef, useState } from 'react';
import { useKeys } from '../frame/shortcuts.tsx';
import { useSpeech } from '../language/language.ts';
import { useAct } from '../reach/act.ts';
import { session } from '../reach/session.ts';
import { whyNot } from './acts-open.ts';

const AssignSheet = lazy(async () => ({ default: (await import('../inbox/assign-sheet.tsx')).AssignSheet }));

/** Whoever sees to the unit's work gives the task to somebody of it; the others are told why not. */
function Assign({ task }: { task: TaskDetail }): ReactNode {
  const speech = useSpeech();
  const [open, setOpen] = useState(false);
  const [given, setGiven] = useState('');
  const allowed = task.acts.find(({ act }) => act === 'assign');
  if (allowed === undefined || task.person !== undefined) return null;
  const why = whyNot(speech, allowed);
  // Heard just above the answer: without the name of the act it would sound like a refusal to answer.
  const not = why === undefined ? undefined : speech.say('assign.not', { why });
  if (not !== undefined)
    return (
      <span className="assign-closed">
        <button type="button" className="link" aria-disabled="true" aria-describedby="assign-not">
          {speech.say('assign.title')}
        </button>{' '}
        <span className="quiet" id="assign-not">
          {not}
        </span>
      </span>
    );
  return (
    <>
      <button type="button" className="link" onClick={() => setOpen(true)}>
        {speech.say('assign.title')}
      </button>
      <span className="said" role="status">
        {given}
      </span>
      {open && (
        <Suspense>
          <AssignSheet
            task={task.id}
            title={task.dossier.title.vi}
            onClose={() => setOpen(false)}
            onDone={(name) => setGiven(speech.say('assign.done', { name }))}
          />
        </Suspense>
      )}
    </>
  );
}

/** Who holds the task; claiming says to the unit that I see to it. */
export function Holding({ task }: { task: TaskDetail }): ReactNode {
  const { say, word } = useSpeech();
  const claim = useAct('claimTask');
  const release = useAct('releaseTask');
  const mayClaim =
    task.person === undefined &&
    task.claimedBy === undefined &&
    task.acts.some(({ act, may }) => act === 'claim' && may);
  const mayRelease = task.acts.some(({ act, may }) => act === 'release' && may);
  const mine = task.claimedBy !== undefined && task.claimedBy.id === session()?.person;
  const take = useRef(() => undefined as undefined | Promise<unknown>);
  take.current = () => (mayClaim ? claim.perform({ params: { id: task.id } }) : undefined);
  useKeys(useRef({ c: () => void take.current() }).current);
  if (task.state !== 'open') return null;
  const refused = [claim, release].find(({ attempt }) => attempt.state === 'refused')?.attempt;
  return (
    <div className="holding">
      {task.claimedBy === undefined ? (
        mayClaim && (
          <>
            <button type="button" className="link" aria-describedby="claim-hint" onClick={() => void take.current()}>
              {word('act', 'claim')}
            </button>
            <span className="quiet" id="claim-hint">
              {say('claim.hint')}
            </span>
          </>
        )
      ) : (
        <>
          <span className="quiet">
            {mine ? say('why.claimed') : say('why.held', { name: task.claimedBy.name ?? task.claimedBy.id })}
          </span>
          {mine && mayRelease && (
            <button type="button" className="link" onClick={() => void release.perform({ params: { id: task.id } })}>
              {word('act', 'release')}
            </button>
          )}
        </>
      )}
      <Assign task={task} />
      {refused?.state === 'refused' && <p className="fault">{refused.problem.detail}</p>}
    </div>
  );
}
