import type { Language } from '@nhipcau/contracts';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useSpeech } from '../language/language.ts';
import { ruleOfDay } from './rule-of-day.ts';

/** Fetched where the first rule is spoken of: most pages speak of none. */
const RULES: Readonly<Record<Language, () => Promise<RulesSaid>>> = {
  vi: async () => (await import('virtual:rules-vi')).RULES,
  en: async () => (await import('virtual:rules-en')).RULES,
  th: async () => (await import('virtual:rules-th')).RULES,
};

/** Rules in the reader's words, once they are here. */
export function useRules(): RulesSaid | undefined {
  const { language } = useSpeech();
  const queryKey = ['rules in words', language];
  return useQuery({ queryKey, queryFn: RULES[language], staleTime: Number.POSITIVE_INFINITY, networkMode: 'always' })
    .data;
}

/** A rule in plain words and where it stands written; its code only for whoever looks for it. */
export function RuleSaid({ rule, on }: { rule: string; on?: string | undefined }): ReactNode {
  const { say, word } = useSpeech();
  const rules = useRules();
  const said = ruleOfDay(rules?.[rule], on ?? new Date().toISOString().slice(0, 10));
  if (said === undefined) return null;
  return (
    <span className="rule-said" title={rule}>
      {say('problem.rule', { rule: said.what, source: said.source ?? word('source-kind', 'house') })}
    </span>
  );
}
