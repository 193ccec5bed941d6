import { describe, expect, it } from 'vitest';
import type { Trilingual } from '../text/trilingual.ts';
import { LANGUAGES } from '../text/trilingual.ts';
import { ACTS, OUTCOMES, ROLES, STAGES, TASK_KINDS } from '../vocabulary.ts';
import type { GlossarySubject } from './glossary.ts';
import { GLOSSARY, wordFor } from './glossary.ts';

const words = Object.entries(GLOSSARY).flatMap(([subject, entries]) =>
  Object.entries<Trilingual>(entries).map(([key, word]) => ({ key: `${subject}.${key}`, word })),
);

// What the news items of the five dossiers rendered wrongly, by the glossary's own list of errors not to copy.
const MISTRANSLATIONS = ['ธงจำลอง', 'ภาคกลาง', 'ทรงพระราชทาน', 'พรรคคอมมิวนิสต์จีน', 'การรับรองกฎหมาย', 'รวมอำนาจ'];

describe('the glossary', () => {
  it('names every stage, outcome, task, role and act, in the order of the lifecycle', () => {
    expect(Object.keys(GLOSSARY.stage)).toEqual([...STAGES]);
    expect(Object.keys(GLOSSARY.task)).toEqual([...TASK_KINDS]);
    expect(new Set(Object.keys(GLOSSARY.role))).toEqual(new Set(ROLES));
    expect(new Set(Object.keys(GLOSSARY.act))).toEqual(new Set(ACTS));
    for (const stage of STAGES) {
      const subject: GlossarySubject = `outcome.${stage}`;
      expect(new Set(Object.keys(GLOSSARY[subject]))).toEqual(new Set(OUTCOMES[stage]));
    }
  });

  it.each(words)('writes $key in three languages, composed', ({ word }) => {
    for (const language of LANGUAGES) {
      expect(word[language]).toBe(word[language].normalize('NFC').trim());
      expect(word[language]).not.toBe('');
    }
    expect(word.th).toMatch(/^[\u0E00-\u0E7F0-9 ()–]+$/);
    expect(word.vi).not.toMatch(/[\u0E00-\u0E7F]/);
    expect(MISTRANSLATIONS.filter((wrong) => word.th.includes(wrong))).toEqual([]);
  });

  it('gives no two keys of one subject the same Vietnamese word', () => {
    for (const [subject, entries] of Object.entries(GLOSSARY)) {
      const vietnamese = Object.values<Trilingual>(entries).map(({ vi }) => vi);
      expect(new Set(vietnamese).size, subject).toBe(vietnamese.length);
    }
  });

  it('tells a scheme from a project and a contract from a guidance', () => {
    expect(wordFor('document-type', 'ĐA').vi).toBe('Đề án');
    expect(wordFor('document-type', 'DA').vi).toBe('Dự án');
    expect(wordFor('document-type', 'HĐ').vi).toBe('Hợp đồng');
    expect(wordFor('document-type', 'HD').vi).toBe('Hướng dẫn');
    expect(Object.keys(GLOSSARY['document-type'])).toHaveLength(27);
  });
});
