import { describe, expect, it } from 'vitest';
import type { Policy } from '../policy/policy.ts';
import { DOMAIN_REFUSALS, type DomainRefusalCode } from '../refusal.ts';
import type { Destination } from '../vocabulary.ts';
import { create } from './create.ts';
import { cross } from './cross.ts';
import {
  accept,
  acceptance,
  ballot,
  change,
  document,
  hashOf,
  nominate,
  nominee,
  opine,
  opinion,
  textOf,
  verdict,
  vote,
} from './testing/acts.ts';
import { BODY_HEAD, HEAD, LEAD, SECRETARY, STAFF } from './testing/cast.ts';
import { council, level, policyOf } from './testing/policies.ts';
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
  started,
} from './testing/scenes.ts';
import type { Story } from './testing/story.ts';

const presenting = (text = textOf()) => ({ name: 'present', by: STAFF.id, text }) as const;
const withdrawing = { name: 'withdraw', by: STAFF.id, reason: 'Thôi' } as const;
const cancelling = { name: 'cancel', by: HEAD.id, reason: 'Thôi' } as const;
const recalling = { name: 'recall', by: HEAD.id } as const;
const closing = { name: 'close-consultation', by: LEAD.id, reason: 'Quá hạn' } as const;
const starting = { name: 'start', by: STAFF.id } as const;
const signing = (story: Story, number: null | { register: string; year: number; no: number; symbol: string }) =>
  ({ name: 'sign', by: HEAD.id, task: story.task('sign'), documentHash: document(story), number }) as const;
const naming = (story: Story, ...nominees: ReturnType<typeof nominee>[]) =>
  ({ name: 'nominate', by: HEAD.id, task: story.task('nominate'), nominees }) as const;

function closed(): Story {
  const story = draft();
  story.when(withdrawing);
  story.crosses();
  return story;
}

function decided(): Story {
  const story = atCheck();
  accept(story);
  return story;
}

function creating(change: Partial<Policy>): readonly string[] {
  const command = {
    id: 'x',
    owner: 'owner',
    coOwners: [],
    decidingBody: 'body',
    policyId: 'p',
    routes: 'r',
    calendarVersion: 1,
  };
  const decision = create(command, policyOf(change));
  return decision.ok ? [] : decision.refusals.map((one) => one.code);
}

function crossing(story: Story, asked: { round?: number; routes?: Record<string, Destination> }): readonly string[] {
  const { stage, round } = story.state;
  const result = cross(story.state, { stage, round, routes: {}, ...asked }, story.rules, story.nowMs);
  return result.crossed ? [] : [result.refusal.code];
}

function elected(...nominees: ReturnType<typeof nominee>[]): Story {
  const story = atVote({ council: council({ closesEarly: true }) }, nominees);
  for (const no of [1, 2, 3, 4]) vote(story, no, [1]);
  return story;
}

function past(story: Story): Story {
  story.nowMs = story.state.tasks[0]?.dueAt ?? 0;
  return story;
}

const confirming = (
  story: Story,
  awards: readonly { nominee: number; confirmed: boolean; reason: string; number?: never }[],
) => ({ name: 'confirm', by: BODY_HEAD.id, task: story.task('confirm'), awards, medalHolders: [] }) as const;

