import type { DossierDetail, ProposalContent } from '@nhipcau/contracts';
import type { PartKind } from '@nhipcau/domain/vocabulary';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { type ReactNode, useEffect, useState } from 'react';
import { ProposalText } from '../dossier/proposal-text.tsx';
import { Failed, Loading, ProblemShown } from '../frame/states.tsx';
import { dayText } from '../language/dates.ts';
import { useSpeech } from '../language/language.ts';
import { reading } from '../reach/house.ts';
import { useNowMs } from '../reach/me.ts';
import { whyNot } from '../task/acts-open.ts';
import { DraftFields } from './draft-fields.tsx';
import { PresentSheet } from './present-sheet.tsx';
import { type Draft, useDraft, type Writing } from './use-draft.ts';

/** Both texts side by side by words, and the person's choice: nothing is overwritten unseen. */
function Conflict(props: {
  mine: ProposalContent;
  id: string;
  keepMine(draft: Draft): void;
  takeTheirs(draft: Draft): void;
}): ReactNode {
  const { say } = useSpeech();
  const { mine, id, keepMine, takeTheirs } = props;
  const theirs = useQuery({ ...reading('readDraft', { params: { id } }), staleTime: 0, refetchOnMount: 'always' });
  const draft = theirs.isFetching ? undefined : theirs.data?.body;
  if (draft === undefined) return <Loading />;
  return (
    <section className="conflict" role="alert">
      <h2>{say('conflict.title')}</h2>
      <p>{say('conflict.why')}</p>
      <ProposalText content={mine} before={draft.content} />
      <div className="sheet-do">
        <button type="button" className="button" onClick={() => takeTheirs(draft)}>
          {say('conflict.theirs')}
        </button>
        <button type="button" className="button primary" onClick={() => keepMine(draft)}>
          {say('conflict.mine')}
        </button>
      </div>
    </section>
  );
}

function useReturnReasons(dossier: DossierDetail): ReadonlyMap<string, string> {
  const revise = dossier.tasks.find(({ kind, state }) => kind === 'revise' && state === 'open');
  const task = useQuery({
    ...reading('readTask', { params: { id: revise?.id ?? '' } }),
    enabled: revise !== undefined,
  });
  return new Map((task.data?.body.remarks ?? []).map(({ part, reason }) => [part ?? '', reason]));
}

/** How far the draft is: saved, complete, in time; and the way on. */
function Standing({
  dossier,
  draft,
  writing,
  returned,
}: {
  dossier: DossierDetail;
  draft: Draft;
  writing: Writing;
  returned: string | undefined;
}): ReactNode {
  const speech = useSpeech();
  const { say } = speech;
  const { saving, documentHash } = writing;
  const [presenting, present] = useState(false);
  const nowMs = useNowMs();
  const act = dossier.stage === 'execution' ? 'propose-change' : 'present';
  const not = whyNot(
    speech,
    dossier.acts.find((one) => one.act === act && (one.may || one.task === undefined)),
  );
  const late =
    draft.fileBy !== undefined && Date.parse(`${draft.fileBy}T17:00:00Z`) < nowMs && dossier.stage === 'proposal';
  const leadText =
    draft.fileBy === undefined
      ? undefined
      : say(late ? 'write.late' : 'write.fileBy', { at: dayText(speech, draft.fileBy) });
  const { length: lacking } = draft.lacking;
  return (
    <aside className="asked" aria-label={say('write.standing')}>
      <p className="saved" role="status" data-state={saving.state}>
        {say(`saving.${saving.state}`)}
      </p>
      {saving.state === 'refused' && <ProblemShown problem={saving.problem} />}
      {returned !== undefined && <blockquote className="written">{returned}</blockquote>}
      {leadText !== undefined && <p className={late ? 'problem' : 'quiet'}>{leadText}</p>}
      <h2>{lacking === 0 ? say('write.whole') : say('write.lacking', { n: lacking })}</h2>
      <ul className="lacking">
        {draft.lacking.map((fault) => (
          <li key={`${fault.code} ${fault.at ?? ''}`}>
            {fault.detail} {fault.rule !== undefined && <code className="rule">{fault.rule}</code>}
          </li>
        ))}
      </ul>
      {not !== undefined && <p className="quiet">{not}</p>}
      <button
        type="button"
        className="button primary wide"
        disabled={not !== undefined || lacking > 0 || saving.state !== 'saved'}
        onClick={() => present(true)}
      >
        {say('write.present')}
      </button>
      {presenting && (
        <PresentSheet
          dossier={dossier}
          documentHash={documentHash() ?? draft.documentHash}
          late={late ? leadText : undefined}
          onClose={() => present(false)}
        />
      )}
    </aside>
  );
}

function DraftInWriting({ dossier, draft }: { dossier: DossierDetail; draft: Draft }): ReactNode {
  const { say } = useSpeech();
  const writing = useDraft(dossier.id, draft);
  const reasons = useReturnReasons(dossier);
  const { form, set, saving, content, keepMine, takeTheirs } = writing;
  if (saving.state === 'conflict')
    return <Conflict id={dossier.id} mine={content} keepMine={keepMine} takeTheirs={takeTheirs} />;
  const partsAsked = draft.lacking.flatMap(({ at }) =>
    at?.startsWith('/parts/') ? [at.slice('/parts/'.length) as PartKind] : [],
  );
  const said = (field: string) => {
    const reason = reasons.get(field) ?? reasons.get(field.replace(/^parts\//, ''));
    return reason === undefined ? undefined : say('write.returned', { reason });
  };
  return (
    <div className="side-by-side writing">
      <form className="form" noValidate onSubmit={(event) => event.preventDefault()}>
        <DraftFields form={form} kind={dossier.kind} set={set} said={said} partsAsked={partsAsked} />
      </form>
      <Standing dossier={dossier} draft={draft} writing={writing} returned={reasons.get('')} />
    </div>
  );
}

export function WritePage(): ReactNode {
  const { id } = useParams({ from: '/write/$id' });
  const { say, word } = useSpeech();
  const dossier = useQuery(reading('readDossier', { params: { id } }));
  const draft = useQuery({ ...reading('readDraft', { params: { id } }), refetchOnWindowFocus: false });
  useEffect(() => {
    document.title = `${say('frame.write')} · Nhịp Cầu`;
  }, [say]);
  const fault = dossier.error ?? draft.error;
  if (fault !== null)
    return <Failed fault={fault} again={() => void Promise.all([dossier.refetch(), draft.refetch()])} />;
  if (dossier.data === undefined || draft.data === undefined) return <Loading />;
  return (
    <article className="page">
      <header className="page-head">
        <p className="crumbs">
          <Link to="/dossier/$id" params={{ id }}>
            {say('receipt.dossier')}
          </Link>{' '}
          <span aria-hidden="true">›</span> {word('kind', dossier.data.body.kind)}
        </p>
        <h1>{say('write.title')}</h1>
        <p className="row-facts">
          <span>{dossier.data.body.owner.name}</span>
          <span>{draft.data.body.editors.map(({ name }) => name).join(', ')}</span>
        </p>
      </header>
      <DraftInWriting key={id} dossier={dossier.data.body} draft={draft.data.body} />
    </article>
  );
}
