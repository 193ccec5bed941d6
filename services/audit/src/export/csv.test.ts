import { expect, test } from 'vitest';
import { csvFile } from './csv.ts';

const lines = (...cells: (string | number | undefined)[]) => csvFile([cells]).toString('utf8');

test.each(['=1+1', '+84 24', '-2', '@SUM(A1)', '\t=1', '\r=1', '=HYPERLINK("http://x")'])(
  'nothing that begins like a formula is one: %s',
  (cell) => {
    const written = lines(cell, 'x').slice(1);
    expect(written.startsWith(`"'${cell[0]}`)).toBe(true);
  },
);

test('numbers stay numbers, and what separates is quoted', () => {
  expect(lines(3, undefined, 'a,b', 'nói "vậy"', 'hai\ndòng', 'thường')).toBe(
    '\ufeff3,,"a,b","nói ""vậy""","hai\ndòng",thường\r\n',
  );
});

test('the file begins with the mark by which spreadsheets read Vietnamese', () => {
  expect([...csvFile([['Hồ sơ']]).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
});