/** One way to each refusal. The type wants every code; the test wants each way to lead there. */
const WAYS: { readonly [C in DomainRefusalCode]: () => readonly string[] } = {
  'dossier-closed': () => closed().refusals(withdrawing),
  'round-decided': () => decided().refusals(recalling),
  'wrong-stage': () => atApproval().refusals(recalling),
  'not-a-draft': () => atSign().refusals(presenting()),
  'task-not-found': () => atCheck().refusals({ ...acceptance(atCheck()), task: 99 }),
  'task-closed': () => atCheck().refusals({ ...acceptance(atCheck()), task: 1 }),
  'wrong-task': () => atCheck().refusals({ name: 'vote', by: LEAD.id, task: atCheck().task('check'), yes: [], no: [] }),
  'task-claimed-by-another': () => {
    const story = atConsultation();
    story.when({ name: 'claim', by: 'officer@ministry-1#2', task: story.task('opine', 'ministry-1') });
    return story.refusals(opinion(story, 1));
  },
  'document-changed': () => atApproval().refusals({ ...verdict(atApproval(), 1, 'approve'), documentHash: hashOf(9) }),
  'field-missing': () => draft().refusals(presenting(textOf({ filled: ['title', 'start'] }))),
  'part-missing': () => draft().refusals(presenting(textOf({ parts: ['letter'] }))),
  'end-before-start': () => draft().refusals(presenting(textOf({ end: '2025-08-03' }))),
  'beyond-calendar': () => draft().refusals(presenting(textOf({ end: '2029-01-01' }))),
  'filed-too-late': () =>
    atSign()
      .on('2025-08-01')
      .refusals(signing(atSign(), { register: 'r', year: 2025, no: 1, symbol: '01/TTr' })),
  'number-missing': () => atSign().refusals(signing(atSign(), null)),
  'consulted-unit-missing': () => atCheck().refusals({ ...acceptance(atCheck()), consulted: [] }),
  'reason-missing': () => {
    const story = atCheck();
    return story.refusals({
      name: 'return',
      by: LEAD.id,
      task: story.task('check'),
      documentHash: document(story),
      reasons: [],
    });
  },
  'text-missing': () => atSign().refusals({ ...withdrawing, reason: ' ' }),
  'earlier-agreement-unknown': () => atConsultation().refusals({ ...opinion(atConsultation(), 1), confirmsRound: 1 }),
  'not-yet-due': () => atConsultation().refusals(closing),
  'unit-must-speak': () => past(atConsultation()).refusals(closing),
  'objection-unanswered': () => {
    const story = atConsultation();
    for (const no of [1, 2, 3]) opine(story, no, 'object');
    story.crosses();
    return story.refusals(verdict(story, 1, 'approve'));
  },
  'not-before-planned-day': () => atExecution().refusals(starting),
  'already-started': () => started().refusals(starting),
  'not-started': () => atExecution().refusals({ name: 'reach-milestone', by: STAFF.id, text: 'x' }),
  'nothing-changed': () => atExecution().refusals(change([])),
  'opinions-given': () => {
    const story = atConsultation();
    opine(story, 1);
    return story.refusals(recalling);
  },
  'already-approved': () => atExecution().refusals(withdrawing),
  'not-approved-yet': () => atCheck().refusals(cancelling),
  'already-carried-out': () => atReporting().refusals(cancelling),
  'recipient-not-allowed': () => atNomination().refusals(naming(atNomination(), nominee(1, { award: 'flag' }))),
  'recipient-named-twice': () =>
    atNomination().refusals(naming(atNomination(), nominee(1), nominee(2, { key: nominee(1).key }))),
  'medal-already-held': () => {
    const story = elected(nominee(1, { award: 'medal' }));
    const awards = [
      { nominee: 1, confirmed: true, reason: '', number: { register: 'm', year: 2025, no: 1, symbol: '01' } },
    ];
    return story.refusals({ ...confirming(story, []), awards, medalHolders: [nominee(1).key] });
  },
  'nominee-unknown': () => atVote().refusals({ ...ballot(atVote(), 1, [1]), no: [2, 3] }),
  'nominee-unanswered': () => atVote().refusals({ ...ballot(atVote(), 1, [1]), no: [] }),
  'bar-without-rule': () => {
    const story = atNomination();
    nominate(story, nominee(1));
    const appraisals = [{ nominee: 1, eligible: false, reason: 'x' }];
    return story.refusals({ name: 'appraise', by: SECRETARY.id, task: story.task('appraise'), appraisals });
  },
  'not-decided': () => crossing(atCheck(), {}),
  'route-not-allowed': () => crossing(decided(), { routes: { accepted: 'execution' } }),
  overtaken: () => crossing(decided(), { round: 7 }),
  'secret-ballot-not-offered': () => creating({ council: council({ ballot: 'secret' }) }),
  'kind-not-offered': () => creating({ levels: [level(1, { rule: 'all' }), level(0, { rule: 'all' })] }),
  'no-council': () => {
    const story = atAcceptance();
    Object.assign(story, { policy: policyOf({ council: null }) });
    const task = story.task('accept-report');
    return story.refusals({
      name: 'accept-report',
      by: LEAD.id,
      task,
      documentHash: document(story),
      nominationsFollow: true,
    });
  },
  'not-claimed': () => atCheck().refusals({ name: 'release', by: LEAD.id, task: atCheck().task('check') }),
};

describe('refusals', () => {
  it.each(DOMAIN_REFUSALS)('%s is reached by an act', (code) => {
    expect(WAYS[code]()).toContain(code);
  });

  it('of an address come alone, those of content together', () => {
    expect(closed().refusals(presenting(textOf({ parts: [] })))).toEqual(['dossier-closed']);
    expect(draft().refusals(presenting(textOf({ parts: [], filled: [] })))).toHaveLength(5);
  });
});
