import type { Kind, LendingWay, PersonId, SigningForm, Stage, UnitId } from '../vocabulary.ts';

/** What of a person's posts is lent; absent is no limit. */
export interface Scope {
  readonly kinds?: readonly Kind[];
  readonly stages?: readonly Stage[];
  readonly units?: readonly UnitId[];
}

/** One person's posts in another's hands, from day to day (local dates, both included). */
export interface Lending extends Scope {
  readonly id: string;
  readonly via: LendingWay;
  readonly lender: PersonId;
  readonly holder: PersonId;
  readonly from: string;
  readonly until: string;
  /** Of a delegation: whether its holder may lend it on. */
  readonly passesOn: boolean;
  /** The delegation that this one passes on. */
  readonly under?: string;
  readonly form: SigningForm;
}

/** Links from the one whose office it is to the one who acts; the database follows no more. */
export const LINKS_AT_MOST = 4;

/** What a lender has of others goes on by an absence, and by a delegation that may be passed on or that passes one on. */
function goesOn({ via, passesOn, under }: Lending): boolean {
  return via === 'absence' || passesOn || under !== undefined;
}

/** Local dates sort as text. */
function inOrder(a: string, b: string): readonly [string, string] {
  return a > b ? [b, a] : [a, b];
}

interface Walk {
  readonly persons: readonly PersonId[];
  readonly from: string;
  readonly until: string;
}

/**
 * The persons through whose hands a post would come back to its lender on some day, the lender first and last; nothing where it would
 * not. Days alone are compared, never scopes: a circle that only a narrower scope would break is one that nobody sees through.
 */
export function circleWith(asked: Lending, standing: readonly Lending[]): readonly PersonId[] | undefined {
  if (!goesOn(asked)) return undefined;
  const further = standing.filter((one) => one.id !== asked.id && goesOn(one));
  const walks: Walk[] = [{ persons: [asked.lender, asked.holder], from: asked.from, until: asked.until }];
  for (let walk = walks.shift(); walk !== undefined; walk = walks.shift()) {
    const { persons, from, until } = walk;
    const last = persons.at(-1);
    if (last === asked.lender) return persons;
    for (const one of further) {
      const days = { from: inOrder(one.from, from)[1], until: inOrder(one.until, until)[0] };
      const again = persons.includes(one.holder) && one.holder !== asked.lender;
      if (one.lender === last && days.from <= days.until && !again)
        walks.push({ persons: [...persons, one.holder], ...days });
    }
  }
  return undefined;
}

/** How many links a post would pass through at most, were this lent beside what stands. */
export function linksWith(asked: Lending, standing: readonly Lending[]): number {
  const further = standing.filter((one) => one.id !== asked.id && goesOn(one) && meets(one, asked));
  const along = (
    person: PersonId,
    next: (one: Lending) => readonly [PersonId, PersonId],
    seen: readonly PersonId[],
  ): number =>
    further.reduce((most, one) => {
      const [at, to] = next(one);
      return at === person && !seen.includes(to) ? Math.max(most, 1 + along(to, next, [...seen, to])) : most;
    }, 0);
  if (!goesOn(asked)) return 1;
  const before = along(asked.lender, ({ holder, lender }) => [holder, lender], [asked.lender, asked.holder]);
  const after = along(asked.holder, ({ holder, lender }) => [lender, holder], [asked.lender, asked.holder]);
  return before + 1 + after;
}

function meets(a: Pick<Lending, 'from' | 'until'>, b: Pick<Lending, 'from' | 'until'>): boolean {
  return a.from <= b.until && b.from <= a.until;
}

/** Whether what is asked lies within what is had; a list that is absent is everything. */
export function within<Word>(asked: readonly Word[] | undefined, had: readonly Word[] | undefined): boolean {
  if (had === undefined) return true;
  return asked?.every((one) => had.includes(one)) === true;
}

/** Whether a task of this unit, kind and stage is among what is lent. */
export function covers(
  scope: Scope,
  task: { readonly unit: UnitId; readonly kind: Kind; readonly stage: Stage },
): boolean {
  const { kinds, stages, units } = scope;
  return (
    (kinds?.includes(task.kind) ?? true) &&
    (stages?.includes(task.stage) ?? true) &&
    (units?.includes(task.unit) ?? true)
  );
}
