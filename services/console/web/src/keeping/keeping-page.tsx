import type { ReactNode } from 'react';
import { useSpeech } from '../language/language.ts';

/** What administrators keep. */
export function KeepingPage(): ReactNode {
  const { say } = useSpeech();
  return (
    <section className="page">
      <h1>{say('frame.keeping')}</h1>
    </section>
  );
}
