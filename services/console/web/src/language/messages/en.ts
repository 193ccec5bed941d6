import { ANSWERING } from './en/answering.ts';
import { ANSWERS } from './en/answers.ts';
import { HELP } from './en/help.ts';
import { INBOX } from './en/inbox.ts';
import { KEEPING } from './en/keeping.ts';
import { OPENINGS } from './en/openings.ts';
import { OVERSIGHT } from './en/oversight.ts';
import { SCREENS } from './en/screens.ts';
import { STANDING } from './en/standing.ts';
import { WRITING } from './en/writing.ts';
import type { Messages } from './vi.ts';

export const en = {
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
