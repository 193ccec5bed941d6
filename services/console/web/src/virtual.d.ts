/** Made at build time by build/from-contracts.ts. */
declare module 'virtual:endpoints' {
  export const ENDPOINTS: typeof import('@nhipcau/contracts').ENDPOINTS;
}

declare module 'virtual:limits' {
  export const LIMITS: typeof import('@nhipcau/contracts').LIMITS;
}

declare module 'virtual:vocabulary' {
  export const VOCABULARY: Pick<
    typeof import('@nhipcau/domain/vocabulary'),
    | 'STAGES'
    | 'ROLES'
    | 'SIGNING_FORMS'
    | 'KINDS'
    | 'STANDINGS'
    | 'TASK_KINDS'
    | 'OPINIONS'
    | 'AWARDS'
    | 'AWARD_FIELDS'
    | 'RECIPIENTS'
    | 'CHANNELS'
    | 'PART_KINDS'
    | 'PROPOSAL_FIELDS'
  > & { readonly EVENT_TYPES: readonly import('@nhipcau/domain/dossier/events').EventType[] } & Pick<
      typeof import('@nhipcau/contracts'),
      'RESULT_CATEGORIES' | 'GUEST_RANKS'
    > &
    Pick<typeof import('@nhipcau/domain/commendation/bars'), 'AWARD_BARS'>;
}

declare module 'virtual:facts' {
  export const FACTS: Readonly<Record<string, import('@nhipcau/domain/text/trilingual').Trilingual>>;
}

declare module 'virtual:glossary' {
  export const GLOSSARY: readonly import('./glossary/words.ts').GlossaryWord[];
}

type Glossary = Omit<typeof import('@nhipcau/domain/glossary/glossary').GLOSSARY, 'fact'>;
type Words = { readonly [S in keyof Glossary]: { readonly [K in keyof Glossary[S]]: string } } & {
  /** Why a rule of rights forbids an act. */
  readonly right: Readonly<Record<import('@nhipcau/domain/rights-rules').RightsRule, string>>;
  /** What a rule by which a nominee may be barred says. */
  readonly 'award-bar': Readonly<Record<import('@nhipcau/domain/commendation/bars').AwardBar, string>>;
};

type RulesSaid = Readonly<Record<string, readonly import('../build/rules-said.ts').RuleSaid[]>>;

declare module 'virtual:rules-vi' {
  export const RULES: RulesSaid;
}
declare module 'virtual:rules-en' {
  export const RULES: RulesSaid;
}
declare module 'virtual:rules-th' {
  export const RULES: RulesSaid;
}

declare module 'virtual:words-vi' {
  export const WORDS: Words;
}
declare module 'virtual:words-en' {
  export const WORDS: Words;
}
declare module 'virtual:words-th' {
  export const WORDS: Words;
}
