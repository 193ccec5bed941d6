import type { Messages } from '../language.ts';
import { ANSWERS } from './th/answers.ts';
import { SCREENS } from './th/screens.ts';
import { WRITING } from './th/writing.ts';

export const th = { ...ANSWERS, ...SCREENS, ...WRITING } satisfies Messages;
