import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Failed, Loading } from '../frame/states.tsx';
import { dayText } from '../language/dates.ts';
import { useSpeech } from '../language/language.ts';
import { reading } from '../reach/house.ts';
import { OpeningFacts } from './opening-card.tsx';

/** For auditors: every opening of a period, what was read and done by it, and whether its ledger proves itself. */
export function OpeningsDigest(): ReactNode {
  const speech = useSpeech();
  const { say } = speech;
  const query = useQuery({ ...reading('readOpenings', { query: { limit: 100 } }), staleTime: 0 });
  const digest = query.data?.body;
  if (query.isPending) return <Loading />;
  if (query.isError) return <Failed fault={query.error} again={() => void query.refetch()} />;
  if (digest === undefined) return null;
  const { asked, opened, open, sound } = digest;
  const [from, to] = [dayText(speech, digest.from), dayText(speech, digest.to)];
  return (
    <>
      <p role="status">{say('openings.digest', { from, to, asked, opened, open })}</p>
      <p className={sound ? 'quiet' : 'grave'}>{say(sound ? 'openings.sound' : 'openings.broken')}</p>
      <ul className="paper-list">
        {digest.items.map((one) => (
          <li key={one.id} className="paper" data-grave={one.state === 'open'}>
            <OpeningFacts of={one} to="/history/$id" />
            <p className="quiet">{say('openings.done', { reads: one.readCount, assigns: one.assigns.length })}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
