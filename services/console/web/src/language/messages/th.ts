import { ANSWERING } from './th/answering.ts';
import { ANSWERS } from './th/answers.ts';
import { HELP } from './th/help.ts';
import { INBOX } from './th/inbox.ts';
import { KEEPING } from './th/keeping.ts';
import { OPENINGS } from './th/openings.ts';
import { OVERSIGHT } from './th/oversight.ts';
import { SCREENS } from './th/screens.ts';
import { STANDING } from './th/standing.ts';
import { WRITING } from './th/writing.ts';
import type { Messages } from './vi.ts';

export const th = {
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
} satisfies Messages;
