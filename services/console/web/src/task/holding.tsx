import type { TaskDetail } from '@nhipcau/contracts';
import { type ReactNode, useRef } from 'react';
import { useKeys } from '../frame/shortcuts.tsx';
import { useSpeech } from '../language/language.ts';
import { useAct } from '../reach/act.ts';
import { session } from '../reach/session.ts';

/** Who holds the task; claiming says to the unit that I see to it. */
export function Holding({ task }: { task: TaskDetail }): ReactNode {
  const { say, word } = useSpeech();
  const claim = useAct('claimTask');
  const release = useAct('releaseTask');
  const mayClaim = task.claimedBy === undefined && task.acts.some(({ act, may }) => act === 'claim' && may);
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
          <button type="button" className="link" onClick={() => void take.current()}>
            {word('act', 'claim')}
          </button>
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
      {refused?.state === 'refused' && <p className="fault">{refused.problem.detail}</p>}
    </div>
  );
}
