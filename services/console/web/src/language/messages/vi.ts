import { ANSWERS } from './vi/answers.ts';
import { SCREENS } from './vi/screens.ts';

/** The Vietnamese catalogue names the keys; the others must have exactly these. */
export const vi = { ...ANSWERS, ...SCREENS } as const;
