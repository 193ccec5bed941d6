import { given } from '@nhipcau/acts/given';
import { instantText } from '@nhipcau/acts/instant-text';
import { personOf } from '@nhipcau/acts/person-of';
import { postsSeen } from '@nhipcau/acts/posts-seen';
import { type AbsencePreview, type AnyRefusal, LIMITS } from '@nhipcau/contracts';
import {
  businessDay,
  type Database,
  type InboxRow,
  type LendingRow,
  namesOf,
  readInbox,
  readStates,
  type StandingIn,
  type StateWithPolicy,
  standingOn,
} from '@nhipcau/database';
import { taskNo } from '@nhipcau/domain/dossier/state';
import { taskId } from '@nhipcau/domain/dossier/task';
import { covers } from '@nhipcau/domain/standing/lending';
import { mayAct, type Person } from '@nhipcau/rights';
import { type AbsenceAsked, absenceFaults, absenceRows, awayOn } from './absences.ts';

type Item = AbsencePreview['items'][number];

interface Ground {
  readonly absent: string;
  readonly posts: StandingIn;
  readonly lendings: readonly LendingRow[];
  readonly standings: ReadonlyMap<string, StandingIn>;
  readonly dossiers: ReadonlyMap<string, StateWithPolicy>;
}

/** A stand-in as the guard would know them on a day of the absence. */
function asStandIn(row: LendingRow, { absent, posts, standings }: Ground): Person {
  const own = standings.get(row.holder) ?? { appointments: [], tied: [] };
  const lent = posts.appointments
    .filter((post) => post.principal === undefined && (row.units === undefined || row.units.includes(post.unit)))
    .map((post) => ({
      ...post,
      id: row.id,
      principal: absent,
      via: 'absence' as const,
      chain: [],
      ...given('kinds', row.kinds),
      ...given('stages', row.stages),
    }));
  return personOf(row.holder, { appointments: [...own.appointments, ...lent], tied: [...own.tied, absent] });
}

/** Where one open task would go: to the first who may answer it, or to nobody and by which rule. */
function wayOf(row: InboxRow, ground: Ground): Pick<Item, 'to' | 'barred' | 'personal'> {
  if (row.kind === 'vote') return { personal: true };
  const scope = { unit: row.unit, kind: row.dossierKind, stage: row.stage };
  const known = ground.dossiers.get(row.dossierId);
  const task = known && taskNo(known.state, row.no);
  let barred: Item['barred'];
  for (const one of ground.lendings.filter((lending) => covers(lending, scope))) {
    const right = task && mayAct(asStandIn(one, ground), 'claim', { dossier: known, task });
    if (right === undefined || right.may) return { to: { id: one.holder } };
    barred ??= right.rule;
  }
  return given('barred', barred);
}

/** What would go where, were the absence set: nothing is changed by asking. */
export async function previewOf(
  db: Database,
  asked: AbsenceAsked,
): Promise<AbsencePreview | { readonly refusals: readonly AnyRefusal[] }> {
  const { nowMs, day } = await businessDay(db.query);
  const { absence, lendings } = absenceRows(asked, nowMs);
  const faults = await absenceFaults(db.query, absence, lendings);
  if (faults.length > 0) return { refusals: faults };
  const holders = [...new Set(lendings.map(({ holder }) => holder))];
  const posts = await standingOn(db.query, asked.person, day);
  const own = posts.appointments.filter(({ principal }) => principal === undefined);
  const absent = db.as(asked.person);
  const limit = LIMITS.previewTasks;
  const [page, away, ...standings] = await Promise.all([
    readInbox(absent, { posts: postsSeen(asked.person, own), limit }),
    awayOn(db.query, holders, asked.from, asked.to),
    ...holders.map((holder) => standingOn(db.query, holder, day)),
  ]);
  const states = await readStates(absent, [...new Set(page.items.map(({ dossierId }) => dossierId))]);
  const ground: Ground = {
    absent: asked.person,
    posts,
    lendings,
    standings: new Map(holders.map((holder, index) => [holder, standings[index] ?? { appointments: [], tied: [] }])),
    dossiers: new Map(states.map((one) => [one.state.id, one])),
  };
  const names = await namesOf(db, { persons: holders, units: page.items.map(({ unit }) => unit) });
  const items = page.items.map((row): Item => {
    const { to, ...why } = wayOf(row, ground);
    return {
      task: taskId(row.dossierId, row.no),
      kind: row.kind,
      stage: row.stage,
      title: row.title,
      unit: names.unit(row.unit),
      ...given('dueAt', row.dueAtMs === null ? undefined : instantText(row.dueAtMs)),
      ...given('to', to && names.person(to.id)),
      ...why,
    };
  });
  return {
    standIns: holders.map((holder) => ({
      person: names.person(holder),
      tasks: items.filter(({ to }) => to?.id === holder).length,
      ...given('away', away.get(holder)),
    })),
    uncovered: items.filter(({ to }) => to === undefined).length,
    items,
    more: page.nextCursor !== undefined,
  };
}
