import { describe, expect, it } from 'vitest';
import {
  accept,
  acceptance,
  change,
  document,
  hashOf,
  NUMBER,
  present,
  returned,
  sign,
  textOf,
} from '../dossier/testing/acts.ts';
import { HEAD, LEAD, OTHER_STAFF, STAFF } from '../dossier/testing/cast.ts';
import { BARE_STEPS, policyOf } from '../dossier/testing/policies.ts';
import { atCheck, atConsultation, atExecution, atSign, draft } from '../dossier/testing/scenes.ts';
import { Story } from '../dossier/testing/story.ts';
import type { ProposalField } from '../vocabulary.ts';
import { completenessFaults } from './completeness.ts';

const signing = (story: Story, more: { number?: typeof NUMBER | null; lateReason?: string } = {}) =>
  ({
    name: 'sign',
    by: HEAD.id,
    task: story.task('sign'),
    documentHash: document(story),
    number: NUMBER,
    ...more,
  }) as const;
const sendingBack = (story: Story, remarks = 'Sửa mục 2') =>
  ({ name: 'send-back', by: HEAD.id, task: story.task('sign'), documentHash: document(story), remarks }) as const;
const recalling = { name: 'recall', by: HEAD.id } as const;
const withdrawing = { name: 'withdraw', by: STAFF.id, reason: 'Không còn cần' } as const;

describe('presenting', () => {
  it('makes a draft a version that the head is asked to sign', () => {
    const story = draft();
    present(story);
    expect(story.state).toMatchObject({
      standing: 'open',
      stage: 'proposal',
      round: 1,
      version: { no: 1, documentHash: hashOf(1) },
    });
    expect(story.asked).toEqual(['sign']);
    expect(story.state.hands).toEqual([STAFF.id]);
  });

  it('names every field and part that is missing, at once', () => {
    const text = textOf({ filled: ['title'], parts: [], end: '2025-08-01' });
    const refusals = draft().refusals({ name: 'present', by: STAFF.id, text });
    expect(refusals).toEqual(['field-missing', 'field-missing', 'part-missing', 'part-missing', 'end-before-start']);
  });

  it('asks for foreign guests only where there is a foreign element, and first whether there is one', () => {
    const lacks = (filled: readonly ProposalField[], foreignElement = false) => {
      const rules = { calendar: draft().calendar, policy: policyOf({ requiredFields: ['foreignGuests'] }) };
      return completenessFaults(textOf({ filled, foreignElement }), rules).map(({ at }) => at);
    };
    expect(lacks([])).toEqual(['/foreignElement']);
    expect(lacks(['foreignElement'])).toEqual([]);
    expect(lacks(['foreignElement'], true)).toEqual(['/foreignGuests']);
    expect(lacks(['foreignElement', 'foreignGuests'], true)).toEqual([]);
    expect(lacks(['foreignGuests'])).toEqual([]);
  });

  it('refuses a day that no calendar holds', () => {
    expect(draft().refusals({ name: 'present', by: STAFF.id, text: textOf({ end: '2030-01-01' }) })).toEqual([
      'beyond-calendar',
    ]);
  });

  it('is for a draft or a revision only', () => {
    expect(atSign().refusals({ name: 'present', by: STAFF.id, text: textOf() })).toEqual(['not-a-draft']);
    expect(atConsultation().refusals({ name: 'present', by: STAFF.id, text: textOf() })).toEqual(['wrong-stage']);
  });

  it('accepts at once where the kind has neither signature nor check', () => {
    const story = draft({ steps: BARE_STEPS });
    present(story);
    expect(story.types).toEqual(['DossierCreated', 'ProposalPresented', 'ProposalAccepted', 'RoundDecided']);
    expect(story.state.decided).toBe('accepted');
  });

  it('goes to the lead where the kind has a check and no signature', () => {
    const story = draft({ steps: { ...BARE_STEPS, check: true } });
    present(story);
    expect(story.asked).toEqual(['check']);
  });

  it('of a revision that a colleague holds is refused to others', () => {
    const story = atSign();
    story.when(sendingBack(story));
    story.when({ name: 'claim', by: OTHER_STAFF.id, task: story.task('revise') });
    expect(story.refusals({ name: 'present', by: STAFF.id, text: textOf() })).toEqual(['task-claimed-by-another']);
    expect(story.refusals({ name: 'present', by: OTHER_STAFF.id, text: textOf() })).toEqual([]);
  });
});

describe('signing', () => {
  it('sends the proposal, with its number, to the lead of the deciding body', () => {
    const story = atSign();
    sign(story);
    expect(story.asked).toEqual(['check']);
    expect(story.last('ProposalSigned')).toMatchObject({ number: NUMBER, late: false });
    expect(story.state.hands).toContain(HEAD.id);
  });

  it('needs a number of the register', () => {
    const story = atSign();
    expect(story.refusals(signing(story, { number: null }))).toEqual(['number-missing']);
  });

  it('decides the round where nobody checks', () => {
    const story = draft({ steps: { ...BARE_STEPS, sign: true } });
    present(story);
    sign(story);
    expect(story.state.decided).toBe('accepted');
    expect(story.state.consultation?.consulted).toHaveLength(3);
  });

  it('binds the text that the head had before them', () => {
    const story = atSign();
    expect(story.refusals({ ...signing(story), documentHash: hashOf(9) })).toEqual(['document-changed']);
  });
});

