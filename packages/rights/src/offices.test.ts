import { decide } from '@nhipcau/domain/dossier/decide';
import type { Task } from '@nhipcau/domain/dossier/task';
import { judge, nominate, nominee, vote } from '@nhipcau/domain/dossier/testing/acts';
import { MEMBERS, person } from '@nhipcau/domain/dossier/testing/cast';
import { council } from '@nhipcau/domain/dossier/testing/policies';
import {
  atAcceptance,
  atApproval,
  atCheck,
  atConsultation,
  atExecution,
  atNomination,
  atReporting,
  atSign,
  atVote,
  draft,
} from '@nhipcau/domain/dossier/testing/scenes';
import type { Story } from '@nhipcau/domain/dossier/testing/story';
import { ACTS, type Act, ROLES, type TaskKind } from '@nhipcau/domain/vocabulary';
import { describe, expect, it } from 'vitest';
import { mayAct } from './may-act.ts';

const UNITS = ['owner', 'co-owner', 'deciding-body', 'ministry-1', 'board', 'council', 'elsewhere'] as const;

function atRevise(): Story {
  const story = atApproval();
  judge(story, 1, 'return');
  story.crosses();
  return story;
}

function atAppraisal(): Story {
  const story = atNomination();
  nominate(story, nominee(1));
  return story;
}

function atConfirm(): Story {
  const story = atVote({ council: council({ closesEarly: true }) });
  for (const no of [1, 2, 3, 4]) vote(story, no, [1, 2]);
  return story;
}

function atOverdue(): Story {
  const story = atConsultation();
  for (const rung of ['remind', 'remind', 'escalate'] as const) story.stepsToNextInstant().climbs(rung);
  return story;
}

/** Who answers what, told as data: the stage in which it is asked, the task, the acts that answer it, the offices that may. */
const ANSWERS: readonly {
  at: () => Story;
  task: TaskKind;
  unit: string;
  acts: readonly Act[];
  offices: readonly string[];
}[] = [
  { at: atSign, task: 'sign', unit: 'owner', acts: ['sign', 'send-back'], offices: ['head@owner'] },
  { at: atCheck, task: 'check', unit: 'deciding-body', acts: ['accept', 'return'], offices: ['lead@deciding-body'] },
  {
    at: atConsultation,
    task: 'opine',
    unit: 'ministry-1',
    acts: ['opine'],
    offices: ['officer@ministry-1', 'head@ministry-1'],
  },
  { at: atApproval, task: 'decide', unit: 'board', acts: ['decide'], offices: ['approver@board'] },
  { at: atExecution, task: 'carry-out', unit: 'owner', acts: ['finish'], offices: ['staff@owner', 'head@owner'] },
  { at: atReporting, task: 'report', unit: 'owner', acts: ['file-report'], offices: ['staff@owner', 'head@owner'] },
  {
    at: atAcceptance,
    task: 'accept-report',
    unit: 'deciding-body',
    acts: ['accept-report', 'return-report'],
    offices: ['lead@deciding-body'],
  },
  { at: atNomination, task: 'nominate', unit: 'owner', acts: ['nominate'], offices: ['head@owner'] },
  { at: atAppraisal, task: 'appraise', unit: 'council', acts: ['appraise'], offices: ['secretary@council'] },
  { at: atConfirm, task: 'confirm', unit: 'deciding-body', acts: ['confirm'], offices: ['head@deciding-body'] },
  { at: atOverdue, task: 'overdue', unit: 'ministry-1', acts: ['acknowledge-overdue'], offices: ['head@ministry-1'] },
];

const OWNERS = ['staff@owner', 'head@owner', 'staff@co-owner', 'head@co-owner'];
/** Acts on the dossier as a whole, and the offices that may. */
const WHOLE: Partial<Record<Act, readonly string[]>> = {
  'edit-draft': OWNERS,
  present: OWNERS,
  start: OWNERS,
  note: OWNERS,
  'reach-milestone': OWNERS,
  'propose-change': OWNERS,
  withdraw: ['staff@owner', 'head@owner'],
  recall: ['head@owner'],
  cancel: ['head@owner'],
  'close-consultation': ['lead@deciding-body'],
};

const STORIES: Readonly<Record<string, { story: Story; related: readonly string[] }>> = {
  draft: { story: draft(), related: ['owner', 'co-owner'] },
  signing: { story: atSign(), related: ['owner', 'co-owner', 'deciding-body', 'board'] },
  consultation: { story: atConsultation(), related: ['owner', 'co-owner', 'deciding-body', 'board', 'ministry-1'] },
  revising: { story: atRevise(), related: ['owner', 'co-owner', 'deciding-body', 'board', 'ministry-1'] },
  execution: { story: atExecution(), related: ['owner', 'co-owner', 'deciding-body', 'board', 'ministry-1'] },
  commendation: {
    story: atNomination(),
    related: ['owner', 'co-owner', 'deciding-body', 'board', 'ministry-1', 'council'],
  },
};

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
  describe.each(ANSWERS)('$task', ({ at, task: kind, unit, acts, offices }) => {
    const story = at();
    const task = openTask(story, kind, unit);
    const known =
      story.state.stage === 'commendation'
        ? 'commendation'
        : story.state.stage === 'proposal'
          ? 'signing'
          : 'consultation';
    const related = STORIES[known]?.related ?? [];

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
  it.each(Object.keys(STORIES))('while it is in %s is for the offices of the act', (name) => {
    const found = STORIES[name];
    for (const [act, offices] of Object.entries(WHOLE)) {
      for (const one of OFFICES) {
        const right = mayAct(person(one.office), act as Act, { dossier: dossierOf(found?.story ?? draft()) });
        expect([act, one.office, said(right)]).toEqual([act, one.office, expected(one, offices, found?.related ?? [])]);
      }
    }
  });

  it('takes no right from a task beside it', () => {
    const story = atConsultation();
    const task = openTask(story, 'opine', 'ministry-1');
    for (const act of Object.keys(WHOLE)) {
      const right = mayAct(person('officer@ministry-1'), act as Act, { dossier: dossierOf(story), task });
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

const READING: readonly Act[] = ['read-dossier', 'read-task', 'read-history'];

describe("reading, and the history that is the auditors'", () => {
  it.each(Object.keys(STORIES))('while it is in %s is for its units and the auditors', (name) => {
    const { story, related: units } = STORIES[name] ?? { story: draft(), related: [] };
    for (const act of READING) {
      for (const one of OFFICES) {
        const right = mayAct(person(one.office), act, { dossier: dossierOf(story) });
        const related = units.includes(one.unit) && one.role !== 'administrator';
        const otherwise = !related ? 'no-relation' : act === 'read-history' ? 'wrong-role' : 'may';
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
