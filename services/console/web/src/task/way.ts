import type { ActAllowed } from '@nhipcau/contracts';
import type { ReactNode } from 'react';
import type { MessageKey } from '../language/language.ts';
import type { ENDPOINTS } from '../reach/house.ts';
import type { FaultAt } from './faults.tsx';

/** One way to answer: what it is called, what must be stated for it, and what follows from it. */
export interface Way {
  readonly key: string;
  readonly act: ActAllowed['act'];
  readonly endpoint: keyof typeof ENDPOINTS;
  readonly label: string;
  readonly hint?: string | undefined;
  /** What will happen, said before it does. */
  readonly effect: MessageKey;
  readonly effectValues?: Readonly<Record<string, string | number>>;
  /** Cannot be taken back, or ends something. */
  readonly grave?: boolean;
  readonly fields?: ReactNode;
  /** What is still missing, each at its field. */
  readonly missing?: readonly FaultAt[];
  /** What was stated, to be read once more before it is sent. */
  readonly review?: ReactNode;
  readonly body: unknown;
  /** JSON pointer of what this way states and another of the same act does not: the house may close it alone. */
  readonly choice?: string;
  /** It is an act on the dossier as a whole, not on the task. */
  readonly onDossier?: boolean;
  /** The task goes on after it: what is said of it once it is done. */
  readonly goesOn?: MessageKey;
}
