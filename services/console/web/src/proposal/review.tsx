import { LIMITS } from 'virtual:limits';
import type { Acted, DossierDetail } from '@nhipcau/contracts';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { ProposalText } from '../dossier/proposal-text.tsx';
import { ProblemShown } from '../frame/states.tsx';
import { dueDayText } from '../language/dates.ts';
import { useSpeech } from '../language/language.ts';
import { useAct } from '../reach/act.ts';
import { forgetTyped, useTyped } from '../reach/kept-text.ts';
import { LongText } from '../task/field.tsx';
import { contentOf, withFiles } from './draft-form.ts';
import type { Writing } from './draft-keeper.ts';
import { standingOf, useLeadTime } from './draft-standing.tsx';
import { type Draft, forgetDraft } from './use-draft.ts';

/** Who gets it, until when they answer, what follows, and who can no longer decide on it. */
function WhatFollows({ dossier, draft }: { dossier: DossierDetail; draft: Draft }): ReactNode {
  const speech = useSpeech();
  const { say, word } = speech;
  const { next, editors } = draft;
  const lead = useLeadTime(dossier, draft);
  const isChange = standingOf(dossier) === 'propose-change';
  return (
    <section className="review-next">
      <h3>{say('review.next')}</h3>
      <dl className="stated">
        {next !== undefined && (
          <div>
            <dt>{say('review.to')}</dt>
            <dd>
              {next.unit.name}, {word('role', next.role).toLowerCase()}
            </dd>
          </div>
        )}
        {next?.dueAt !== undefined && (
          <div>
            <dt>{say('review.due')}</dt>
            <dd>{dueDayText(speech, next.dueAt)}</dd>
          </div>
        )}
        <div>
          <dt>{say('review.then')}</dt>
          <dd>
            {isChange ? say('effect.propose-change') : say('review.thenSigned', { body: dossier.decidingBody.name })}
          </dd>
        </div>
        <div>
          <dt>{say('review.editors')}</dt>
          <dd>
            {editors.map(({ name }) => name).join(', ')}
            <span className="hint"> {say('review.editorsHint')}</span>
          </dd>
        </div>
      </dl>
      {lead !== undefined && <p className={lead.late ? 'problem' : 'quiet'}>{lead.text}</p>}
      {!isChange && <p className="quiet">{say('effect.present', { unit: dossier.owner.name })}</p>}
    </section>
  );
}

/** The last look before the text leaves the writer's hands: everything that is sent, beside the version before where there is one. */
export function Review(props: { dossier: DossierDetail; draft: Draft; writing: Writing; back(): void }): ReactNode {
  const { say, word } = useSpeech();
  const navigate = useNavigate();
  const { dossier, draft, writing, back } = props;
  const act = standingOf(dossier);
  const isChange = act === 'propose-change';
  const { attempt, perform } = useAct(isChange ? 'proposeChange' : 'presentProposal');
  const [reason, setReason] = useTyped(dossier.id, 'change-reason', '');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const send = async () => {
    const { documentHash } = writing.held;
    const body = isChange ? { documentHash, reason } : { documentHash };
    const receipt = (await perform({ params: { id: dossier.id }, body } as never)) as Acted | undefined;
    if (receipt === undefined) return;
    forgetTyped(dossier.id);
    forgetDraft(dossier.id);
    void navigate({ to: '/dossier/$id', params: { id: dossier.id }, state: { sent: { act, receipt } } });
  };
  return (
    <div className="review">
      <h2 ref={heading} tabIndex={-1}>
        {say('review.title')}
      </h2>
      <WhatFollows dossier={dossier} draft={draft} />
      <section>
        <h3>{dossier.version === undefined ? say('review.text') : say('review.changes', { n: dossier.version.no })}</h3>
        <ProposalText
          content={withFiles(contentOf(writing.form), draft.files)}
          before={dossier.version?.content}
          unfolded
          fileAddress={(kind) => `/api/dossiers/${dossier.id}/draft/parts/${kind}`}
        />
      </section>
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
      {attempt.state === 'unknown' && (
        <p className="problem" role="alert">
          {say('confirm.unknown')}
        </p>
      )}
      <div className="sheet-do">
        <button type="button" className="button" onClick={back}>
          {say('review.back')}
        </button>
        <button
          type="button"
          className="button primary"
          disabled={attempt.state === 'under-way' || (isChange && reason.trim() === '')}
          onClick={() => void send()}
        >
          {attempt.state === 'unknown' ? say('state.again') : word('act', act)}
        </button>
      </div>
    </div>
  );
}
