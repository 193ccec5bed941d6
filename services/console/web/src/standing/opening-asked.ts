import type { askOpening, BodyOf } from '@nhipcau/contracts';

export interface OpeningTyped {
  /** What stands on the paper, or the address of the dossier's page, or its id. */
  readonly paper: string;
  readonly title: string;
  readonly reason: string;
  readonly hours: string;
}

const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i;

/** The dossier's id, where what was typed holds it. */
export function idIn(paper: string): string | undefined {
  return ID.exec(paper)?.[0].toLowerCase();
}

/** What of the form is still missing, by its field; nothing where it may be sent. */
export function openingMissing({ paper, title, reason }: OpeningTyped): 'paper' | 'title' | 'reason' | undefined {
  if (paper.trim() === '') return 'paper';
  if (idIn(paper) === undefined && title.trim() === '') return 'title';
  return reason.trim() === '' ? 'reason' : undefined;
}

/** The request: by the id where it is known, else by number and title of the paper, which must both fit. */
export function openingAsked({ paper, title, reason, hours }: OpeningTyped): BodyOf<typeof askOpening> {
  const dossier = idIn(paper);
  const what = dossier === undefined ? { paper: { number: paper.trim(), title: title.trim() } } : { dossier };
  return { ...what, reason, hours: Number(hours) };
}
