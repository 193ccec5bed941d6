import type { Acted, PreparationShown, Problem, TaskDetail } from '@nhipcau/contracts';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { useSpeech } from '../language/language.ts';
import { session } from '../reach/session.ts';
import { Outcome } from '../standing/outcome.tsx';
import { whyClosed } from './acts-open.ts';
import { keepTextRead } from './changed-text.tsx';
import { ConfirmSheet } from './confirm-sheet.tsx';
import { byField, type FaultAt, FaultSummary, FaultsShown, faultsOf } from './faults.tsx';
import { mayPrepare, useDrafting } from './prepared.tsx';
import { type Sending, useSending } from './sending.ts';
import { StillUnsent } from './still-unsent.tsx';
import type { Way } from './way.ts';
import { WAYS_AT, Ways } from './ways.tsx';

type PreparedAct = PreparationShown['act'];
type PreparedBody = PreparationShown['body'];

interface Refusal {
  readonly title: string;
  readonly faults: readonly FaultAt[];
  /** What was sent: once it is changed the refusal no longer speaks of it. */
  readonly of: string;
}

/** What keeps the answer from being sent: what is missing, once somebody has tried, and what the house refused. */
function useFaults(way: Way | undefined) {
  const { say } = useSpeech();
  const [tries, setTries] = useState(0);
  const [refusal, setRefusal] = useState<Refusal>();
  const place = useRef<HTMLDivElement>(null);
  const body = JSON.stringify([way?.key, way?.body]);
  const missing = way === undefined ? [{ at: WAYS_AT, text: say('answer.choose') }] : (way.missing ?? []);
  const refused = refusal?.of === body ? refusal : undefined;
  const shown = refused?.faults ?? (tries > 0 ? missing : []);
  useEffect(() => {
    if (tries > 0) place.current?.focus();
  }, [tries]);
  return {
    place,
    shown,
    title: refused?.title ?? say('answer.faults', { n: missing.length }),
    look: () => {
      setTries((before) => before + 1);
      return missing.length === 0;
    },
    hear: (problem: Problem) => {
      setRefusal({ title: problem.title, faults: faultsOf(problem), of: body });
      setTries((before) => before + 1);
    },
  };
}

/** Why nothing is sent from here, and what may be done instead. */
function Drafting({ task }: { task: TaskDetail }): ReactNode {
  const { say } = useSpeech();
  const mine = task.preparation?.preparedBy.id === session()?.person;
  return (
    <div className="drafting">
      <h3>{say('prepare.title')}</h3>
      <p className="hint">{say('prepare.hint')}</p>
      <p className="said" role="status">
        {mine && say('prepare.done')}
      </p>
    </div>
  );
}

function Stating(props: {
  task: TaskDetail;
  of: string;
  ways: readonly Way[];
  way: Way | undefined;
  choose(key: string): void;
  faults: ReturnType<typeof useFaults>;
  sending: Sending;
  above: ReactNode;
}): ReactNode {
  const speech = useSpeech();
  const { task, of, ways, way, choose, faults, sending, above } = props;
  const [asked, ask] = useState(false);
  const shown = useMemo(() => byField(faults.shown), [faults.shown]);
  const single = ways.length === 1;
  const allClosed = ways.every((one) => whyClosed(speech, task, one) !== undefined);
  const drafting = allClosed && mayPrepare(task);
  const draft = useDrafting(task);
  const closed = way === undefined ? undefined : whyClosed(speech, task, way, drafting);
  return (
    <form
      className="answer"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!faults.look() || way === undefined) return;
        if (drafting) void draft.keep(way.act as PreparedAct, way.body as PreparedBody);
        else ask(true);
      }}
    >
      {faults.shown.length > 0 && <FaultSummary faults={faults.shown} title={faults.title} place={faults.place} />}
      {drafting && <Drafting task={task} />}
      {above}
      <FaultsShown.Provider value={shown}>
        {!single && <Ways ways={ways} task={task} chosen={way?.key ?? ''} choose={choose} drafting={drafting} />}
        {single && closed !== undefined && <p className="problem">{closed}</p>}
        {single && closed === undefined && way?.fields}
      </FaultsShown.Provider>
      <div className="answer-do">
        <button
          type="submit"
          className="button primary wide"
          disabled={closed !== undefined || (allClosed && !drafting) || draft.save.attempt.state === 'under-way'}
        >
          {speech.say(drafting ? 'prepare.save' : 'answer.review')}
        </button>
      </div>
      {drafting && <Outcome of={draft.save} />}
      {asked && way !== undefined && (
        <ConfirmSheet
          way={way}
          sending={sending.state === 'under-way'}
          onClose={() => ask(false)}
          send={() => {
            keepTextRead(of, task);
            sending.send({
              endpoint: way.endpoint,
              id: way.onDossier === true ? task.dossier.id : task.id,
              body: way.body,
              label: way.label,
            });
          }}
        />
      )}
    </form>
  );
}

/** The answer to a task: choose, state what is asked, hear what follows, confirm. Nothing typed is lost on the way. */
export function Answer(props: {
  task: TaskDetail;
  /** Under what everything typed for it is kept. */
  of: string;
  ways: readonly Way[];
  above?: ReactNode;
  chosen: string;
  choose(key: string): void;
  done(receipt: Acted, way: Way | undefined, label: string): void;
}): ReactNode {
  const { task, of, ways, above, chosen, choose, done } = props;
  const way = ways.length === 1 ? ways[0] : ways.find(({ key }) => key === chosen);
  const faults = useFaults(way);
  const [refusals, setRefusals] = useState(0);
  const sending = useSending(of, {
    done: (receipt, { endpoint, label }) =>
      done(
        receipt as Acted,
        ways.find((one) => one.endpoint === endpoint && one.label === label),
        label,
      ),
    refused: (problem) => {
      setRefusals(refusals + 1);
      faults.hear(problem);
    },
  });
  if (sending.state === 'waiting' || sending.state === 'again') return <StillUnsent sending={sending} />;
  // A refusal closes the sheet: what is to be mended stands behind it.
  return <Stating key={refusals} {...{ task, of, ways, way, choose, faults, sending, above }} />;
}
