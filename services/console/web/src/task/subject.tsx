import type { TaskDetail } from '@nhipcau/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Seats } from '../approval/seats.tsx';
import { NomineesShown } from '../commendation/nominees-shown.tsx';
import { Board } from '../dossier/consultation-board.tsx';
import { ProposalText } from '../dossier/proposal-text.tsx';
import { ExecutionShown } from '../execution/execution-shown.tsx';
import { Due } from '../inbox/due.tsx';
import { useSpeech } from '../language/language.ts';
import { reading } from '../reach/house.ts';
import { ReportText } from '../reporting/report-text.tsx';
import { partText } from './remarks.tsx';
import { ReturnedBefore } from './returned-before.tsx';
import { returnedBy } from './returned-by.ts';
import { textBefore } from './text-before.ts';

function Returned({ task }: { task: TaskDetail }): ReactNode {
  const speech = useSpeech();
  if (task.remarks === undefined || task.remarks.length === 0) return null;
  return (
    <section className="remarks">
      <h3>{speech.say(task.kind === 'report' ? 'task.remarksReport' : 'task.remarks')}</h3>
      {task.returned !== undefined && <p className="quiet">{returnedBy(speech, task.returned)}</p>}
      <ul>
        {task.remarks.map(({ part, reason }) => (
          <li key={`${part ?? ''} ${reason}`}>
            {part !== undefined && <b>{partText(speech, part)}: </b>}
            {reason}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What others have said of it: the consulted bodies and the seats of the levels, for whoever decides. */
function Said({ task }: { task: TaskDetail }): ReactNode {
  const { say } = useSpeech();
  const dossier = useQuery(reading('readDossier', { params: { id: task.dossier.id } })).data?.body;
  if (dossier === undefined || (dossier.consultation ?? dossier.approval) === undefined) return null;
  return (
    <details open>
      <summary>{say('task.said')}</summary>
      {dossier.consultation !== undefined && <Board board={dossier.consultation} seenAt={task.openedAt} />}
      {dossier.approval !== undefined && <Seats standing={dossier.approval} />}
    </details>
  );
}

function CarriedOut({ task }: { task: TaskDetail }): ReactNode {
  const { word } = useSpeech();
  const execution = useQuery(reading('readDossier', { params: { id: task.dossier.id } })).data?.body.execution;
  if (execution === undefined) return null;
  return (
    <details open={task.kind === 'carry-out'}>
      <summary>{word('stage', 'execution')}</summary>
      <ExecutionShown dossier={task.dossier.id} standing={execution} />
    </details>
  );
}

function Owed({ owed }: { owed: NonNullable<TaskDetail['owed']> }): ReactNode {
  const { say, word } = useSpeech();
  return (
    <section className="remarks">
      <h3>{say('task.owed')}</h3>
      <p>
        <Link to="/task/$id" params={{ id: owed.id }}>
          {word('task', owed.kind)}
        </Link>{' '}
        · {owed.unit.name}
        {owed.claimedBy !== undefined && ` · ${say('why.held', { name: owed.claimedBy.name ?? owed.claimedBy.id })}`}
      </p>
      <Due dueAt={owed.dueAt} />
    </section>
  );
}

function Text({ task }: { task: TaskDetail }): ReactNode {
  const { say } = useSpeech();
  const { version, earlier, returnedBefore } = task;
  if (version === undefined) return null;
  const isJudged = ['proposal', 'consultation', 'approval'].includes(task.stage);
  return (
    <details open={isJudged}>
      <summary>
        {say('task.text', { n: version.no })}{' '}
        {version.number !== undefined && (
          <span className="quiet">{say('task.number', { number: version.number })}</span>
        )}
      </summary>
      {earlier !== undefined && earlier.changed.length > 0 && (
        <p className="hint">{say('task.sinceRound', { n: earlier.round })}</p>
      )}
      <ProposalText
        content={version.content}
        before={textBefore(version.content, returnedBefore?.changed ?? earlier?.changed)}
        fileAddress={(kind) => `/api/dossiers/${task.dossier.id}/versions/${version.no}/parts/${kind}`}
      />
    </details>
  );
}

/** The nominees of whom the form does not ask: barred before the vote, or not elected; all of them where nothing is asked. */
function nomineesNotAsked({ kind, state, commendation }: TaskDetail) {
  const asked: Readonly<Partial<Record<TaskDetail['kind'], string>>> = {
    appraise: 'named',
    vote: 'eligible',
    confirm: 'elected',
  };
  return (commendation?.nominees ?? []).filter(({ standing }) => state !== 'open' || standing !== asked[kind]);
}

/** What is answered on, in the order in which it bears on the answer. */
export function Subject({ task }: { task: TaskDetail }): ReactNode {
  const { say } = useSpeech();
  const notAsked = nomineesNotAsked(task);
  const isCarriedOut = task.stage === 'execution' || task.stage === 'reporting';
  return (
    <>
      <Returned task={task} />
      {task.state === 'open' && task.returnedBefore !== undefined && <ReturnedBefore of={task.returnedBefore} />}
      {task.owed !== undefined && <Owed owed={task.owed} />}
      {task.kind === 'decide' && <Said task={task} />}
      {isCarriedOut && <CarriedOut task={task} />}
      {task.report !== undefined && (
        <details open={task.kind === 'accept-report' || task.stage === 'commendation'}>
          <summary>{say('dossier.report')}</summary>
          <ReportText dossier={task.dossier.id} report={task.report} />
        </details>
      )}
      {task.commendation !== undefined && notAsked.length > 0 && (
        <details open>
          <summary>
            {say(notAsked.length === task.commendation.nominees.length ? 'receipt.nominees' : 'task.notAsked')}
          </summary>
          <NomineesShown standing={{ ...task.commendation, nominees: notAsked }} />
        </details>
      )}
      <Text task={task} />
    </>
  );
}