describe('filing before the event', () => {
  const late = (story: Story) => story.on('2025-07-10');

  it('is late by the lead time of the kind, and then asks for a reason', () => {
    const story = late(atSign());
    expect(story.refusals(signing(story))).toEqual(['filed-too-late']);
    story.when(signing(story, { lateReason: 'Đối tác báo muộn' }));
    expect(story.last('ProposalSigned').late).toBe(true);
  });

  it('counts back over days off: the last day to file is a working day', () => {
    const story = atSign().on('2025-07-04');
    expect(story.refusals(signing(story))).toEqual([]);
    expect(story.on('2025-07-05').refusals(signing(story))).toEqual(['filed-too-late']);
  });

  it('is not late for a revision that others asked for', () => {
    const story = atCheck();
    returned(story);
    story.crosses();
    present(late(story), { documentHash: hashOf(2) });
    expect(story.refusals(signing(story))).toEqual([]);
  });

  it('is judged anew where a revision moves the event forward', () => {
    const story = atCheck();
    returned(story);
    story.crosses();
    present(story, { documentHash: hashOf(2), start: '2025-03-20' });
    expect(story.refusals(signing(story))).toEqual(['filed-too-late']);
  });

  it('cannot be escaped by a recall', () => {
    const story = atSign();
    story.when(recalling);
    story.crosses();
    present(late(story), { documentHash: hashOf(2) });
    expect(story.refusals(signing(story))).toEqual(['filed-too-late']);
  });

  it('never asks again once the dossier is approved', () => {
    const story = atExecution();
    late(story).when(change(['place']));
    story.crosses();
    story.when(recalling);
    story.crosses();
    present(story, { documentHash: hashOf(3) });
    expect(story.refusals(signing(story))).toEqual([]);
  });
});

describe('sending back', () => {
  it('gives it to the staff to revise, and says why', () => {
    const story = atSign();
    expect(story.refusals(sendingBack(story, ' '))).toEqual(['text-missing']);
    story.when(sendingBack(story));
    expect(story.asked).toEqual(['revise']);
    expect(story.state).toMatchObject({ round: 1, decided: null });
    present(story, { documentHash: hashOf(2) });
    expect(story.asked).toEqual(['sign']);
    expect(story.state.version?.no).toBe(2);
  });
});

describe('checking', () => {
  it('accepts with the units that the routing rows name, and more with a reason', () => {
    const story = atCheck();
    story.when({ ...acceptance(story), added: [{ unit: 'ministry-9', reason: 'Liên quan' }] });
    expect(story.state.decided).toBe('accepted');
    expect(story.state.consultation?.consulted.map((one) => one.unit)).toEqual([
      'ministry-1',
      'ministry-2',
      'ministry-3',
      'ministry-9',
    ]);
    story.crosses();
    expect(story.asked).toEqual(['opine', 'opine', 'opine', 'opine']);
  });

  it('leaves out no unit of the rows, and adds none without a reason', () => {
    const story = atCheck();
    const asked = acceptance(story);
    expect(story.refusals({ ...asked, consulted: ['ministry-1'] })).toEqual(['consulted-unit-missing']);
    expect(story.refusals({ ...asked, consulted: [...asked.consulted, 'ministry-9'] })).toEqual(['reason-missing']);
    expect(story.refusals({ ...asked, added: [{ unit: 'ministry-9', reason: '' }] })).toEqual(['text-missing']);
  });

  it('returns with reasons by part; the crossing opens the next round at the staff', () => {
    const story = atCheck();
    const returning = {
      name: 'return',
      by: LEAD.id,
      task: story.task('check'),
      documentHash: document(story),
      reasons: [],
    } as const;
    expect(story.refusals(returning)).toEqual(['reason-missing']);
    expect(story.refusals({ ...returning, reasons: [{ part: 'plan', reason: '' }] })).toEqual(['text-missing']);
    returned(story);
    expect(story.state).toMatchObject({ decided: 'returned', round: 1 });
    story.crosses();
    expect(story.state).toMatchObject({ stage: 'proposal', round: 2, decided: null });
    expect(story.asked).toEqual(['revise']);
  });

  it('asks nobody where nobody is to be asked: the consultation settles as it opens', () => {
    const story = atCheck({ consulted: [] });
    accept(story);
    story.crosses();
    expect(story.state).toMatchObject({ stage: 'consultation', decided: 'settled' });
  });
});

describe('recall', () => {
  it('takes a presented proposal back to be revised in a new round', () => {
    const story = atCheck();
    story.when(recalling);
    expect(story.state).toMatchObject({ decided: 'recalled', round: 1 });
    expect(story.asked).toEqual([]);
    story.crosses();
    expect(story.state.round).toBe(2);
    expect(story.asked).toEqual(['revise']);
  });

  it('is for what was presented, and never for a decided round', () => {
    expect(draft().refusals(recalling)).toEqual(['wrong-stage']);
    const story = atCheck();
    accept(story);
    expect(story.refusals(recalling)).toEqual(['round-decided']);
  });
});

describe('withdrawal', () => {
  it('closes every open task and ends the dossier, also between decision and crossing', () => {
    const story = atCheck();
    accept(story);
    expect(story.refusals({ ...withdrawing, reason: '' })).toEqual(['text-missing']);
    story.when(withdrawing);
    expect(story.state).toMatchObject({ decided: 'withdrawn', standing: 'open' });
    expect(story.refusals(withdrawing)).toEqual(['round-decided']);
    story.crosses();
    expect(story.state.standing).toBe('closed');
    expect(story.last('DossierClosed').events).toBe(story.log.length);
  });

  it('is over with the approval', () => {
    expect(atExecution().refusals(withdrawing)).toEqual(['already-approved']);
  });

  it('of a draft ends it as well', () => {
    const story = new Story(policyOf());
    story.when(withdrawing);
    story.crosses();
    expect(story.state.standing).toBe('closed');
  });
});
