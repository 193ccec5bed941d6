import type { Acted, DossierDetail } from '@nhipcau/contracts';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useSpeech } from '../language/language.ts';
import { whyNot } from '../task/acts-open.ts';
import { type Allowed, sortedActs, WRITING } from './acts-sorted.ts';
import { DEEDS, DeedSheet } from './deed-sheet.tsx';
import { stageWhy } from './stage-why.ts';

/** Not open now, and why: the words stand with the button, for ears too. */
function ClosedAct({ dossier, one }: { dossier: DossierDetail; one: Allowed }): ReactNode {
  const speech = useSpeech();
  const id = `closed-${dossier.id}-${one.act}`;
  return (
    <li>
      <button type="button" className="button" aria-disabled="true" aria-describedby={id}>
        {speech.word('act', one.act)}
      </button>
      <span className="quiet" id={id}>
        {stageWhy(speech, one) ?? whyNot(speech, one)}
      </span>
    </li>
  );
}

function OpenAct({
  dossier,
  one,
  begin,
}: {
  dossier: DossierDetail;
  one: Allowed;
  begin(act: string): void;
}): ReactNode {
  const { word } = useSpeech();
  if (WRITING.includes(one.act)) {
    return (
      <Link to="/write/$id" params={{ id: dossier.id }} className="button">
        {word('act', one.act)}
      </Link>
    );
  }
  return (
    <button type="button" className="button" onClick={() => begin(one.act)}>
      {word('act', one.act)}
    </button>
  );
}

/** What I may do here now; what not yet, with the reason beside it; and, folded away, what is others' or another stage's. */
export function ActsPanel({ dossier }: { dossier: DossierDetail }): ReactNode {
  const { say, word } = useSpeech();
  const [doing, setDoing] = useState<string>();
  const [done, setDone] = useState<{ readonly act: string; readonly receipt: Acted }>();
  const known = [...Object.keys(DEEDS), ...WRITING];
  const { tasks, open, soon, elsewhere } = sortedActs(dossier, known);
  const closedList = (acts: readonly Allowed[]) =>
    acts.map((one) => <ClosedAct key={one.act} dossier={dossier} one={one} />);
  return (
    <section
      className="acts"
      aria-label={say('dossier.acts')}
      hidden={dossier.standing === 'closed' && done === undefined}
    >
      <p className="acts-done" role="status">
        {done !== undefined && say('acts.done', { act: word('act', done.act as 'note'), seq: done.receipt.seq })}
      </p>
      {tasks.map(({ task, act }) => (
        <Link key={task} to="/task/$id" params={{ id: task as string }} className="button primary">
          {say('acts.toTask', {
            task: word('task', dossier.tasks.find(({ id }) => id === task)?.kind ?? (act as 'sign')),
          })}
        </Link>
      ))}
      {open.map((one) => (
        <OpenAct key={one.act} dossier={dossier} one={one} begin={setDoing} />
      ))}
      {soon.length > 0 && <ul className="acts-soon">{closedList(soon)}</ul>}
      {elsewhere.length > 0 && (
        <details className="acts-closed">
          <summary>{say('dossier.actsClosed')}</summary>
          <ul className="acts-soon">{closedList(elsewhere)}</ul>
        </details>
      )}
      {doing !== undefined && (
        <DeedSheet
          dossier={dossier}
          act={doing}
          onClose={() => setDoing(undefined)}
          done={(receipt) => {
            setDone({ act: doing, receipt });
            setDoing(undefined);
          }}
        />
      )}
    </section>
  );
}
