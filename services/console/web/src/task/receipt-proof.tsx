import type { Acted } from '@nhipcau/contracts';
import type { ReactNode } from 'react';
import { instantText } from '../language/dates.ts';
import { useSpeech } from '../language/language.ts';

/** Where the act stands in the log; folded, the hash of that entry with what it is good for. */
export function ReceiptProof({ receipt }: { receipt: Acted }): ReactNode {
  const speech = useSpeech();
  const { say } = speech;
  return (
    <details className="receipt-proof quiet">
      <summary>{say('receipt.proof', { seq: receipt.seq, at: instantText(speech, receipt.at) })}</summary>
      <p>
        {say('receipt.fingerprint')}: <code>{receipt.hash.slice(0, 12)}</code>
      </p>
      <p>{say('receipt.fingerprintHelp')}</p>
    </details>
  );
}
