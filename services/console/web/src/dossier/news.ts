import type { Happening } from '@nhipcau/contracts';

/** One line of what is new: so many of a kind, and the section where they are read. */
export interface Piece {
  readonly kind:
    | 'opinions'
    | 'version'
    | 'decisions'
    | 'stage'
    | 'execution'
    | 'report'
    | 'commendation'
    | 'named'
    | 'more';
  readonly section: string;
  readonly count: number;
  /** The newest of them: its words say what the count alone does not. */
  readonly latest: Happening;
}

type Place = Pick<Piece, 'kind' | 'section'>;

const OPINIONS: Place = { kind: 'opinions', section: 'consultation' };
const VERSION: Place = { kind: 'version', section: 'text' };
const DECISIONS: Place = { kind: 'decisions', section: 'approval' };
const EXECUTION: Place = { kind: 'execution', section: 'execution' };
const REPORT: Place = { kind: 'report', section: 'report' };
const COMMENDATION: Place = { kind: 'commendation', section: 'commendation' };
/** Told each by its own name: there is one of them, and it turns everything. */
const NAMED: Place = { kind: 'named', section: 'timeline' };

const PLACES: Readonly<Partial<Record<Happening['type'], Place>>> = {
  OpinionGiven: OPINIONS,
  ProposalPresented: VERSION,
  ChangeProposed: VERSION,
  ChangeRecorded: VERSION,
  SeatDecided: DECISIONS,
  StageCrossed: { kind: 'stage', section: 'timeline' },
  ExecutionStarted: EXECUTION,
  NoteAdded: EXECUTION,
  MilestoneReached: EXECUTION,
  ExecutionFinished: EXECUTION,
  ReportFiled: REPORT,
  ReportAccepted: REPORT,
  ReportReturned: REPORT,
  NomineesNamed: COMMENDATION,
  NomineesAppraised: COMMENDATION,
  BallotCast: COMMENDATION,
  AwardsConfirmed: COMMENDATION,
  ProposalSigned: NAMED,
  ProposalAccepted: NAMED,
  ProposalReturned: NAMED,
  ProposalSentBack: NAMED,
  ProposalRecalled: NAMED,
  DossierWithdrawn: NAMED,
  DossierCancelled: NAMED,
  DossierClosed: NAMED,
};
const MORE: Place = { kind: 'more', section: 'timeline' };

/** What follows of itself from an act, by rule and at once. */
const CONSEQUENCES: readonly Happening['type'][] = [
  'RoundDecided',
  'StageCrossed',
  'LettersSent',
  'LettersRecalled',
  'DossierClosed',
];

/** What others did: neither the reader's own acts, nor what followed of itself from them. Newest first, as it was given. */
export function byOthers(happenings: readonly Happening[], reader: string | undefined): readonly Happening[] {
  let followsReader = false;
  const told = happenings.toReversed().filter((one) => {
    if (!one.bySystem) followsReader = one.actor?.id === reader;
    return one.bySystem ? !(followsReader && CONSEQUENCES.includes(one.type)) : !followsReader;
  });
  return told.toReversed();
}

/** News gathered by kind, the weightiest first as a reader asks for it. */
export function newsOf(news: readonly Happening[]): readonly Piece[] {
  const pieces = new Map<string, Piece>();
  for (const one of news) {
    const place = PLACES[one.type] ?? MORE;
    const key = place.kind === 'named' ? one.type : place.kind;
    const known = pieces.get(key);
    pieces.set(key, known === undefined ? { ...place, count: 1, latest: one } : { ...known, count: known.count + 1 });
  }
  return [...pieces.values()].toSorted((one, two) => Number(one.kind === 'more') - Number(two.kind === 'more'));
}
