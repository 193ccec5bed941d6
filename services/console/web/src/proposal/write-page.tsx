import type { DossierDetail, Problem } from '@nhipcau/contracts';
import type { PartKind } from '@nhipcau/domain/vocabulary';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { type ReactNode, useEffect, useState } from 'react';
import { Failed, Loading } from '../frame/states.tsx';
import { useSpeech } from '../language/language.ts';
import { reading } from '../reach/house.ts';
import { FaultsShown } from '../task/faults.tsx';
import { CameIn, Clashes } from './clashes.tsx';
import { DraftFields } from './draft-fields.tsx';
import { DraftStanding } from './draft-standing.tsx';
import { useReturnReasons } from './return-reasons.ts';
import { Returned } from './returned.tsx';
import { Review } from './review.tsx';
import { type Draft, useDraft } from './use-draft.ts';

/** How often a page in sight asks whether a colleague has saved. */
const LOOK_AGAIN_MS = 20_000;

/** Faults of a saving name places of the request's body; the form's fields are named by the text alone. */
function faultsByField(draft: Draft, problem: Problem | undefined, tried: boolean): ReadonlyMap<string, string> {
  const saving = (problem?.faults ?? []).map(({ at = '', detail }) => {
    const [, field = '', more = ''] = /^\/content\/([^/]+)(?:\/(.*))?$/.exec(at) ?? [];
    const part = field === 'parts' ? draft.content.parts?.[Number(more.split('/')[0])]?.kind : undefined;
    return [part === undefined ? `/${field}` : `/parts/${part}`, detail] as const;
  });
  const lacking = tried ? draft.lacking.map(({ at = '', detail }) => [at, detail] as const) : [];
  return new Map([...lacking, ...saving]);
}

function DraftInWriting({ dossier, draft }: { dossier: DossierDetail; draft: Draft }): ReactNode {
  const { say } = useSpeech();
  const { writing, keeper } = useDraft(dossier.id, draft);
  const reasons = useReturnReasons(dossier);
  const [tried, setTried] = useState(false);
  const [reviewing, review] = useState(false);
  const { form, saving } = writing;
  if (reviewing && saving.state === 'saved')
    return <Review dossier={dossier} draft={draft} writing={writing} back={() => review(false)} />;
  const lacking = draft.lacking.flatMap(({ at }) =>
    at?.startsWith('/parts/') ? [at.slice('/parts/'.length) as PartKind] : [],
  );
  const said = (field: string) => {
    const reason = reasons.byUnit.get(field);
    return reason === undefined ? undefined : say('write.returned', { reason });
  };
  const goOn = () => {
    setTried(true);
    if (draft.lacking.length === 0) review(true);
    else document.getElementById('draft-lacking')?.focus();
  };
  const problem = saving.state === 'refused' ? saving.problem : undefined;
  return (
    <>
      <Clashes writing={writing} keeper={keeper} />
      <Returned reasons={reasons} />
      <CameIn writing={writing} keeper={keeper} />
      <div className="side-by-side writing">
        <form className="form" noValidate onSubmit={(event) => event.preventDefault()}>
          <FaultsShown.Provider value={faultsByField(draft, problem, tried)}>
            <DraftFields
              id={dossier.id}
              form={form}
              kind={dossier.kind}
              set={keeper.set}
              said={said}
              partsAsked={[...lacking, ...reasons.parts]}
              files={{ attached: draft.files, between: keeper.between }}
            />
          </FaultsShown.Provider>
        </form>
        <DraftStanding dossier={dossier} draft={draft} writing={writing} goOn={goOn} />
      </div>
    </>
  );
}

export function WritePage(): ReactNode {
  const { id } = useParams({ from: '/write/$id' });
  const { say, word } = useSpeech();
  const dossier = useQuery(reading('readDossier', { params: { id } }));
  const draft = useQuery({ ...reading('readDraft', { params: { id } }), refetchInterval: LOOK_AGAIN_MS });
  useEffect(() => {
    document.title = `${say('frame.write')} · Nhịp Cầu`;
  }, [say]);
  const fault = dossier.error ?? draft.error;
  const [known, text] = [dossier.data?.body, draft.data?.body];
  // What was read before stays on the page, with what is being typed in it, whatever becomes of the reading after it.
  if (known === undefined || text === undefined) {
    if (fault === null) return <Loading />;
    return <Failed fault={fault} again={() => void Promise.all([dossier.refetch(), draft.refetch()])} />;
  }
  return (
    <article className="page">
      <header className="page-head">
        <p className="crumbs">
          <Link to="/dossier/$id" params={{ id }}>
            {say('receipt.dossier')}
          </Link>{' '}
          <span aria-hidden="true">›</span> {word('kind', known.kind)}
        </p>
        <h1>{say('write.title')}</h1>
        <p className="row-facts">
          <span>{known.owner.name}</span>
          <span>{text.editors.map(({ name }) => name).join(', ')}</span>
        </p>
      </header>
      <DraftInWriting key={id} dossier={known} draft={text} />
    </article>
  );
}
