import type { Problem } from '@nhipcau/contracts';
import type { ReactNode } from 'react';
import { RuleSaid } from '../glossary/rule-said.tsx';
import { useSpeech } from '../language/language.ts';
import { Refused } from '../reach/house.ts';

/** Stands where a screen will be; says so only to those who listen, so that nothing flickers. */
export function Loading(): ReactNode {
  const { say } = useSpeech();
  return (
    <div className="loading" role="status">
      <span className="hidden-text">{say('state.loading')}</span>
      <i />
      <i />
      <i />
    </div>
  );
}

export function Empty({ title, children }: { title: string; children?: ReactNode }): ReactNode {
  return (
    <div className="empty">
      <svg viewBox="0 0 64 32" aria-hidden="true">
        <path d="M2 28h60M2 28c14-32 46-32 60 0M18 28V12.6M32 28V5M46 28V12.6" />
      </svg>
      <h2>{title}</h2>
      {children}
    </div>
  );
}

/** Every fault of a refusal with its rule: what is wrong, and what to do. */
export function ProblemShown({ problem }: { problem: Problem }): ReactNode {
  return (
    <div className="problem" role="alert">
      <strong>{problem.title}</strong>
      {problem.faults.length < 2 ? <p>{problem.detail}</p> : <Faults problem={problem} />}
      {problem.faults[0]?.rule !== undefined && problem.faults.length === 1 && (
        <p className="quiet">
          <RuleSaid rule={problem.faults[0].rule} />
        </p>
      )}
    </div>
  );
}

function Faults({ problem }: { problem: Problem }): ReactNode {
  return (
    <ul>
      {problem.faults.map((fault) => (
        <li key={`${fault.code} ${fault.at ?? ''} ${fault.detail}`}>
          {fault.detail}{' '}
          {fault.rule !== undefined && (
            <small className="quiet">
              <RuleSaid rule={fault.rule} />
            </small>
          )}
        </li>
      ))}
    </ul>
  );
}

/** No screen has this address. */
export function Missing(): ReactNode {
  const { say } = useSpeech();
  return (
    <Empty title={say('state.missing')}>
      <p>{say('state.missingWhy')}</p>
      <a className="quiet" href="/inbox">
        {say('state.toInbox')}
      </a>
    </Empty>
  );
}

/** A reading that failed: told apart by what can be done about it. */
export function Failed({ fault, again }: { fault: Error; again(): void }): ReactNode {
  const { say } = useSpeech();
  const problem = fault instanceof Refused ? fault.problem : undefined;
  const missing = problem?.status === 404;
  const forbidden = problem?.status === 403;
  const title = missing ? say('state.missing') : forbidden ? say('state.forbidden') : say('state.failed');
  return (
    <Empty title={title}>
      <p>{missing ? say('state.missingWhy') : (problem?.detail ?? say('state.failedWhy'))}</p>
      {!missing && !forbidden && (
        <button type="button" className="button" onClick={again}>
          {say('state.again')}
        </button>
      )}
      <a className="quiet" href="/inbox">
        {say('state.toInbox')}
      </a>
    </Empty>
  );
}
