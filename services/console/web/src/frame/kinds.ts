import { VOCABULARY } from 'virtual:vocabulary';
import type { Kind } from '@nhipcau/domain/vocabulary';

/** Of `bench` there are dossiers only where the house is measured: nobody is asked to choose it. */
export const isChosenFrom = (kind: Kind): boolean => kind !== 'bench';

/** The kinds of activity that people choose from. */
export const CHOSEN_KINDS = VOCABULARY.KINDS.filter(isChosenFrom);
