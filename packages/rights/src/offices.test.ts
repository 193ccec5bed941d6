import { decide } from '@nhipcau/domain/dossier/decide';
import type { Task } from '@nhipcau/domain/dossier/task';
import { MEMBERS, person } from '@nhipcau/domain/dossier/testing/cast';
import { atConsultation, atSign, atVote, draft } from '@nhipcau/domain/dossier/testing/scenes';
import type { Story } from '@nhipcau/domain/dossier/testing/story';
import { ACTS, type Act, ROLES, type TaskKind } from '@nhipcau/domain/vocabulary';
import { describe, expect, it } from 'vitest';
import { mayAct } from './may-act.ts';
import { ON_WHOLE, READING, RELATIONS, type Relation, SCENES, type Scene } from './testing/rights-table.ts';

const UNITS = Object.values(RELATIONS);

const officesOf = (at: readonly Relation[], roles: readonly string[]) =>
  at.flatMap((one) => roles.map((role) => `${role}@${RELATIONS[one]}`));
const unitsOf = (related: readonly Relation[]): readonly string[] => related.map((one) => RELATIONS[one]);

/** Who answers what: the stage in which it is asked, the task, the acts that answer it, the offices that may. A vote is personal. */
const ANSWERS = Object.values<Scene>(SCENES).flatMap(({ at, related, task }) =>
  task === undefined || task.acts.length === 0 || task.kind === 'vote'
    ? []
    : [
        {
          ...{ at, task: task.kind, acts: task.acts, related: unitsOf(related) },
          unit: RELATIONS[task.at],
          offices: officesOf([task.at], task.roles),
        },
      ],
);

/** Acts on the dossier as a whole, and the offices that may. */
const WHOLE = Object.entries(ON_WHOLE).map(([act, { at, roles }]) => [act as Act, officesOf(at, roles)] as const);

const dossierOf = (story: Story) => ({ state: story.state, policy: story.policy });

function openTask(story: Story, kind: TaskKind, at?: string): Task {
  const found = story.state.tasks.find((one) => one.no === story.task(kind, at));
  if (found === undefined) throw new Error(`no ${kind}`);
  return found;
}

/** Somebody of exactly one office, for each role in each unit. */
const OFFICES = UNITS.flatMap((unit) => ROLES.map((role) => ({ role, unit, office: `${role}@${unit}` })));

/** What the guard must say, by the table alone. */
function expected(
  office: { role: string; unit: string; office: string },
  offices: readonly string[],
  related: readonly string[],
): string {
  if (!related.includes(office.unit) || office.role === 'administrator') return 'no-relation';
  if (offices.includes(office.office)) return 'may';
  return offices.some((one) => one.endsWith(`@${office.unit}`)) ? 'wrong-role' : 'not-in-unit';
}

const said = (right: ReturnType<typeof mayAct>) => (right.may ? 'may' : right.rule);

describe('answering a task', () => {
  describe.each(ANSWERS)('$task', ({ at, task: kind, unit, acts, offices, related }) => {
    const story = at();
    const task = openTask(story, kind, unit);

    it('is for its offices only, whatever role and unit somebody else has', () => {
      for (const act of [...acts, 'claim', 'release'] as const) {
        for (const one of OFFICES) {
          const right = mayAct(person(one.office), act, { dossier: dossierOf(story), task });
          expect([act, one.office, said(right)]).toEqual([act, one.office, expected(one, offices, related)]);
        }
      }
    });

    it('states the appointment by which', () => {
      for (const office of offices) {
        const right = mayAct(person(`staff@elsewhere`, office), acts[0] ?? 'sign', { dossier: dossierOf(story), task });
        const by = { instrument: `appointment:${office}`, principal: 'staff@elsewhere', unit };
        expect(right).toEqual({ may: true, ...by });
      }
    });

    it('is given to somebody by who supervises the unit, and only to who may answer', () => {
      const [office = ''] = offices;
      for (const role of ['head', 'lead', 'secretary'] as const) {
        const assignee = person(`${office}#2`);
        const right = mayAct(person(`${role}@${unit}`), 'assign', { dossier: dossierOf(story), task, assignee });
        expect(said(right)).toBe('may');
      }
      const strange = { dossier: dossierOf(story), task, assignee: person('staff@elsewhere') };
      expect(said(mayAct(person(`head@${unit}`), 'assign', strange))).toBe('not-in-unit');
      expect(said(mayAct(person(`member@${unit}`), 'assign', strange))).toBe('wrong-role');
    });
  });
});

describe('a vote', () => {
  it("is its member's alone, also when another member, the secretary or the head of the council asks", () => {
    const story = atVote();
    const [first, second] = MEMBERS;
    const task = openTask(story, 'vote', first?.id);
    const facts = { dossier: dossierOf(story), task };
    expect(first === undefined ? '' : said(mayAct(first, 'vote', facts))).toBe('may');
    for (const other of [second, person('secretary@council'), person('head@council')]) {
      if (other !== undefined) expect(said(mayAct(other, 'vote', facts))).toBe('not-the-assignee');
    }
    const assigning = mayAct(person('secretary@council'), 'assign', {
      ...facts,
      ...(second === undefined ? {} : { assignee: second }),
    });
    expect(said(assigning)).toBe('not-the-assignee');
  });
});

