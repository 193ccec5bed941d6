import type { Command } from '@nhipcau/domain/dossier/commands';
import type { DossierState } from '@nhipcau/domain/dossier/state';
import { openTasks, taskNo } from '@nhipcau/domain/dossier/state';
import type { Task } from '@nhipcau/domain/dossier/task';
import { judge, nominate, nominee, present } from '@nhipcau/domain/dossier/testing/acts';
import { along } from '@nhipcau/domain/dossier/testing/along';
import { CAST, person } from '@nhipcau/domain/dossier/testing/cast';
import {
  atAcceptance,
  atApproval,
  atCheck,
  atConsultation,
  atNomination,
  atVote,
  draft,
} from '@nhipcau/domain/dossier/testing/scenes';
import type { Story } from '@nhipcau/domain/dossier/testing/story';
import type { Act, PersonId, TaskKind } from '@nhipcau/domain/vocabulary';
import { describe, expect, it } from 'vitest';
import { mayAct, type Person } from './index.ts';

const said = (right: ReturnType<typeof mayAct>) => (right.may ? 'may' : right.rule);

function facts(story: Story, task?: Task) {
  return { dossier: { state: story.state, policy: story.policy }, ...(task === undefined ? {} : { task }) };
}

function openTask(story: Story, kind: TaskKind, at?: string): Task {
  const task = taskNo(story.state, story.task(kind, at));
  if (task === undefined) throw new Error(`no ${kind}`);
  return task;
}

const ANSWERING: { readonly [K in TaskKind]: Act } = {
  sign: 'sign',
  check: 'return',
  revise: 'present',
  opine: 'opine',
  decide: 'decide',
  'carry-out': 'finish',
  report: 'file-report',
  'accept-report': 'return-report',
  nominate: 'nominate',
  appraise: 'appraise',
  vote: 'vote',
  confirm: 'confirm',
  overdue: 'acknowledge-overdue',
};

/** Everybody who has had a hand in the texts, told from the log: who edited, presented, signed, changed. */
function handsIn(story: Story, of: 'proposal' | 'report'): ReadonlySet<PersonId> {
  const texts =
    of === 'proposal' ? ['ProposalPresented', 'ProposalSigned', 'ChangeProposed', 'ChangeRecorded'] : ['ReportFiled'];
  const made = story.log.filter(({ event }) => texts.includes(event.type));
  return new Set(made.flatMap(({ event, meta }) => ['editors' in event ? event.editors : [], meta.actor].flat()));
}

/** An act of somebody of the cast, with every office they hold. */
function allowed(command: Command, story: Story): boolean {
  const somebody = CAST.find((one) => one.id === command.by);
  if (somebody === undefined) return false;
  const task = 'task' in command ? taskNo(story.state, command.task) : undefined;
  if ('task' in command && task === undefined) return true;
  const assignee = command.name === 'assign' ? CAST.find((one) => one.id === command.to) : undefined;
  return mayAct(somebody, command.name, { ...facts(story, task), ...(assignee === undefined ? {} : { assignee }) }).may;
}

const author = (office: string) => person(`${office}#author`, 'staff@owner', 'head@owner');

/** A dossier whose text the person edited, brought to where they would decide on it. */
function editedBy(editor: Person, scene: () => Story): Story {
  const story = scene();
  story.state = { ...story.state, hands: [...story.state.hands, editor.id] };
  return story;
}

