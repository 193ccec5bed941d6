import { CATALOGUE, ENDPOINTS, type Endpoint, isBinding, LIMITS } from '@nhipcau/contracts';
import { GUEST_RANKS } from '@nhipcau/contracts/content/proposal-content';
import { RESULT_CATEGORIES } from '@nhipcau/contracts/content/report-content';
import { AWARD_BARS } from '@nhipcau/domain/commendation/bars';
import { EVENT_TYPE_VERSIONS } from '@nhipcau/domain/dossier/events';
import { GLOSSARY } from '@nhipcau/domain/glossary/glossary';
import { ROLE_MEANINGS, STAGE_MEANINGS, TERM_MEANINGS } from '@nhipcau/domain/glossary/meanings';
import { AWARD_RULES } from '@nhipcau/domain/law/rows/awards';
import { RIGHTS_RULES } from '@nhipcau/domain/rights-rules';
import * as vocabulary from '@nhipcau/domain/vocabulary';
import type { Plugin } from 'vite';
import { rulesSaid } from './rules-said.ts';

const LANGUAGES = ['vi', 'en', 'th'] as const;

/** Names of the members of records, and of what keepers change, are read by few, and come with their pages. */
const { fact: FACTS, kept: _kept, ...SPOKEN } = GLOSSARY;

/** What the client needs of an endpoint to call it; schemas stay with the services, which judge by them. */
function slim(declared: Endpoint): object {
  const { method, path, service, act, body, upload, ifMatch, replies } = declared;
  const statuses = Object.fromEntries(Object.keys(replies).map((status) => [status, true]));
  return {
    method,
    path,
    service,
    act,
    upload,
    ifMatch,
    replies: statuses,
    ...(isBinding(declared) ? { binding: true } : {}),
    ...(body === undefined ? {} : { body: {} }),
  };
}

function wordsIn(language: (typeof LANGUAGES)[number]): object {
  const right = Object.fromEntries(RIGHTS_RULES.map((rule) => [rule, CATALOGUE[rule][language]]));
  const glossary = Object.fromEntries(
    Object.entries(SPOKEN).map(([subject, words]) => [
      subject,
      Object.fromEntries(Object.entries(words).map(([key, word]) => [key, word[language]])),
    ]),
  );
  const bars = AWARD_BARS.map((bar) => [bar, AWARD_RULES.findLast(({ id }) => id === bar)?.what[language]]);
  return { ...glossary, right, 'award-bar': Object.fromEntries(bars) };
}

const MEANINGS: Readonly<Record<string, Readonly<Record<string, object>>>> = {
  stage: STAGE_MEANINGS,
  role: ROLE_MEANINGS,
  term: TERM_MEANINGS,
};
/** Words that stand in forms and in the auditor's pages with their own explanations. */
const NOT_IN_THE_GLOSSARY = [
  'event',
  'field',
  'rule-value',
  'certainty',
  'source-kind',
  'fact',
  'plain',
  'nominee-standing',
  'result',
  'guest-rank',
  'instrument',
  'kept',
];

function glossary(): object {
  return Object.entries(GLOSSARY)
    .filter(([subject]) => !NOT_IN_THE_GLOSSARY.includes(subject))
    .flatMap(([subject, words]) =>
      Object.entries(words).map(([key, word]) => ({ subject, key, ...word, meaning: MEANINGS[subject]?.[key] })),
    );
}

function lists(): object {
  const words = Object.entries(vocabulary).filter(([, value]) => Array.isArray(value));
  return {
    ...Object.fromEntries(words),
    EVENT_TYPES: Object.keys(EVENT_TYPE_VERSIONS),
    RESULT_CATEGORIES,
    GUEST_RANKS,
    AWARD_BARS,
  };
}

/** Modules made at build time from the contracts and the glossary, so that nothing is described twice and nothing unused is sent. */
export function fromContracts(): Plugin {
  const modules: Readonly<Record<string, readonly [name: string, make: () => unknown]>> = {
    'virtual:endpoints': [
      'ENDPOINTS',
      () => Object.fromEntries(Object.entries(ENDPOINTS).map(([name, one]) => [name, slim(one)])),
    ],
    'virtual:limits': ['LIMITS', () => LIMITS],
    'virtual:vocabulary': ['VOCABULARY', lists],
    'virtual:glossary': ['GLOSSARY', glossary],
    'virtual:facts': ['FACTS', () => FACTS],
    ...Object.fromEntries(
      LANGUAGES.map((language) => [`virtual:rules-${language}`, ['RULES', () => rulesSaid(language)] as const]),
    ),
    ...Object.fromEntries(
      LANGUAGES.map((language) => [`virtual:words-${language}`, ['WORDS', () => wordsIn(language)] as const]),
    ),
  };
  return {
    name: 'nhipcau-from-contracts',
    resolveId: (id) => (id in modules ? `\0${id}` : undefined),
    load(id) {
      const made = modules[id.slice(1)];
      if (!id.startsWith('\0') || made === undefined) return undefined;
      const [name, make] = made;
      return `export const ${name} = ${JSON.stringify(make())};`;
    },
  };
}
