import { ANSWERING } from './vi/answering.ts';
import { ANSWERS } from './vi/answers.ts';
import { OVERSIGHT } from './vi/oversight.ts';
import { SCREENS } from './vi/screens.ts';
import { WRITING } from './vi/writing.ts';

/** The Vietnamese catalogue names the keys; the others must have exactly these. */
export const vi = { ...ANSWERING, ...ANSWERS, ...OVERSIGHT, ...SCREENS, ...WRITING } as const;
