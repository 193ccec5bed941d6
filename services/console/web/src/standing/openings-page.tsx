import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { Failed, Loading } from '../frame/states.tsx';
import { useSpeech } from '../language/language.ts';
import { reading } from '../reach/house.ts';
import { useMayAudit } from '../reach/me.ts';
import { AskOpeningSheet } from './ask-opening-sheet.tsx';
import { OpeningCard } from './opening-card.tsx';
import { OpeningsDigest } from './openings-digest.tsx';
import { useSaid } from './use-said.ts';

const LISTS = ['waiting', 'mine', 'seconded', 'ours'] as const;

function List({ of }: { of: (typeof LISTS)[number] }): ReactNode {
  const { say } = useSpeech();
  const list = useQuery({ ...reading('listOpenings', { query: { of, limit: 50 } }), staleTime: 0 });
  const items = list.data?.body.items ?? [];
  return (
    <section className="papers" aria-labelledby={`openings-${of}`}>
      <h2 id={`openings-${of}`}>{say(`openings.${of}`)}</h2>
      {list.isPending && <Loading />}
      {list.isError && <Failed fault={list.error} again={() => void list.refetch()} />}
      {list.isSuccess && items.length === 0 && <p className="quiet">{say('delegations.none')}</p>}
      <ul className="paper-list">
        {items.map((one) => (
          <OpeningCard key={one.id} of={one} readable={of === 'ours' || (of === 'mine' && one.state === 'open')} />
        ))}
      </ul>
    </section>
  );
}

/** What heads and administrators ask for and agree to; whoever may not is told so once. */
function Openings(): ReactNode {
  const { say } = useSpeech();
  const [asking, ask] = useState(false);
  const { said, place, tell } = useSaid<HTMLParagraphElement>();
  const mine = useQuery({ ...reading('listOpenings', { query: { of: 'mine', limit: 50 } }), staleTime: 0 });
  if (mine.isPending) return <Loading />;
  if (mine.isError) return <Failed fault={mine.error} again={() => void mine.refetch()} />;
  return (
    <>
      <div className="filters">
        <button type="button" className="button" onClick={() => ask(true)}>
          {say('openings.ask')}
        </button>
      </div>
      <p className="said" role="status" tabIndex={-1} ref={place}>
        {said}
      </p>
      {LISTS.map((one) => (
        <List key={one} of={one} />
      ))}
      {asking && <AskOpeningSheet onClose={() => ask(false)} asked={() => tell(say('openings.askDone'))} />}
    </>
  );
}

/** Emergency access: asking for it, agreeing to it as the second person, closing it; for auditors the digest of all. */
export function OpeningsPage(): ReactNode {
  const { say } = useSpeech();
  const audits = useMayAudit();
  useEffect(() => {
    document.title = `${say('openings.title')} · Nhịp Cầu`;
  }, [say]);
  return (
    <section className="page narrow">
      <header className="page-head">
        <h1>{say('openings.title')}</h1>
        <p className="grave">{say('openings.hint')}</p>
      </header>
      {audits ? <OpeningsDigest /> : <Openings />}
    </section>
  );
}
