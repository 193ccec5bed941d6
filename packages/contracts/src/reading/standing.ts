import { RIGHTS_RULES } from '@nhipcau/domain/rights-rules';
import { KINDS, LENDING_WAYS, ROLES, SIGNING_FORMS, STAGES, TASK_KINDS } from '@nhipcau/domain/vocabulary';
import { type Static, Type } from 'typebox';
import { LIMITS } from '../limits.ts';
import { standingId, taskId } from '../schema/identifiers.ts';
import { namedPerson, namedUnit } from '../schema/names.ts';
import { anyText } from '../schema/text.ts';
import { instant, localDate } from '../schema/time.ts';
import { word } from '../schema/words.ts';

const closed = { additionalProperties: false } as const;

export const scopeWords = {
  kinds: Type.Optional(Type.Array(word(KINDS), { minItems: 1, maxItems: KINDS.length, description: 'Absent: all.' })),
  stages: Type.Optional(
    Type.Array(word(STAGES), { minItems: 1, maxItems: STAGES.length, description: 'Absent: all.' }),
  ),
};

const scopeShown = {
  ...scopeWords,
  units: Type.Optional(Type.Array(namedUnit, { maxItems: LIMITS.scopeUnits })),
};

export const signingForm = word(SIGNING_FORMS, 'How is signed: Decree 30/2020, Article 13 and Annex I.');

/** For whom one acts, and by which paper. */
export const actingFor = Type.Object(
  {
    person: namedPerson,
    instrument: Type.String({ maxLength: LIMITS.identifierCharacters }),
    via: Type.Optional(word(LENDING_WAYS)),
    number: Type.Optional(anyText(LIMITS.symbolCharacters)),
    form: Type.Optional(signingForm),
  },
  { ...closed, description: "In whose office; absent where in one's own." },
);
export type ActingFor = Static<typeof actingFor>;

/** The block under what was signed. */
export const signatureShown = Type.Object(
  {
    authority: Type.Array(anyText(LIMITS.nameCharacters * 2), { minItems: 1, maxItems: 3 }),
    name: Type.Optional(anyText(LIMITS.nameCharacters)),
  },
  closed,
);
export type SignatureShown = Static<typeof signatureShown>;

/** A post by which a person may act today, their own or lent. */
export const postShown = Type.Object(
  {
    instrument: Type.String({ maxLength: LIMITS.identifierCharacters }),
    unit: namedUnit,
    role: word(ROLES),
    title: Type.Optional(anyText(LIMITS.nameCharacters)),
    to: Type.Optional(localDate('Last day of the appointment.')),
    form: Type.Optional(signingForm),
    for: Type.Optional(namedPerson),
    via: Type.Optional(word(LENDING_WAYS)),
    number: Type.Optional(anyText(LIMITS.symbolCharacters)),
    chain: Type.Optional(
      Type.Array(namedPerson, { maxItems: 4, description: 'Through whose hands the post was lent.' }),
    ),
    ...scopeWords,
  },
  closed,
);

const standInShown = Type.Object({ id: standingId, person: namedPerson, form: signingForm, ...scopeShown }, closed);

export const absenceShown = Type.Object(
  {
    id: standingId,
    person: namedPerson,
    from: localDate(),
    to: localDate(),
    standIns: Type.Array(standInShown, { maxItems: LIMITS.standIns }),
    reason: Type.Optional(anyText(LIMITS.reasonCharacters, 'Why a keeper set it.')),
    setBy: namedPerson,
    endedOn: Type.Optional(localDate('The day of the return.')),
  },
  closed,
);
export type AbsenceShown = Static<typeof absenceShown>;

