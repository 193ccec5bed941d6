import { RIGHTS_RULES } from '@nhipcau/domain/rights-rules';
import { OPENING_HOURS_AT_MOST } from '@nhipcau/domain/standing/opening';
import { KINDS, OPENING_STATES } from '@nhipcau/domain/vocabulary';
import { type Static, Type } from 'typebox';
import { LIMITS } from '../limits.ts';
import { dossierId, sha256, standingId, taskId } from '../schema/identifiers.ts';
import { namedPerson, namedUnit } from '../schema/names.ts';
import { anyText } from '../schema/text.ts';
import { instant } from '../schema/time.ts';
import { word } from '../schema/words.ts';

const closed = { additionalProperties: false } as const;

/** Whom whoever asks is told that they may call. */
export const OPENING_SECONDS_SHOWN = 20;

export const openingHours = Type.Integer({
  minimum: 1,
  maximum: OPENING_HOURS_AT_MOST,
  description: 'For how long, from the moment at which the second person agrees.',
});

const openingFields = {
  id: standingId,
  dossier: Type.Object({ id: dossierId, title: Type.Optional(anyText(LIMITS.titleCharacters)) }, closed),
  state: word(OPENING_STATES),
  owner: Type.Optional(namedUnit),
  kind: Type.Optional(word(KINDS, 'Absent, like the owner, for whoever asks until it is open to them.')),
  asker: namedPerson,
  unit: namedUnit,
  reason: Type.Optional(anyText(LIMITS.reasonCharacters, 'Absent once it was erased.')),
  hours: openingHours,
  askedAs: Type.Optional(anyText(LIMITS.symbolCharacters, 'Number of the paper by which it was asked for.')),
  askedAt: instant('Business time, like all of these.'),
  lapsesAt: instant('Until when somebody may agree.'),
  second: Type.Optional(namedPerson),
  confirmedAt: Type.Optional(instant()),
  until: Type.Optional(instant('Open until then, unless it is closed before.')),
  endedBy: Type.Optional(namedPerson),
  endedAt: Type.Optional(instant()),
  endReason: Type.Optional(anyText(LIMITS.reasonCharacters)),
};

/** A dossier opened in an emergency, as its owner and whoever has part in it read it. */
export const openingShown = Type.Object(openingFields, closed);
export type OpeningShown = Static<typeof openingShown>;
export const openingsShown = Type.Array(openingShown, {
  maxItems: LIMITS.pageItems,
  description: 'For the owner and for whom it is open: when this dossier was asked for in an emergency, newest first.',
});

const openingAct = Type.Object(
  { may: Type.Boolean(), rule: Type.Optional(word(RIGHTS_RULES, 'The rule that forbids it to this reader.')) },
  closed,
);

/** The same with what the reader may do about it; absent where it is too late for anybody. */
export const openingWithActs = Type.Object(
  {
    ...openingFields,
    seconds: Type.Optional(
      Type.Array(namedPerson, {
        maxItems: OPENING_SECONDS_SHOWN,
        description: 'For whoever asks, while it waits: some of those who may agree.',
      }),
    ),
    acts: Type.Object(
      { confirm: Type.Optional(openingAct), refuse: Type.Optional(openingAct), end: Type.Optional(openingAct) },
      closed,
    ),
  },
  closed,
);
export type OpeningWithActs = Static<typeof openingWithActs>;

/** The same with what was done while it was open. */
export const openingAudited = Type.Object(
  {
    ...openingFields,
    reads: Type.Array(Type.Object({ what: anyText(LIMITS.identifierCharacters), at: instant('Real time.') }, closed), {
      maxItems: LIMITS.readsShown,
      description: 'The first of what was read, from the ledger of reads.',
    }),
    readCount: Type.Integer({ minimum: 0 }),
    assigns: Type.Array(
      Type.Object(
        { task: taskId, to: Type.Optional(namedPerson), at: instant(), seq: Type.Integer({ minimum: 1 }) },
        closed,
      ),
      { maxItems: LIMITS.pageItems, description: 'Tasks that were given to somebody by it.' },
    ),
  },
  closed,
);
export type OpeningAudited = Static<typeof openingAudited>;

const GRAVE = ['asked', 'confirmed', 'withdrawn', 'refused', 'ended', 'lapsed', 'expired'] as const;

/** What stands in red in the timeline: it is no event of the dossier, and is told by the ledger of openings. */
export const graveMoment = Type.Object(
  {
    opening: standingId,
    what: word(GRAVE),
    afterSeq: Type.Integer({ minimum: 1, description: 'The event of the dossier after which it happened.' }),
    at: instant('Business time.'),
    actor: Type.Optional(namedPerson),
    unit: Type.Optional(namedUnit),
    reason: Type.Optional(anyText(LIMITS.reasonCharacters)),
    hours: Type.Optional(openingHours),
    until: Type.Optional(instant()),
    ledgerSeq: Type.Optional(Type.Integer({ minimum: 1, description: 'Absent where nobody acted: time did.' })),
    hash: Type.Optional(sha256),
  },
  closed,
);
export type GraveMoment = Static<typeof graveMoment>;
