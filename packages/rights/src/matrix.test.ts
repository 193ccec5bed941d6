import { openTasks } from '@nhipcau/domain/dossier/state';
import type { Task } from '@nhipcau/domain/dossier/task';
import { ACTS, type Act, ROLES, type Role } from '@nhipcau/domain/vocabulary';
import { describe, expect, it } from 'vitest';
import { mayAct } from './index.ts';
import {
  ON_WHOLE,
  READING,
  RELATIONS,
  type Relation,
  SCENES,
  type Scene,
  SUPERVISORS,
} from './testing/rights-table.ts';
import { ACTOR, INSTRUMENT, PRINCIPAL, personOf, STANDINGS_IN, type StandingInCase } from './testing/standings-in.ts';

interface Cell {
  readonly scene: Scene;
  readonly act: Act;
  readonly role: Role;
  readonly relation: Relation;
  readonly standing: StandingInCase;
}

/** Acts on one dossier; those of the house have a test of their own. */
const ON_DOSSIER: readonly Act[] = [
  ...READING,
  ...(Object.keys(ON_WHOLE) as Act[]),
  ...['claim', 'release', 'assign', 'prepare'],
] as Act[];
const ANSWERING: readonly Act[] = Object.values<Scene>(SCENES).flatMap(({ task }) => task?.acts ?? []);

const isLent = ({ via }: StandingInCase) => via === 'delegation' || via === 'absence';
const isRelated = ({ scene, relation }: Cell) => scene.related.includes(relation);

function reading({ act, role, standing }: Cell, related: boolean): string {
  if (role === 'auditor') return isLent(standing) ? 'own-office-only' : 'may';
  if (role === 'administrator' || !related) return standing.also === 'auditor' ? 'may' : 'no-relation';
  if (standing.also === 'auditor') return 'may';
  return act === 'read-history' ? 'wrong-role' : 'may';
}

/** What binds the person, once their office carries the act. */
function personal({ standing, act, scene: { task } }: Cell, segregated: boolean, binding: boolean): string {
  if (standing.inScope === 'other-stage') return 'outside-scope';
  const votes = task?.kind === 'vote' && ON_WHOLE[act] === undefined && act !== 'assign';
  if (votes && (act === 'prepare' || isLent(standing))) return 'ballot-is-personal';
  if (binding && standing.service === true) return 'service-account-does-not-decide';
  if (binding && standing.also === 'administrator') return 'administrator-does-not-decide';
  if (binding && standing.also === 'auditor') return 'auditor-does-not-decide';
  return segregated && standing.hands.length > 0 ? 'author-does-not-decide' : 'may';
}

/** The answer by the table alone. */
function expected(cell: Cell): string {
  const { scene, act, role, relation, standing } = cell;
  const seen = standing.via !== 'ended' && standing.inScope !== 'other-kind';
  if (!seen) return 'no-relation';
  if (READING.includes(act)) return reading(cell, isRelated(cell));
  if (!isRelated(cell) || role === 'administrator') return 'no-relation';
  const whole = ON_WHOLE[act];
  if (whole !== undefined) {
    if (!whole.at.includes(relation)) return 'not-in-unit';
    if (!whole.roles.includes(role)) return 'wrong-role';
    const binding = whole.segregated === true || act === 'recall' || act === 'cancel';
    return personal(cell, whole.segregated === true, binding);
  }
  const { task } = scene;
  if (task === undefined) return 'wrong-role';
  if (task.at !== relation) return 'not-in-unit';
  if (act === 'assign') return SUPERVISORS.includes(role) ? personal(cell, false, false) : 'wrong-role';
  if (act === 'prepare' ? role === 'auditor' : !task.roles.includes(role)) return 'wrong-role';
  return personal(cell, task.segregated === true, task.segregated === true || task.binding === true);
}

function* cellsOf(scene: Scene): Generator<readonly [string, Cell]> {
  for (const [name, standing] of Object.entries<StandingInCase>(STANDINGS_IN)) {
    // An act of another name is the same question as the task's own: asked once, not for every standing.
    const acts = [...ON_DOSSIER, ...(name === 'own' ? ANSWERING : (scene.task?.acts ?? []))];
    for (const act of acts)
      for (const role of ROLES)
        for (const relation of Object.keys(RELATIONS) as Relation[])
          yield [`${act} · ${role} · ${relation} · ${name}`, { scene, act, role, relation, standing }];
  }
}

/** The ballot of the cell is the actor's, or that of whom they stand in for. */
function taskOf(scene: Scene, standing: StandingInCase, tasks: readonly Task[]): Task | undefined {
  const found = tasks.find((one) => one.kind === scene.task?.kind && one.unit === RELATIONS[scene.task.at]);
  if (found?.person === undefined) return found;
  return { ...found, person: isLent(standing) ? PRINCIPAL : ACTOR };
}

describe('role × act × stage × relation × standing in', { timeout: 120_000 }, () => {
  let asked = 0;

  it.each(Object.entries<Scene>(SCENES))('while %s, every cell is as the table says', (_, scene) => {
    const { state, policy } = scene.at();
    const dossiers = new Map(
      Object.values<StandingInCase>(STANDINGS_IN).map((one) => [
        one,
        { state: { ...state, hands: [...state.hands, ...one.hands] }, policy },
      ]),
    );
    const wrong: unknown[] = [];
    for (const [name, cell] of cellsOf(scene)) {
      const dossier = dossiers.get(cell.standing);
      if (dossier === undefined) throw new Error(name);
      const task = taskOf(scene, cell.standing, openTasks(state));
      if (scene.task !== undefined && task === undefined) throw new Error(`no ${scene.task.kind}`);
      const person = personOf(cell.standing, cell.role, RELATIONS[cell.relation], state.kind, state.stage);
      const right = mayAct(person, cell.act, { dossier, ...(task === undefined ? {} : { task }) });
      const said = right.may ? 'may' : right.rule;
      const by =
        !right.may ||
        right.instrument !== INSTRUMENT ||
        right.principal === (isLent(cell.standing) ? PRINCIPAL : ACTOR);
      if (said !== expected(cell) || !by) wrong.push([name, { said, expected: expected(cell) }]);
      asked += 1;
    }
    expect(wrong.slice(0, 20)).toEqual([]);
  });

  it('was asked of every act on a dossier, some hundred thousand times in all', () => {
    const house: readonly Act[] = [
      ...['create', 'step-clock', 'edit-calendar', 'keep-organisations', 'keep-accounts', 'renew', 'stand-in'],
      ...[
        'keep-standing',
        'check-rights',
        'read-keeping',
        'see-load',
        'end-sessions',
        'break-glass',
        'confirm-break-glass',
      ],
    ] as Act[];
    expect(new Set([...ON_DOSSIER, ...ANSWERING, ...house])).toEqual(new Set(ACTS));
    expect(asked).toBeGreaterThan(200_000);
  });
});
