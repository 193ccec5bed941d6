import { type DraftForm, EMPTY_DRAFT } from './draft-form.ts';

type Key = Exclude<keyof DraftForm, 'parts'>;

/** What is chosen as one: a text in two languages, an amount with its currency, a question with what hangs on its answer. */
const UNITS: Readonly<Record<string, readonly Key[]>> = {
  title: ['titleVi', 'titleEn'],
  purpose: ['purposeVi', 'purposeEn'],
  workshop: ['workshop'],
  sequence: ['sequenceNo', 'sequenceYear'],
  reportWindow: ['reportFrom', 'reportTo'],
  start: ['start'],
  end: ['end'],
  place: ['place'],
  participants: ['participants'],
  members: ['members'],
  foreignElement: ['foreign', 'guests', 'rank'],
  agenda: ['agenda'],
  followUps: ['followUps'],
  budget: ['budget', 'currency'],
  policies: ['policies'],
  channel: ['channel'],
};
const PART = 'parts/';

type Piece = Readonly<Partial<Omit<DraftForm, 'parts'>>> & { readonly parts?: DraftForm['parts'] };

function partOf(form: DraftForm, kind: string): string {
  return form.parts[kind as keyof DraftForm['parts']] ?? '';
}

function pieceOf(form: DraftForm, unit: string): Piece {
  if (unit.startsWith(PART)) {
    const kind = unit.slice(PART.length);
    return { parts: { [kind]: partOf(form, kind) } };
  }
  return Object.fromEntries((UNITS[unit] ?? []).map((key) => [key, form[key]]));
}

function withPiece(form: DraftForm, { parts, ...rest }: Piece): DraftForm {
  return { ...form, ...rest, parts: { ...form.parts, ...parts } };
}

/** The form with nothing in it but one unit: for showing what each side says of it. */
export function onlyUnit(form: DraftForm, unit: string): DraftForm {
  return withPiece(EMPTY_DRAFT, pieceOf(form, unit));
}

function same(one: DraftForm, other: DraftForm, unit: string): boolean {
  return JSON.stringify(pieceOf(one, unit)) === JSON.stringify(pieceOf(other, unit));
}

/** The units in which two drafts differ, by the name of the field or as `parts/letter`. */
export function differing(one: DraftForm, other: DraftForm): readonly string[] {
  const kinds = new Set([...Object.keys(one.parts), ...Object.keys(other.parts)]);
  return [...Object.keys(UNITS), ...[...kinds].map((kind) => `${PART}${kind}`)].filter(
    (unit) => !same(one, other, unit),
  );
}

export interface Merged {
  /** Mine, with what only the other has changed; where both have, it is mine until somebody chooses. */
  readonly form: DraftForm;
  /** What both have changed, each in another way. */
  readonly clashes: readonly string[];
  /** What came in from the other alone. */
  readonly came: readonly string[];
}

/** Two drafts that began as one and the same, put together: nothing that either has written is dropped unseen. */
export function mergeDrafts(base: DraftForm, mine: DraftForm, theirs: DraftForm): Merged {
  const changedThere = differing(base, theirs);
  const came = changedThere.filter((unit) => same(base, mine, unit));
  const clashes = changedThere.filter((unit) => !same(base, mine, unit) && !same(mine, theirs, unit));
  return { form: came.reduce((form, unit) => withPiece(form, pieceOf(theirs, unit)), mine), clashes, came };
}

/** The merged form after somebody has chosen; a clash without a choice stays mine. */
export function chosen(
  { form, clashes }: Merged,
  theirs: DraftForm,
  choices: Readonly<Record<string, 'mine' | 'theirs'>>,
): DraftForm {
  return clashes
    .filter((unit) => choices[unit] === 'theirs')
    .reduce((made, unit) => withPiece(made, pieceOf(theirs, unit)), form);
}
