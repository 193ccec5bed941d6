import { LIMITS } from 'virtual:limits';
import type { DossierDetail } from '@nhipcau/contracts';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { Sheet } from '../frame/dialog.tsx';
import { ProblemShown } from '../frame/states.tsx';
import { useSpeech } from '../language/language.ts';
import { useAct } from '../reach/act.ts';
import { forgetTyped } from '../reach/kept-text.ts';
import { LongText } from '../task/field.tsx';

/** The last look before the text leaves the writer's hands: to whom it goes, and what can still be done afterwards. */
export function PresentSheet(props: {
  dossier: DossierDetail;
  documentHash: string;
  late: string | undefined;
  onClose(): void;
}): ReactNode {
  const { say, word } = useSpeech();
  const navigate = useNavigate();
  const { dossier, documentHash, late, onClose } = props;
  const isChange = dossier.stage === 'execution';
  const { attempt, perform } = useAct(isChange ? 'proposeChange' : 'presentProposal');
  const [reason, setReason] = useState('');
  const send = async () => {
    const body = isChange ? { documentHash, reason } : { documentHash };
    if ((await perform({ params: { id: dossier.id }, body } as never)) === undefined) return;
    forgetTyped(dossier.id);
    void navigate({ to: '/dossier/$id', params: { id: dossier.id } });
  };
  const act = isChange ? 'propose-change' : 'present';
  return (
    <Sheet open onClose={onClose} title={word('act', act)}>
      <p>
        <bdi>
          <b>{dossier.title.vi}</b>
        </bdi>
      </p>
      <p>{isChange ? say('effect.propose-change') : say('effect.present', { unit: dossier.owner.name })}</p>
      {late !== undefined && <p className="problem">{late}</p>}
      {isChange && (
        <LongText
          label={say('remarks.reason')}
          rows={3}
          value={reason}
          change={setReason}
          most={LIMITS.reasonCharacters}
        />
      )}
      {attempt.state === 'refused' && <ProblemShown problem={attempt.problem} />}
      {attempt.state === 'unknown' && <p className="problem">{say('confirm.unknown')}</p>}
      <div className="sheet-do">
        <button type="button" className="button" onClick={onClose}>
          {say('do.back')}
        </button>
        <button
          type="button"
          className="button primary"
          disabled={attempt.state === 'under-way' || (isChange && reason.trim() === '')}
          onClick={() => void send()}
        >
          {word('act', act)}
        </button>
      </div>
    </Sheet>
  );
}
