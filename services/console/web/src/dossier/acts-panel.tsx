import { LIMITS } from 'virtual:limits';
import type { DossierDetail } from '@nhipcau/contracts';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { Sheet } from '../frame/dialog.tsx';
import { ProblemShown } from '../frame/states.tsx';
import { type MessageKey, useSpeech } from '../language/language.ts';
import { useAct } from '../reach/act.ts';
import type { ENDPOINTS } from '../reach/house.ts';
import { useTyped } from '../reach/kept-text.ts';
import { whyNot } from '../task/acts-open.ts';
import { LongText } from '../task/field.tsx';

interface Deed {
  readonly endpoint: keyof typeof ENDPOINTS;
  readonly effect: MessageKey;
  /** What must be said with it. */
  readonly needs?: 'reason' | 'text';
  readonly grave?: boolean;
}

/** Acts on the dossier as a whole; writing and presenting have their own page. */
const DEEDS: Readonly<Record<string, Deed>> = {
  start: { endpoint: 'startExecution', effect: 'effect.start' },
  note: { endpoint: 'addNote', effect: 'effect.note', needs: 'text' },
  'reach-milestone': { endpoint: 'reachMilestone', effect: 'effect.reach-milestone', needs: 'text' },
  'close-consultation': {
    endpoint: 'closeConsultation',
    effect: 'effect.close-consultation',
    needs: 'reason',
    grave: true,
  },
  recall: { endpoint: 'recallProposal', effect: 'effect.recall' },
  withdraw: { endpoint: 'withdrawProposal', effect: 'effect.withdraw', needs: 'reason', grave: true },
  cancel: { endpoint: 'cancelDossier', effect: 'effect.cancel', needs: 'reason', grave: true },
};
const WRITING = ['edit-draft', 'propose-change'];

type Allowed = DossierDetail['acts'][number];

function DeedSheet({ dossier, act, onClose }: { dossier: DossierDetail; act: string; onClose(): void }): ReactNode {
  const { say, word } = useSpeech();
  const deed = DEEDS[act] as Deed;
  const [text, setText] = useTyped(dossier.id, act, '');
  const { attempt, perform } = useAct(deed.endpoint);
  const body = deed.needs === undefined ? {} : { [deed.needs]: text };
  const send = async () => {
    if ((await perform({ params: { id: dossier.id }, body } as never)) === undefined) return;
    setText('');
    onClose();
  };
  const missing = deed.needs !== undefined && text.trim() === '';
  return (
    <Sheet open onClose={onClose} title={word('act', act as 'note')} alert={deed.grave === true}>
      <p>{say(deed.effect)}</p>
      {deed.needs !== undefined && (
        <LongText
          label={deed.needs === 'reason' ? say('remarks.reason') : say('act.text')}
          value={text}
          change={setText}
          most={LIMITS.reasonCharacters}
        />
      )}
      {deed.grave === true && <p className="grave">{say('confirm.grave')}</p>}
      {attempt.state === 'refused' && <ProblemShown problem={attempt.problem} />}
      {attempt.state === 'unknown' && <p className="problem">{say('confirm.unknown')}</p>}
      <div className="sheet-do">
        <button type="button" className="button" onClick={onClose}>
          {say('do.back')}
        </button>
        <button
          type="button"
          className="button primary"
          data-grave={deed.grave === true}
          disabled={missing || attempt.state === 'under-way'}
          onClick={() => void send()}
        >
          {word('act', act as 'note')}
        </button>
      </div>
    </Sheet>
  );
}

/** What I may do here now, and, folded away, what not and why. */
export function ActsPanel({ dossier }: { dossier: DossierDetail }): ReactNode {
  const speech = useSpeech();
  const { say, word } = speech;
  const [doing, setDoing] = useState<string>();
  const whole = dossier.acts.filter(({ act, task }) => task === undefined && (act in DEEDS || WRITING.includes(act)));
  const mine = dossier.acts.filter(
    ({ task, may, act }) => task !== undefined && may && !['claim', 'release', 'assign'].includes(act),
  );
  const tasks = [...new Map(mine.map((one) => [one.task, one])).values()];
  const open = whole.filter(({ may }) => may);
  const closed = whole.filter(({ may }) => !may);
  const button = ({ act }: Allowed) =>
    WRITING.includes(act) ? (
      <Link key={act} to="/write/$id" params={{ id: dossier.id }} className="button">
        {word('act', act)}
      </Link>
    ) : (
      <button key={act} type="button" className="button" onClick={() => setDoing(act)}>
        {word('act', act)}
      </button>
    );
  if (dossier.standing === 'closed') return null;
  return (
    <section className="acts" aria-label={say('dossier.acts')}>
      {tasks.map(({ task, act }) => (
        <Link key={task} to="/task/$id" params={{ id: task as string }} className="button primary">
          {word('task', dossier.tasks.find(({ id }) => id === task)?.kind ?? (act as 'sign'))}
        </Link>
      ))}
      {open.map(button)}
      {closed.length > 0 && (
        <details className="acts-closed">
          <summary>{say('dossier.actsClosed')}</summary>
          <dl>
            {closed.map((one) => (
              <div key={one.act}>
                <dt>{word('act', one.act)}</dt>
                <dd>{whyNot(speech, one)}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
      {doing !== undefined && <DeedSheet dossier={dossier} act={doing} onClose={() => setDoing(undefined)} />}
    </section>
  );
}