describe('whoever had a hand in a text', () => {
  const deciding: readonly (readonly [string, () => Story, TaskKind, string, string | undefined])[] = [
    ['check', atCheck, 'check', 'lead@deciding-body', undefined],
    ['opinion', atConsultation, 'opine', 'officer@ministry-1', 'ministry-1'],
    ['decision', atApproval, 'decide', 'approver@board', 'seat-1'],
    ['acceptance of its report', atAcceptance, 'accept-report', 'lead@deciding-body', undefined],
  ];

  it.each(deciding)('has no say in its %s, whatever their offices', (_, scene, kind, office, at) => {
    const writer = author(office);
    const story = editedBy(writer, scene);
    const task = openTask(story, kind, at);
    for (const act of [ANSWERING[kind], 'claim'] as const) {
      expect(said(mayAct(writer, act, facts(story, task)))).toBe('author-does-not-decide');
      expect(said(mayAct(person(office), act, facts(story, task)))).toBe('may');
    }
    const given = { ...facts(story, task), assignee: writer };
    expect(said(mayAct(person(`head@${task.unit}`), 'assign', given))).toBe('author-does-not-decide');
  });

  it('does not close its consultation over missing answers', () => {
    const writer = author('lead@deciding-body');
    const story = editedBy(writer, atConsultation);
    expect(said(mayAct(writer, 'close-consultation', facts(story)))).toBe('author-does-not-decide');
    expect(said(mayAct(person('lead@deciding-body'), 'close-consultation', facts(story)))).toBe('may');
  });

  it("goes on with what is the owner's to do", () => {
    const story = draft();
    present(story, { editors: ['head@owner'] });
    expect(said(mayAct(person('head@owner'), 'sign', facts(story, openTask(story, 'sign'))))).toBe('may');
  });

  it('stays barred in later rounds: a later version carries the earlier one on', () => {
    const writer = author('approver@board');
    const story = draft();
    present(story, { editors: [writer.id] });
    expect(story.state.hands).toContain(writer.id);
    story.when({
      name: 'send-back',
      by: 'head@owner',
      task: 1,
      documentHash: story.state.version?.documentHash ?? '',
      remarks: 'x',
    });
    present(story, { editors: [] });
    expect(story.state.hands).toContain(writer.id);
  });

  it('binds the person, not the unit: a colleague who never touched it decides', () => {
    const story = atApproval();
    const colleague = person('approver@board#9', 'staff@owner', 'head@owner', 'staff@co-owner');
    expect(said(mayAct(colleague, 'decide', facts(story, openTask(story, 'decide', 'seat-1'))))).toBe('may');
  });
});

describe('one person', () => {
  it('takes one seat in a round, across levels, and a seat again in the next round', () => {
    const story = atApproval();
    const first = person('approver@board#1');
    judge(story, 1, 'approve', 1);
    expect(said(mayAct(first, 'decide', facts(story, openTask(story, 'decide', 'seat-2'))))).toBe(
      'one-seat-per-person',
    );
    judge(story, 2, 'approve', 2);
    expect(story.state.approval?.level).toBe(1);
    expect(said(mayAct(first, 'claim', facts(story, openTask(story, 'decide', 'seat-3'))))).toBe('one-seat-per-person');
    judge(story, 1, 'approve', 3);
    judge(story, 2, 'return', 4);
    const next: DossierState = { ...atApproval().state, rounds: { ...story.state.rounds, approval: 2 } };
    const again = { dossier: { state: next, policy: story.policy }, task: next.tasks[0] };
    expect(
      again.task === undefined ? '' : said(mayAct(first, 'decide', { dossier: again.dossier, task: again.task })),
    ).toBe('may');
  });
});

describe('a held seat', () => {
  it('is free again once its holder has decided another one', () => {
    const story = atApproval();
    const first = 'approver@board#1';
    const other = openTask(story, 'decide', 'seat-2');
    story.when({ name: 'claim', by: first, task: other.no });
    expect(openTask(story, 'decide', 'seat-2').claimedBy).toBe(first);
    judge(story, 1, 'approve', 1);
    expect(openTask(story, 'decide', 'seat-2').claimedBy).toBeUndefined();
    judge(story, 2, 'approve', 2);
    expect(story.state.approval?.level).toBe(1);
  });

  it('can be let go by a holder who may no longer answer it', () => {
    const story = atApproval();
    const holder = person('approver@board#1');
    story.when({ name: 'claim', by: holder.id, task: openTask(story, 'decide', 'seat-2').no });
    const barred = { ...story.state, hands: [...story.state.hands, holder.id] };
    const held = { dossier: { state: barred, policy: story.policy }, task: openTask(story, 'decide', 'seat-2') };
    expect(said(mayAct(holder, 'decide', held))).toBe('author-does-not-decide');
    expect(said(mayAct(holder, 'release', held))).toBe('may');
  });
});

