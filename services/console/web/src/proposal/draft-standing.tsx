import type { DossierDetail } from '@nhipcau/contracts';
import type { ReactNode } from 'react';
import { ProblemShown } from '../frame/states.tsx';
import { daysSince, dayText } from '../language/dates.ts';
import { useSpeech } from '../language/language.ts';
import { useNowMs } from '../reach/me.ts';
import { whyNot } from '../task/acts-open.ts';
import type { Writing } from './draft-keeper.ts';
import { Lacking } from './lacking.tsx';
import type { Draft } from './use-draft.ts';

export const standingOf = (dossier: DossierDetail) => (dossier.stage === 'execution' ? 'propose-change' : 'present');

export interface LeadTime {
  readonly late: boolean;
  readonly text: string;
}

/** Whether it can still be filed in time, in words; nothing where no day is named yet. */
export function useLeadTime(dossier: DossierDetail, { fileBy }: Draft): LeadTime | undefined {
  const speech = useSpeech();
  const nowMs = useNowMs();
  if (fileBy === undefined || dossier.stage !== 'proposal') return undefined;
  const left = -daysSince(`${fileBy}T00:00:00+07:00`, nowMs);
  const late = left < 0;
  const at = dayText(speech, fileBy);
  return { late, text: late ? speech.say('write.late', { at }) : speech.say('write.fileBy', { at, n: left }) };
}

/** How far the draft is: saved, complete, in time; and the way on. */
export function DraftStanding(props: {
  dossier: DossierDetail;
  draft: Draft;
  writing: Writing;
  goOn(): void;
}): ReactNode {
  const speech = useSpeech();
  const { say } = speech;
  const { dossier, draft, writing, goOn } = props;
  const { saving } = writing;
  const lead = useLeadTime(dossier, draft);
  const act = standingOf(dossier);
  const not = whyNot(
    speech,
    dossier.acts.find((one) => one.act === act && (one.may || one.task === undefined)),
  );
  const { length: lacking } = draft.lacking;
  return (
    <aside className="asked" aria-label={say('write.standing')}>
      <p className="saved" role="status" data-state={saving.state}>
        {say(`saving.${saving.state}`)}
      </p>
      {saving.state === 'refused' && <ProblemShown problem={saving.problem} />}
      {lead !== undefined && <p className={lead.late ? 'problem' : 'quiet'}>{lead.text}</p>}
      <h2 tabIndex={-1} id="draft-lacking">
        {lacking === 0 ? say('write.whole') : say('write.lacking', { n: lacking })}
      </h2>
      <Lacking lacking={draft.lacking} />
      {not !== undefined && <p className="quiet">{not}</p>}
      <button
        type="button"
        className="button primary wide"
        disabled={not !== undefined || (lacking === 0 && saving.state !== 'saved')}
        onClick={goOn}
      >
        {act === 'present' ? say('write.present') : say('write.change')}
      </button>
    </aside>
  );
}
