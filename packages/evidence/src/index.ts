export { type Difference, type DifferenceKind, type RecordedCrossing, reconcile } from './reconcile.ts';
export { readHistory, type ToldRun, toldBy } from './told-run.ts';
