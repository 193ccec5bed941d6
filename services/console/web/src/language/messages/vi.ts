import { ANSWERS } from './vi/answers.ts';
import { SCREENS } from './vi/screens.ts';
import { WRITING } from './vi/writing.ts';

/** The Vietnamese catalogue names the keys; the others must have exactly these. */
export const vi = { ...ANSWERS, ...SCREENS, ...WRITING } as const;
