import { expect, it } from 'vitest';
import { LANGUAGES, type Trilingual } from '../text/trilingual.ts';
import { ROLE_MEANINGS, STAGE_MEANINGS, TERM_MEANINGS } from './meanings.ts';

const meanings: readonly Trilingual[] = [STAGE_MEANINGS, ROLE_MEANINGS, TERM_MEANINGS].flatMap((of) =>
  Object.values<Trilingual>(of),
);

it.each(meanings)('means in one sentence: $en', (meaning) => {
  for (const language of LANGUAGES) {
    expect(meaning[language]).toBe(meaning[language].normalize('NFC').trim());
    expect(meaning[language].length).toBeGreaterThan(15);
    expect(meaning[language].length).toBeLessThan(130);
  }
  for (const language of ['vi', 'en'] as const) expect(meaning[language]).toMatch(/^[^.]+\.$/u);
  expect(meaning.th).toMatch(/[\u0E00-\u0E7F]/);
});
