import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareByGivenName } from './person-name.ts';
import { compareVietnamese } from './vietnamese-order.ts';

const sorted = (...words: string[]) => words.toSorted(compareVietnamese);

describe('compareVietnamese', () => {
  it('puts tones in the order of dictionaries and each letter at its place', () => {
    const order = [...'aàảãáạăằâầbcdđeêgghiklmnoôơpqrstuưvxy'].filter(
      (letter, index, all) => all.indexOf(letter) === index,
    );
    expect(sorted(...order.toReversed())).toEqual(order);
    expect(sorted('Đông', 'Zeta', 'Ân', 'An', 'Dũng', 'ăn')).toEqual(['An', 'ăn', 'Ân', 'Dũng', 'Đông', 'Zeta']);
  });

  it('weighs a letter before any tone, and a tone before capitals', () => {
    expect(sorted('má', 'man', 'ma', 'Ma', 'mà')).toEqual(['ma', 'Ma', 'mà', 'má', 'man']);
    expect(sorted('Hải Phòng', 'Hà Nội', 'Hải Dương', '10', 'hà nội')).toEqual([
      '10',
      'hà nội',
      'Hà Nội',
      'Hải Dương',
      'Hải Phòng',
    ]);
  });

  it('agrees with the collation of CLDR for Vietnamese', () => {
    const platform = new Intl.Collator('vi', { caseFirst: 'lower' });
    const letters = [...'aàảãáạăằẳẵắặâầẩẫấậbdđeèẹêềếghiìknoòọôồộơờợtuùưừứxyỳ ABDĐÊNT19'];
    const word = fc.string({ unit: fc.constantFrom(...letters), maxLength: 5 }).map((text) => text.normalize('NFC'));
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(Math.sign(compareVietnamese(a, b)) + 0, `${a} | ${b}`).toBe(Math.sign(platform.compare(a, b)) + 0);
      }),
      { numRuns: 3000 },
    );
  });

  it('is a total order that ignores composition', () => {
    const word = fc.string({ unit: 'grapheme', maxLength: 6 });
    fc.assert(
      fc.property(word, word, word, (a, b, c) => {
        expect(Math.sign(compareVietnamese(a, b)) + Math.sign(compareVietnamese(b, a))).toBe(0);
        expect(compareVietnamese(a, b) === 0).toBe(a.normalize('NFC') === b.normalize('NFC'));
        expect(compareVietnamese(a, a.normalize('NFD'))).toBe(0);
        if (compareVietnamese(a, b) <= 0 && compareVietnamese(b, c) <= 0)
          expect(compareVietnamese(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });
});

describe('compareByGivenName', () => {
  it('sorts by given, then family, then middle name', () => {
    const person = (family: string, middle: string, given: string) => ({
      family,
      middle,
      given,
      display: [family, middle, given].filter(Boolean).join(' '),
    });
    const people = [
      person('Trần', 'Văn', 'Bình'),
      person('Nguyễn', 'Thị Minh', 'Ánh'),
      person('Đỗ', '', 'Bình'),
      person('Nguyễn', 'Đức', 'Ánh'),
      person('Lê', 'Thị', 'An'),
    ];
    expect(people.toSorted(compareByGivenName).map(({ display }) => display)).toEqual([
      'Lê Thị An',
      'Nguyễn Đức Ánh',
      'Nguyễn Thị Minh Ánh',
      'Đỗ Bình',
      'Trần Văn Bình',
    ]);
  });
});