describe('nominee and nominator', () => {
  it('have no say in the commendation, and those who wrote its report neither', () => {
    const story = atNomination();
    const [named, reporter, member] = ['secretary@council#n', 'secretary@council#r', 'secretary@council#m'].map((one) =>
      person(one),
    );
    nominate(story, nominee(1, { person: named?.id ?? '' }));
    const { reporting, commendation } = story.state;
    if (reporting === null || commendation === null) throw new Error('not in commendation');
    story.state = {
      ...story.state,
      reporting: { ...reporting, hands: [reporter?.id ?? ''] },
      commendation: { ...commendation, nominatedBy: 'secretary@council#nominator' },
    };
    const task = openTask(story, 'appraise');
    const right = (one: Person | undefined) =>
      one === undefined ? '' : said(mayAct(one, 'appraise', facts(story, task)));
    expect(right(named)).toBe('nominee-does-not-vote');
    expect(right(reporter)).toBe('author-does-not-decide');
    expect(right(person('secretary@council#nominator'))).toBe('nominator-does-not-vote');
    expect(right(member)).toBe('may');
  });

  it('are refused a ballot even where one was opened for them', () => {
    const story = atVote();
    const { commendation } = story.state;
    if (commendation === null) throw new Error('not in commendation');
    const task = openTask(story, 'vote', 'member@council#1');
    story.state = { ...story.state, commendation: { ...commendation, nominatedBy: 'member@council#1' } };
    expect(said(mayAct(person('member@council#1'), 'vote', facts(story, task)))).toBe('nominator-does-not-vote');
  });
});

/** Events by which somebody decides on texts or nominees. */
const DECISIONS = [
  'ProposalReturned',
  'OpinionGiven',
  'ConsultationClosed',
  'SeatDecided',
  'ReportAccepted',
  'ReportReturned',
];
const ON_NOMINEES = ['NomineesAppraised', 'BallotCast', 'AwardsConfirmed'];

describe('in any dossier, where every act passes the guard', { timeout: 60_000 }, () => {
  it('who proposes never decides, who is nominated or nominates never has a say, who decides does so once', () => {
    along(
      (story, { events, tried }) => {
        if (typeof tried === 'string' || events.length === 0) return;
        const types = events.map((one) => one.type);
        const onNominees = types.some((one) => ON_NOMINEES.includes(one));
        const accepts = tried.name === 'accept';
        if (!accepts && !onNominees && !types.some((one) => DECISIONS.includes(one))) return;
        expect(handsIn(story, 'proposal')).not.toContain(tried.by);
        const inReport = ['reporting', 'commendation'].includes(story.state.stage);
        if (inReport) expect(handsIn(story, 'report')).not.toContain(tried.by);
        const seats = story.state.approval?.verdicts.map((one) => one.by) ?? [];
        expect(new Set(seats).size).toBe(seats.length);
        if (!onNominees) return;
        expect(story.state.commendation?.nominatedBy).not.toBe(tried.by);
        expect(story.state.commendation?.nominees.map((one) => one.person)).not.toContain(tried.by);
      },
      allowed,
      400,
    );
  });

  it('every open task can be answered by somebody, and by whoever holds it', () => {
    along(
      (story) => {
        for (const task of openTasks(story.state)) {
          const able = CAST.filter((one) => mayAct(one, ANSWERING[task.kind], facts(story, task)).may).map(
            (one) => one.id,
          );
          expect(able, `${task.kind} of ${task.unit}`).not.toEqual([]);
          if (task.claimedBy !== undefined) expect(able).toContain(task.claimedBy);
        }
      },
      allowed,
      400,
    );
  });

  it('a stranger is never let in, and learns nothing', () => {
    const stranger = CAST.find((one) => one.id === 'head@elsewhere');
    along(
      (story) => {
        for (const act of ['read-dossier', 'read-task', 'present', 'withdraw', 'cancel'] as const) {
          if (stranger !== undefined) expect(said(mayAct(stranger, act, facts(story)))).toBe('no-relation');
        }
      },
      allowed,
      60,
    );
  });
});
