import { ANSWERING } from './vi/answering.ts';
import { ANSWERS } from './vi/answers.ts';
import { HELP } from './vi/help.ts';
import { INBOX } from './vi/inbox.ts';
import { KEEPING } from './vi/keeping.ts';
import { OPENINGS } from './vi/openings.ts';
import { OVERSIGHT } from './vi/oversight.ts';
import { SCREENS } from './vi/screens.ts';
import { STANDING } from './vi/standing.ts';
import { WRITING } from './vi/writing.ts';

/** The Vietnamese catalogue names the keys; the others must have exactly these. */
export const vi = {
  ...ANSWERING,
  ...ANSWERS,
  ...HELP,
  ...INBOX,
  ...KEEPING,
  ...OPENINGS,
  ...OVERSIGHT,
  ...SCREENS,
  ...STANDING,
  ...WRITING,
} as const;

export type Messages = Readonly<Record<keyof typeof vi, string>>;
