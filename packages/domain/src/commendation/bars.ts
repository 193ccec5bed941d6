/** The rules of award law by which an appraisal may bar a nominee; the others say how a council proceeds. */
export const AWARD_BARS = [
  'AWD-ONCE',
  'AWD-FLAG',
  'AWD-FLAG-THEME',
  'AWD-MEDAL',
  'AWD-FREEZE',
  'AWD-ADHOC',
  'AWD-DOSSIER',
] as const;

export type AwardBar = (typeof AWARD_BARS)[number];
