import type { Messages } from '../language.ts';
import { ANSWERS } from './en/answers.ts';
import { SCREENS } from './en/screens.ts';

export const en = { ...ANSWERS, ...SCREENS } satisfies Messages;
