import { describe, expect, it } from 'vitest';
import { fillMessage } from './fill-message.ts';
import { problemOf } from './problem-of.ts';

describe('a problem', () => {
  it("names every fault at once in the reader's language", () => {
    const problem = problemOf(
      [
        { code: 'field-missing', at: '/purpose', with: { field: 'purpose' } },
        { code: 'part-missing', at: '/parts/letter', with: { part: 'letter' } },
      ],
      'vi',
      'r-1',
    );
    expect(problem).toMatchObject({ status: 422, code: 'several-faults', requestId: 'r-1' });
    expect(problem.faults.map(({ at, detail }) => [at, detail])).toEqual([
      ['/purpose', 'Còn thiếu: mục đích. Hãy điền trước khi tiếp tục.'],
      ['/parts/letter', 'Hồ sơ còn thiếu thành phần: văn bản đề nghị. Hãy soạn hoặc đính kèm trước khi tiếp tục.'],
    ]);
  });

  it('keeps the rule that forbids', () => {
    const problem = problemOf([{ code: 'medal-already-held', rule: 'AWD-MEDAL' }], 'en', 'r-1');
    expect(problem.faults).toEqual([
      {
        code: 'medal-already-held',
        rule: 'AWD-MEDAL',
        detail: 'This person holds the medal already; it is given once in a life.',
      },
    ]);
  });

  it('tells a stranger exactly what a missing dossier tells', () => {
    expect(problemOf([{ code: 'no-relation' }], 'th', 'r-1')).toEqual(problemOf([{ code: 'not-found' }], 'th', 'r-1'));
    expect(problemOf([{ code: 'task-not-found' }], 'vi', 'r-1')).toEqual(
      problemOf([{ code: 'not-found' }], 'vi', 'r-1'),
    );
  });

  it('puts the right before the state, and the state before the writing', () => {
    expect(problemOf([{ code: 'reason-missing' }, { code: 'document-changed' }], 'en', 'r').status).toBe(409);
    expect(problemOf([{ code: 'document-changed' }, { code: 'wrong-role' }], 'en', 'r').status).toBe(403);
  });
});

describe('a message', () => {
  it('shows dates as each language writes them and lists with commas', () => {
    expect(fillMessage('{planned}', { planned: '2025-08-05' }, 'vi')).toBe('05/08/2025');
    expect(fillMessage('{planned}', { planned: '2025-08-05' }, 'en')).toBe('2025-08-05');
    expect(fillMessage('{nominees}', { nominees: [1, 2] }, 'en')).toBe('1, 2');
  });

  it('marks a value that was not given instead of showing the template', () => {
    expect(fillMessage('[{units}]', {}, 'vi')).toBe('[…]');
  });

  it('takes no value from the prototype', () => {
    expect(fillMessage('{constructor}', {}, 'en')).toBe('…');
    expect(fillMessage('{stage}', { stage: 'constructor' }, 'en')).toBe('constructor');
  });
});