describe('acting on the dossier as a whole', () => {
  it.each(Object.entries<Scene>(SCENES))(
    'while it is at %s is for the offices of the act',
    (_name, { at, related }) => {
      const facts = { dossier: dossierOf(at()) };
      for (const [act, offices] of WHOLE) {
        for (const one of OFFICES) {
          const right = mayAct(person(one.office), act, facts);
          expect([act, one.office, said(right)]).toEqual([act, one.office, expected(one, offices, unitsOf(related))]);
        }
      }
    },
  );

  it('takes no right from a task beside it', () => {
    const story = atConsultation();
    const task = openTask(story, 'opine', 'ministry-1');
    for (const [act] of WHOLE) {
      const right = mayAct(person('officer@ministry-1'), act, { dossier: dossierOf(story), task });
      expect([act, said(right)]).toEqual([act, 'not-in-unit']);
    }
  });

  it('needs its task where the act answers one', () => {
    for (const act of [...ANSWERS.flatMap((one) => one.acts), 'vote', 'claim', 'release', 'assign'] as const) {
      expect(said(mayAct(person('head@owner'), act, { dossier: dossierOf(atSign()) }))).toBe('wrong-role');
    }
  });

  it('by another name answers nothing: what rights let through, the rules refuse as the wrong task', () => {
    const story = atSign();
    const task = openTask(story, 'sign');
    const facts = { dossier: dossierOf(story), task };
    expect(said(mayAct(person('head@owner'), 'vote', facts))).toBe('may');
    const command = { name: 'vote', by: 'head@owner', task: task.no, yes: [], no: [] } as const;
    expect(decide(story.state, command, story.rules, story.nowMs)).toMatchObject({
      ok: false,
      refusals: [{ code: 'wrong-task' }],
    });
    expect(said(mayAct(person('member@council'), 'vote', facts))).toBe('no-relation');
  });
});

describe("reading, and the history that is the auditors'", () => {
  it.each(Object.entries<Scene>(SCENES))('while it is at %s is for its units and the auditors', (_name, scene) => {
    const facts = { dossier: dossierOf(scene.at()) };
    const units = unitsOf(scene.related);
    for (const act of READING) {
      for (const one of OFFICES) {
        const right = mayAct(person(one.office), act, facts);
        const isRelated = units.includes(one.unit) && one.role !== 'administrator';
        const otherwise = !isRelated ? 'no-relation' : act === 'read-history' ? 'wrong-role' : 'may';
        expect([act, one.office, said(right)]).toEqual([act, one.office, one.role === 'auditor' ? 'may' : otherwise]);
      }
    }
  });

  it('stays possible when the dossier is closed', () => {
    const story = draft();
    story.when({ name: 'withdraw', by: 'staff@owner', reason: 'Thôi' });
    story.crosses();
    expect(said(mayAct(person('staff@owner'), 'read-dossier', { dossier: dossierOf(story) }))).toBe('may');
  });
});

describe('the house', () => {
  it("creates for one's own unit", () => {
    expect(said(mayAct(person('staff@owner'), 'create', { owner: 'owner' }))).toBe('may');
    expect(said(mayAct(person('head@owner'), 'create', { owner: 'owner' }))).toBe('may');
    expect(said(mayAct(person('staff@owner'), 'create', { owner: 'elsewhere' }))).toBe('not-in-unit');
    expect(said(mayAct(person('approver@owner'), 'create', { owner: 'owner' }))).toBe('wrong-role');
    expect(said(mayAct(person('staff@owner'), 'create', {}))).toBe('not-in-unit');
  });

  it('is kept by administrators, the clock in local mode only', () => {
    for (const act of ['edit-calendar', 'keep-organisations', 'keep-accounts', 'renew'] as const) {
      for (const role of ROLES)
        expect(said(mayAct(person(`${role}@keepers`), act, {}))).toBe(role === 'administrator' ? 'may' : 'wrong-role');
    }
    const keeper = person('administrator@keepers');
    expect(said(mayAct(keeper, 'step-clock', { localMode: true }))).toBe('may');
    expect(said(mayAct(keeper, 'step-clock', { localMode: false }))).toBe('local-mode-only');
    expect(said(mayAct(keeper, 'step-clock', {}))).toBe('local-mode-only');
    expect(said(mayAct(person('head@owner'), 'step-clock', { localMode: true }))).toBe('wrong-role');
  });

  it('knows nobody without an appointment of the day, for any act', () => {
    const nobody = { id: 'nobody', appointments: [] };
    const story = atSign();
    for (const act of ACTS) {
      const right = mayAct(nobody, act, {
        dossier: dossierOf(story),
        task: openTask(story, 'sign'),
        owner: 'owner',
        localMode: true,
      });
      expect(said(right)).toBe('not-appointed');
    }
  });

  it('lets nobody act on a dossier that is not shown to the guard', () => {
    expect(said(mayAct(person('head@owner'), 'sign', {}))).toBe('no-relation');
    expect(said(mayAct(person('head@owner'), 'read-history', {}))).toBe('wrong-role');
    expect(said(mayAct(person('auditor@audit'), 'read-history', {}))).toBe('may');
  });
});
