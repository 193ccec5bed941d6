import type { Messages } from '../language.ts';
import { ANSWERS } from './en/answers.ts';
import { SCREENS } from './en/screens.ts';
import { WRITING } from './en/writing.ts';

export const en = { ...ANSWERS, ...SCREENS, ...WRITING } satisfies Messages;
