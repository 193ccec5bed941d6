import { expect, test } from 'vitest';
import { FILES, read } from './sources.ts';

/** How many requirements of levels 1 and 2 each section of ASVS 5.0.0 has; those of level 3 stand behind them and are left out. */
const SECTIONS: Readonly<Record<string, number>> = {
  ...{ '2.1': 3, '2.2': 3, '2.3': 4, '2.4': 1 },
  ...{ '4.1': 3, '4.2': 1, '4.3': 2, '4.4': 4 },
  ...{ '6.1': 3, '6.2': 12, '6.3': 4, '6.4': 4, '6.5': 5, '6.6': 3, '6.8': 4 },
  ...{ '7.1': 3, '7.2': 4, '7.3': 2, '7.4': 5, '7.5': 2, '7.6': 2 },
  ...{ '8.1': 2, '8.2': 3, '8.3': 1, '8.4': 1 },
  ...{ '10.1': 2, '10.2': 2, '10.3': 4, '10.4': 11, '10.5': 5, '10.6': 2, '10.7': 3 },
  ...{ '16.1': 1, '16.2': 5, '16.3': 4, '16.4': 3, '16.5': 3 },
};

const ANSWERS = 'infra/security/asvs.md';
const rows = read(ANSWERS)
  .split('\n')
  .filter((line) => /^\| \d/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()));

const EVERY = Object.entries(SECTIONS).flatMap(([section, count]) =>
  Array.from({ length: count }, (_, index) => `${section}.${index + 1}`),
);

test('every requirement of levels 1 and 2 in the chapters that were asked for is answered once', () => {
  expect(EVERY).toHaveLength(126);
  expect(rows.map(([, no]) => no)).toEqual(EVERY);
  expect(rows.filter(([, , level]) => level !== '1' && level !== '2')).toEqual([]);
});

test('an answer is a test that is there, or a reason', () => {
  const wanting = rows.filter(([, , , , how = '', by = '']) => {
    const named = [...by.matchAll(/`([^`]+\.test\.tsx?)`/g)].map((match) => match[1]);
    return how === 'test' ? named.length === 0 : how !== 'reason' || by.length < 10;
  });
  expect(wanting.map(([, no]) => no)).toEqual([]);
});

test('every file that the papers of security name exists', () => {
  const papers = FILES.filter((file) => /^infra\/security\/.*\.md$/.test(file));
  expect(papers.length).toBeGreaterThan(2);
  const missing = papers.flatMap((paper) =>
    [...read(paper).matchAll(/`([a-z][a-z0-9-]*(?:\/[a-z0-9_.-]+)+)`/g)]
      .map((match) => match[1] ?? '')
      .filter((named) => !FILES.some((file) => file === named || file.startsWith(`${named}/`)))
      .map((named) => `${paper}: ${named}`),
  );
  expect(missing).toEqual([]);
});

test('the threat model is one page', () => {
  expect(read('infra/security/threat-model.md').split('\n').length).toBeLessThan(70);
});
