import type { Messages } from '../language.ts';
import { ANSWERS } from './th/answers.ts';
import { SCREENS } from './th/screens.ts';

export const th = { ...ANSWERS, ...SCREENS } satisfies Messages;
