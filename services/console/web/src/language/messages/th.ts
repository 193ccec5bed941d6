import type { Messages } from '../language.ts';
import { ANSWERING } from './th/answering.ts';
import { ANSWERS } from './th/answers.ts';
import { INBOX } from './th/inbox.ts';
import { OVERSIGHT } from './th/oversight.ts';
import { SCREENS } from './th/screens.ts';
import { WRITING } from './th/writing.ts';

export const th = { ...ANSWERING, ...ANSWERS, ...INBOX, ...OVERSIGHT, ...SCREENS, ...WRITING } satisfies Messages;
