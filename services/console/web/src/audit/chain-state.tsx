import type { ReplyOf, TimelineEntry, verifyDossier } from '@nhipcau/contracts';
import type { ReactNode } from 'react';
import { useSpeech } from '../language/language.ts';

export type Proof = ReplyOf<typeof verifyDossier>['body'];

/** What the verification says of one entry: that it holds, where it does not, or nothing yet. */
export function ChainState({ entry, proof }: { entry: TimelineEntry; proof: Proof | undefined }): ReactNode {
  const { say } = useSpeech();
  const broken = proof?.broken.find(({ seq }) => seq === entry.seq);
  // An event that came after the verification was made is not of it.
  const judged = proof !== undefined && entry.seq <= proof.events;
  const state = !judged ? 'unjudged' : broken === undefined ? 'sound' : 'broken';
  return (
    <p className="chain-state" data-state={state}>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        {state === 'sound' && <path d="M4 12.5l5 5L20 6.5" />}
        {state === 'broken' && <path d="M5 5l14 14M19 5L5 19" />}
        {state === 'unjudged' && <path d="M5 12h.01M12 12h.01M19 12h.01" />}
      </svg>
      <span>
        <b>{say(`chain.${state}`)}</b>
        {broken !== undefined && ` ${say(`check.${broken.check}`)}: ${say('chain.no')} (${broken.detail})`}
      </span>
      <code className="hash">{entry.hash.slice(0, 12)}</code>
    </p>
  );
}
