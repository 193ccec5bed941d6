import type { DossierDetail } from '@nhipcau/contracts';
import type { ReactNode } from 'react';
import { ruleOfDay } from '../glossary/rule-of-day.ts';
import { useRules } from '../glossary/rule-said.tsx';
import { dayText } from '../language/dates.ts';
import { useSpeech } from '../language/language.ts';

/** The rules that the dossier started under, each with its source and how certain it is. */
export function RulesApplied({ dossier }: { dossier: DossierDetail }): ReactNode {
  const speech = useSpeech();
  const { say, word } = speech;
  const rules = useRules();
  const { pinnedOn } = dossier.policy;
  return (
    <>
      <p className="quiet">{say('rules.pinned', { at: dayText(speech, pinnedOn) })}</p>
      <dl className="rules">
        {dossier.policy.rules.map((rule) => (
          <div key={rule.id}>
            <dt>{ruleOfDay(rules?.[rule.id], pinnedOn)?.what}</dt>
            <dd>
              {rule.citation}{' '}
              <span className="quiet">
                {word('source-kind', rule.source)} · {word('certainty', rule.certainty)} · <small>{rule.id}</small>
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
