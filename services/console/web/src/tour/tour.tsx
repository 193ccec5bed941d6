import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { useSpeech } from '../language/language.ts';
import { useMe } from '../reach/me.ts';
import { keepProgress } from './progress.ts';
import type { Progress } from './read-progress.ts';
import { type Step, stepsFor } from './steps.ts';
import { useFound } from './use-found.ts';
import { usePointing } from './use-pointing.ts';

/** Brings what is spoken of into sight, and the focus to it, so that the keys go on from there. */
function show(element: HTMLElement): void {
  if (element.tabIndex < 0) element.tabIndex = -1;
  element.scrollIntoView({ block: 'start' });
  element.focus({ preventScroll: true });
}

function useWay(): (to: Step) => void {
  const navigate = useNavigate();
  return ({ at }) => {
    const [to = '/', hash] = at.split('#');
    void navigate({ to, ...(hash === undefined ? {} : { hash }), resetScroll: true });
  };
}

function Standing({ no, steps }: { no: number; steps: readonly Step[] }): ReactNode {
  const { say } = useSpeech();
  const step = steps[no] as Step;
  const go = useWay();
  const shown = usePointing(step.shows, step.at);
  const heading = useRef<HTMLHeadingElement>(null);
  const arrived = useRef(no);
  useEffect(() => {
    // A step that was asked for is read out; one that stands there after a reload does not take the focus.
    if (arrived.current === no) return;
    arrived.current = no;
    heading.current?.focus({ preventScroll: true });
  }, [no]);
  const to = (next: number) => {
    const there = steps[next];
    if (there === undefined) return keepProgress({ state: 'over', step: 0 });
    keepProgress({ state: 'under-way', step: next });
    go(there);
  };
  return (
    <>
      <div className="tour-said">
        <h2 ref={heading} tabIndex={-1}>
          <span className="quiet">{say('tour.step', { n: no + 1, all: steps.length })}</span> {say(step.title)}
        </h2>
        <p>{say(step.text)}</p>
      </div>
      <div className="tour-do">
        {shown === undefined ? (
          <button type="button" className="link" onClick={() => go(step)}>
            {say('tour.go')}
          </button>
        ) : (
          <button type="button" className="link" onClick={() => show(shown)}>
            {say('tour.show')}
          </button>
        )}
        <button type="button" className="link" onClick={() => keepProgress({ state: 'paused', step: no })}>
          {say('tour.pause')}
        </button>
        {no > 0 && (
          <button type="button" className="button" onClick={() => to(no - 1)}>
            {say('do.back')}
          </button>
        )}
        <button type="button" className="button primary" onClick={() => to(no + 1)}>
          {no + 1 === steps.length ? say('tour.end') : say('tour.next')}
        </button>
      </div>
    </>
  );
}

function Steps({ progress }: { progress: Progress }): ReactNode {
  const me = useMe();
  const found = useFound();
  if (me === undefined || found === undefined) return null;
  const roles = me.appointments.map(({ role }) => role);
  const steps = stepsFor(roles, found);
  return <Standing no={Math.min(progress.step, steps.length - 1)} steps={steps} />;
}

function Offer(): ReactNode {
  const { say } = useSpeech();
  return (
    <>
      <div className="tour-said">
        <h2>{say('tour.title')}</h2>
        <p>{say('tour.offer')}</p>
      </div>
      <div className="tour-do">
        <button type="button" className="link" onClick={() => keepProgress({ state: 'paused', step: 0 })}>
          {say('tour.later')}
        </button>
        <button type="button" className="button primary" onClick={() => keepProgress({ state: 'under-way', step: 0 })}>
          {say('tour.begin')}
        </button>
      </div>
    </>
  );
}

/** The tour stands in the page, above what it shows: it covers nothing, and everything works while it is there. */
export function Tour({ progress }: { progress: Progress }): ReactNode {
  const { say } = useSpeech();
  return (
    <section className="tour" aria-label={say('tour.title')} data-keeps-place>
      {progress.state === 'new' ? <Offer /> : <Steps progress={progress} />}
    </section>
  );
}
