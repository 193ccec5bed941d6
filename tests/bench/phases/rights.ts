import { atConsultation } from '@nhipcau/domain/dossier/testing/scenes';
import type { Act } from '@nhipcau/domain/vocabulary';
import { type Appointment, type Facts, mayAct, type Person } from '@nhipcau/rights';
import { spreadOf } from '../measure/latencies.ts';

/** How long the guard takes for one question, in microseconds. */
export interface RightsMeasured {
  readonly posts: number;
  /** Somebody on a dossier, neither of whom was ever asked about before. */
  readonly newUs: { readonly p50: number; readonly p99: number };
  /** The same page opened again. */
  readonly againUs: { readonly p50: number; readonly p99: number };
}

const ACTS: readonly Act[] = [
  'read-dossier',
  'opine',
  'claim',
  'prepare',
  'assign',
  'note',
  'withdraw',
  'read-history',
];
const WARM_UP = 200;
const UNITS = ['owner', 'co-owner', 'deciding-body', 'board', 'ministry-2', 'ministry-3', 'elsewhere'];

/** The post that carries the answer comes last: every other is asked before it. */
function somebody(no: number, posts: number): Person {
  const others = UNITS.slice(0, posts - 1).map(
    (unit): Appointment => ({ id: `appointment:${no}/${unit}`, unit, role: 'staff' }),
  );
  const answering: Appointment = { id: `appointment:${no}`, unit: 'ministry-1', role: 'officer' };
  return { id: `person-${no}`, appointments: [...others, answering], tied: [`other-${no}`] };
}

function asking(person: Person, facts: Facts, into: number[]): void {
  for (const act of ACTS) {
    const began = process.hrtime.bigint();
    mayAct(person, act, facts);
    into.push(Number(process.hrtime.bigint() - began) / 1000);
  }
}

/** In the process of the bench: the guard is asked by every service in its own, without a way between. */
export function measureRights(posts: number, persons: number): RightsMeasured {
  const { state, policy } = atConsultation();
  const task = state.tasks.find((one) => one.unit === 'ministry-1');
  if (task === undefined) throw new Error('nobody is asked for an opinion');
  const [first, again]: [number[], number[]] = [[], []];
  for (let no = 0; no < WARM_UP + persons; no += 1) {
    const own = { ...state, id: `dossier-${no}`, hands: [`author-${no}`, `signer-${no}`] };
    const facts: Facts = { dossier: { state: own, policy }, task };
    const counted = no >= WARM_UP;
    const person = somebody(no, posts);
    asking(person, facts, counted ? first : []);
    asking(person, facts, counted ? again : []);
  }
  return { posts, newUs: microseconds(first), againUs: microseconds(again) };
}

function microseconds(values: readonly number[]): RightsMeasured['newUs'] {
  const { p50Ms, p99Ms } = spreadOf(values);
  return { p50: p50Ms, p99: p99Ms };
}
