import type { ValidAppointment } from '@nhipcau/database';
import { describe, expect, it } from 'vitest';
import { lentFor, postsSeen } from './posts-seen.ts';

const own: ValidAppointment = { id: 'a-1', unit: 'mofa', role: 'approver', from: '2026-01-01' };
const lent: ValidAppointment = { ...own, id: 'absence-1', principal: 'absent', via: 'absence', stages: ['approval'] };
const task = { unit: 'mofa', role: 'approver', stage: 'approval', dossierKind: 'briefing-conference' } as const;
const free = { ...task, person: null, claimedBy: null };

describe('what a person finds in the inbox', () => {
  it('is asked of their own posts and of those lent to them, once for each office', () => {
    expect(postsSeen('me', [lent])).toEqual([
      { unit: 'mofa', role: 'approver', scopes: [{ stages: ['approval'] }], persons: ['absent'] },
    ]);
    expect(postsSeen('me', [own, lent])).toEqual([
      { unit: 'mofa', role: 'approver', scopes: null, persons: ['me', 'absent'] },
    ]);
    const other = { ...lent, principal: 'other', stages: ['consultation'] as const };
    expect(postsSeen('me', [lent, other])[0]?.scopes).toEqual([{ stages: ['approval'] }, { stages: ['consultation'] }]);
  });

  it('is asked of the staff and officers of a unit whose head is away', () => {
    expect(postsSeen('me', [{ ...lent, role: 'head' }]).map(({ role }) => role)).toEqual(['head', 'staff', 'officer']);
  });

  it('is no ballot of somebody else', () => {
    expect(postsSeen('me', [{ ...lent, role: 'member' }])).toEqual([]);
    expect(postsSeen('me', [{ ...own, role: 'member' }])).toHaveLength(1);
  });
});

describe('for whom a task would be answered', () => {
  it('is oneself where the office is one’s own, unless the absent one holds the task', () => {
    expect(lentFor('me', [own, lent], free)).toBeUndefined();
    expect(lentFor('me', [own, lent], { ...free, claimedBy: 'absent' })).toBe(lent);
    expect(lentFor('me', [own, lent], { ...free, claimedBy: 'me' })).toBeUndefined();
  });

  it('is the absent one where only their office fits, within the scope', () => {
    expect(lentFor('me', [lent], free)).toBe(lent);
    expect(lentFor('me', [lent], { ...free, stage: 'consultation' })).toBeUndefined();
    expect(lentFor('me', [lent], { ...free, unit: 'vufo' })).toBeUndefined();
  });
});
