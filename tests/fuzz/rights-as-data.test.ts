import { expect, test } from 'vitest';
import { type Appended, objection } from './rights-as-data.ts';

const lead = { unit: 'ccer', role: 'lead', relations: ['owner', 'deciding'] } as const;
const seat = { kind: 'decide', unit: 'ccer', person: null } as const;

function appended(event: Partial<Appended>): Appended {
  return { type: 'NoteAdded', actor: 'a', principal: 'a', offices: [], lent: false, opened: false, ...event };
}

test('what the table of rights gives is not objected to', () => {
  const staff = { ...lead, role: 'staff' } as const;
  expect(objection(appended({ offices: [staff] }))).toBeUndefined();
  expect(objection(appended({ type: 'RoundDecided' }))).toBeUndefined();
  const decided = { type: 'SeatDecided', task: seat, offices: [{ ...lead, role: 'approver' }] } as const;
  expect(objection(appended(decided))).toBeUndefined();
  expect(objection(appended({ ...decided, actor: 'b', lent: true }))).toBeUndefined();
  expect(objection(appended({ type: 'TaskAssigned', task: seat, opened: true }))).toBeUndefined();
});

test.each<[string, Partial<Appended>]>([
  ['a decision by an opening', { type: 'SeatDecided', task: seat, opened: true }],
  ['an event that is the workflow’s', { type: 'StageCrossed' }],
  ['a note by whoever has no office', {}],
  ['a note by an office that writes none', { offices: [lead] }],
  ['a decision by another office', { type: 'SeatDecided', task: seat, offices: [lead] }],
  ['a decision that answers no task', { type: 'SeatDecided', offices: [{ ...lead, role: 'approver' }] }],
  [
    'a decision for somebody who lent nothing',
    { type: 'SeatDecided', actor: 'b', task: seat, offices: [{ ...lead, role: 'approver' }] },
  ],
  [
    'an opinion where a decision was asked',
    { type: 'OpinionGiven', task: seat, offices: [{ ...lead, role: 'approver' }] },
  ],
  [
    'a ballot of another member',
    {
      type: 'BallotCast',
      task: { kind: 'vote', unit: 'council', person: 'm' },
      offices: [{ unit: 'council', role: 'member', relations: ['council'] }],
    },
  ],
  [
    'a task given by whoever supervises nothing',
    { type: 'TaskAssigned', task: seat, offices: [{ ...lead, role: 'approver' }] },
  ],
])('%s is objected to', (_, event) => {
  expect(objection(appended(event))).toEqual(expect.any(String));
});
