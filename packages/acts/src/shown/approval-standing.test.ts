import { opine, verdict } from '@nhipcau/domain/dossier/testing/acts';
import { atConsultation } from '@nhipcau/domain/dossier/testing/scenes';
import { expect, it } from 'vitest';
import { approvalShown } from './approval-standing.ts';
import type { DossierRecord } from './record.ts';

const names = {
  unit: (id: string) => ({ id, name: `Unit ${id}` }),
  person: (id: string) => ({ id, name: `Person ${id}` }),
};

/** One seat has answered the objection of ministry 2; the next has not decided yet. */
function answered(erased = false): DossierRecord {
  const story = atConsultation();
  opine(story, 1);
  opine(story, 2, 'object');
  opine(story, 3);
  story.crosses();
  const objections = [{ unit: 'ministry-2', answer: 'Đã tiếp thu' }];
  story.when({ ...verdict(story, 1, 'approve'), reasons: 'Đủ điều kiện', objections });
  const log = story.log.map(({ event, meta }, seq) => {
    const gone = erased && event.type === 'SeatDecided';
    const shown = gone ? { ...event, objections: [{ unit: 'ministry-2', answer: null }] } : event;
    return { event: shown, seq, at: meta.at, actor: meta.actor };
  });
  return { reading: { state: story.state, rules: story.rules }, log, names } as unknown as DossierRecord;
}

it('shows how an earlier seat answered each objection, and why it decided so', () => {
  const [first, next] = approvalShown(answered())?.seats ?? [];
  expect(first).toMatchObject({
    verdict: 'approve',
    reasons: 'Đủ điều kiện',
    objections: [{ unit: names.unit('ministry-2'), answer: 'Đã tiếp thu' }],
  });
  expect(next).not.toHaveProperty('objections');
});

it('names whom it answered after the answer was erased', () => {
  expect(approvalShown(answered(true))?.seats[0]?.objections).toEqual([{ unit: names.unit('ministry-2') }]);
});
