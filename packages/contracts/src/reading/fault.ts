import { type Static, Type } from 'typebox';
import { LIMITS } from '../limits.ts';
import { REFUSAL_CODES } from '../refusals/codes.ts';
import { anyText } from '../schema/text.ts';
import { word } from '../schema/words.ts';

/** One fault, worded in the reader's language. */
export const fault = Type.Object(
  {
    code: word(REFUSAL_CODES),
    at: Type.Optional(anyText(LIMITS.lineCharacters, 'Where in the request, as a JSON pointer.')),
    detail: anyText(LIMITS.reasonCharacters, 'In plain words, with what to do.'),
    with: Type.Optional(
      Type.Record(Type.String({ maxLength: LIMITS.identifierCharacters }), Type.Unknown(), {
        description: 'Values shown in the message.',
      }),
    ),
    rule: Type.Optional(anyText(LIMITS.identifierCharacters, 'The rule that forbids it.')),
  },
  { additionalProperties: false },
);
export type Fault = Static<typeof fault>;

/** RFC 9457: what every refusal and failure looks like. */
export const problem = Type.Object(
  {
    type: anyText(LIMITS.addressCharacters, 'A name of this sort of problem that never changes.'),
    title: anyText(LIMITS.lineCharacters),
    status: Type.Integer({ minimum: 400, maximum: 599 }),
    detail: anyText(LIMITS.reasonCharacters),
    code: word(REFUSAL_CODES),
    faults: Type.Array(fault, { maxItems: 1_000 }),
    requestId: anyText(LIMITS.requestIdCharacters),
  },
  { additionalProperties: false },
);
export type Problem = Static<typeof problem>;
