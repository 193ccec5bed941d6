/** S: a published source was read. M: from memory, likely. U: unsure, an organisation must confirm before relying on it. */
export const CERTAINTIES = ['S', 'M', 'U'] as const;
export type Certainty = (typeof CERTAINTIES)[number];
