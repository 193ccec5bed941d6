import type { Messages } from '../language.ts';
import { ANSWERING } from './en/answering.ts';
import { ANSWERS } from './en/answers.ts';
import { INBOX } from './en/inbox.ts';
import { OVERSIGHT } from './en/oversight.ts';
import { SCREENS } from './en/screens.ts';
import { WRITING } from './en/writing.ts';

export const en = { ...ANSWERING, ...ANSWERS, ...INBOX, ...OVERSIGHT, ...SCREENS, ...WRITING } satisfies Messages;
