import type { Acted, DossierDetail } from '@nhipcau/contracts';
import { useLocation } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { instantText } from '../language/dates.ts';
import { useSpeech } from '../language/language.ts';
import { nextOf } from '../task/next-of.ts';
import { ReceiptProof } from '../task/receipt-proof.tsx';

/** What was just sent from the writing page, carried to the dossier's page in the history of the browser. */
interface JustSent {
  readonly act: 'present' | 'propose-change';
  readonly receipt: Acted;
}

declare module '@tanstack/react-router' {
  interface HistoryState {
    sent?: JustSent;
  }
}

/** It was presented: when, who signs next and until when, and how long it may still be recalled. The focus comes here. */
export function Presented({ dossier }: { dossier: DossierDetail }): ReactNode {
  const speech = useSpeech();
  const { say } = speech;
  const sent = useLocation({ select: ({ state }) => state.sent });
  const mine = sent?.receipt.dossier === dossier.id ? sent : undefined;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (mine !== undefined) heading.current?.focus();
  }, [mine]);
  if (mine === undefined) return null;
  const { act, receipt } = mine;
  return (
    <section className="receipt presented">
      <h2 ref={heading} tabIndex={-1}>
        {say(`presented.${act}`, { at: instantText(speech, receipt.at) })}
      </h2>
      <p>{nextOf(speech, dossier, dossier)}</p>
      {act === 'present' && <p>{say('presented.recall', { unit: dossier.owner.name })}</p>}
      <ReceiptProof receipt={receipt} />
    </section>
  );
}