export const delegationShown = Type.Object(
  {
    id: standingId,
    number: anyText(LIMITS.symbolCharacters),
    grantor: namedPerson,
    holder: namedPerson,
    from: localDate(),
    to: localDate(),
    ...scopeShown,
    form: signingForm,
    passesOn: Type.Boolean({ description: 'Its holder may lend it on.' }),
    under: Type.Optional(standingId),
    restsOn: Type.Optional(
      Type.Object(
        {
          number: Type.Optional(anyText(LIMITS.symbolCharacters)),
          endedOn: Type.Optional(
            localDate('From which day that paper, or one further up, holds no more: nor does this.'),
          ),
        },
        { ...closed, description: 'The paper by which it was lent on.' },
      ),
    ),
    citation: Type.Optional(anyText(LIMITS.lineCharacters)),
    reason: Type.Optional(anyText(LIMITS.reasonCharacters)),
    grantedBy: namedPerson,
    grantedAt: instant(),
    revokedOn: Type.Optional(localDate('The first day on which it holds no more.')),
    revokedBy: Type.Optional(namedPerson),
    revocationReason: Type.Optional(anyText(LIMITS.reasonCharacters)),
  },
  closed,
);
export type DelegationShown = Static<typeof delegationShown>;

export const standingShown = Type.Object(
  {
    person: namedPerson,
    on: localDate('The business day.'),
    posts: Type.Array(postShown, {
      maxItems: LIMITS.posts,
      description: 'Own posts first, then for whom one may act.',
    }),
    absences: Type.Array(absenceShown, { maxItems: LIMITS.pageItems, description: 'Own ones, running and coming.' }),
    standsInDuring: Type.Array(absenceShown, {
      maxItems: LIMITS.pageItems,
      description: "Others' absences, running and coming.",
    }),
    granted: Type.Array(delegationShown, { maxItems: LIMITS.pageItems }),
    held: Type.Array(delegationShown, { maxItems: LIMITS.pageItems }),
  },
  closed,
);
export type StandingShown = Static<typeof standingShown>;

/** Where an open task of the absent person would go, or why it would stay. */
const wayOfTask = Type.Object(
  {
    task: taskId,
    kind: word(TASK_KINDS),
    stage: word(STAGES),
    title: anyText(LIMITS.titleCharacters),
    unit: namedUnit,
    dueAt: Type.Optional(instant()),
    to: Type.Optional(namedPerson),
    barred: Type.Optional(word(RIGHTS_RULES, 'The rule by which the stand-in may not answer it.')),
    personal: Type.Optional(Type.Boolean({ description: 'A ballot, which nobody casts for another.' })),
  },
  closed,
);

export const absencePreview = Type.Object(
  {
    standIns: Type.Array(
      Type.Object(
        {
          person: namedPerson,
          tasks: Type.Integer({ minimum: 0 }),
          away: Type.Optional(Type.Object({ from: localDate(), to: localDate() }, closed)),
        },
        closed,
      ),
      { maxItems: LIMITS.standIns },
    ),
    uncovered: Type.Integer({ minimum: 0, description: 'Tasks that would wait for the return.' }),
    items: Type.Array(wayOfTask, { maxItems: LIMITS.previewTasks }),
    more: Type.Boolean({ description: 'There are more open tasks than are shown.' }),
  },
  closed,
);
export type AbsencePreview = Static<typeof absencePreview>;

export const standInChoice = Type.Object(
  {
    person: namedPerson,
    sameUnit: Type.Boolean(),
    posts: Type.Array(Type.Object({ unit: namedUnit, role: word(ROLES) }, closed), { maxItems: LIMITS.appointments }),
    away: Type.Optional(Type.Object({ from: localDate(), to: localDate() }, closed)),
  },
  closed,
);

export const mandateShown = Type.Object(
  {
    id: standingId,
    auditor: namedPerson,
    appointment: Type.String({ maxLength: LIMITS.identifierCharacters }),
    from: localDate(),
    to: localDate(),
    kinds: scopeWords.kinds,
    units: Type.Optional(Type.Array(namedUnit, { maxItems: LIMITS.scopeUnits })),
    citation: anyText(LIMITS.lineCharacters),
    endedOn: Type.Optional(localDate()),
  },
  closed,
);
export type MandateShown = Static<typeof mandateShown>;
