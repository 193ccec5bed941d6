import { LIMITS } from 'virtual:limits';
import type { Acted, DossierDetail } from '@nhipcau/contracts';
import type { ReactNode } from 'react';
import { MilestoneFilesFields } from '../execution/milestone-files.tsx';
import type { MilestoneFiles } from '../execution/with-file.ts';
import { Sheet } from '../frame/dialog.tsx';
import { ProblemShown } from '../frame/states.tsx';
import { type MessageKey, useSpeech } from '../language/language.ts';
import { useAct } from '../reach/act.ts';
import type { ENDPOINTS } from '../reach/house.ts';
import { useTyped } from '../reach/kept-text.ts';
import { LongText } from '../task/field.tsx';

interface Deed {
  readonly endpoint: keyof typeof ENDPOINTS;
  readonly effect: MessageKey;
  /** What must be said with it. */
  readonly needs?: 'reason' | 'text';
  /** Whether files may go with it. */
  readonly files?: true;
  readonly grave?: boolean;
}

/** Acts on the dossier as a whole; writing and presenting have their own page. */
export const DEEDS: Readonly<Record<string, Deed>> = {
  start: { endpoint: 'startExecution', effect: 'effect.start' },
  note: { endpoint: 'addNote', effect: 'effect.note', needs: 'text' },
  'reach-milestone': { endpoint: 'reachMilestone', effect: 'effect.reach-milestone', needs: 'text', files: true },
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
/** What the act brings about, said before it is done; what must be said with it; and, where it is refused, why and what to do. */
export function DeedSheet(props: {
  dossier: DossierDetail;
  act: string;
  onClose(): void;
  done(receipt: Acted): void;
}): ReactNode {
  const { say, word } = useSpeech();
  const { dossier, act, onClose, done } = props;
  const deed = DEEDS[act] as Deed;
  const [text, setText] = useTyped(dossier.id, act, '');
  const { attempt, perform } = useAct(deed.endpoint);
  const [files, setFiles] = useTyped<MilestoneFiles>(dossier.id, `${act} files`, []);
  const body = {
    ...(deed.needs === undefined ? {} : { [deed.needs]: text }),
    ...(files.length === 0 ? {} : { files }),
  };
  const send = async () => {
    const receipt = await perform({ params: { id: dossier.id }, body } as never);
    if (receipt === undefined) return;
    setText('');
    setFiles([]);
    done(receipt as Acted);
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
      {deed.files === true && <MilestoneFilesFields dossier={dossier.id} files={files} change={setFiles} />}
      {deed.grave === true && <p className="grave">{say('confirm.grave')}</p>}
      {attempt.state === 'refused' && <ProblemShown problem={attempt.problem} />}
      {attempt.state === 'unknown' && (
        <p className="problem" role="alert">
          {say('confirm.unknown')}
        </p>
      )}
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
          {attempt.state === 'unknown' ? say('state.again') : word('act', act as 'note')}
        </button>
      </div>
    </Sheet>
  );
}
