import { expect, test } from 'vitest';
import { GLOSSARY } from './glossary.ts';
import { type FactSpeech, factLabel, factLine, factText } from './told-facts.ts';

const subjects: Readonly<Record<string, Readonly<Record<string, { readonly vi: string }>>>> = GLOSSARY;
const SPEECH: FactSpeech = {
  word: (subject, key) => subjects[subject]?.[key]?.vi,
  instantText: () => '09:00',
  dayText: (day) => day.split('-').toReversed().join('/'),
  nameOf: (id) => ({ mofa: 'Bộ Ngoại giao' })[id],
};

test('values are told by what they are: words of the field, names, days, instants, yes and no', () => {
  expect(factText('verdict', 'approve', SPEECH)).toBe(GLOSSARY.verdict.approve.vi);
  expect(factText('unit', 'mofa', SPEECH)).toBe('Bộ Ngoại giao');
  expect(factText('start', '2024-01-03', SPEECH)).toBe('03/01/2024');
  expect(factText('dueAt', 1_700_000_000_000, SPEECH)).toBe('09:00');
  expect(factText('late', false, SPEECH)).toBe('Không');
  expect(factText('kind', 'opine', SPEECH)).toBe(GLOSSARY.task.opine.vi);
});

test('an outcome is called as its own stage calls it', () => {
  const called = (stage: string) => factText('outcome', 'returned', SPEECH, stage);
  expect(called('approval')).toBe(GLOSSARY['outcome.approval'].returned.vi);
});

test('a stage is called by its own name, and a ballot’s no is no number', () => {
  expect(factLabel('approval', {}, SPEECH)).toBe('Phê duyệt');
  expect([factLabel('no', 3, SPEECH), factLabel('no', [3], SPEECH)]).toEqual(['Số', 'Không đồng ý']);
});

test('a record is one line, without what it leaves empty', () => {
  const record = { task: 3, opinion: 'agree', text: '', closes: [{ no: 3, as: 'answered' }], unit: 'mofa' };
  expect(factLine(record, SPEECH)).toBe(
    'Việc số: 3; Ý kiến: Nhất trí; Việc khép lại: (Số: 3; Khép lại vì: Đã trả lời); Đơn vị: Bộ Ngoại giao',
  );
});
