import type { DossierDetail } from '@nhipcau/contracts';
import type { ReactNode } from 'react';
import { dayText } from '../language/dates.ts';
import { useSpeech } from '../language/language.ts';

/** The rules that the dossier started under, each with its source and how certain it is. */
export function RulesApplied({ dossier }: { dossier: DossierDetail }): ReactNode {
  const speech = useSpeech();
  const { say, word } = speech;
  return (
    <>
      <p className="quiet">{say('rules.pinned', { at: dayText(speech, dossier.policy.pinnedOn) })}</p>
      <dl className="rules">
        {dossier.policy.rules.map((rule) => (
          <div key={rule.id}>
            <dt>
              <code className="rule">{rule.id}</code>
            </dt>
            <dd>
              {rule.citation}{' '}
              <span className="quiet">
                {word('source-kind', rule.source)} · {word('certainty', rule.certainty)}
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
