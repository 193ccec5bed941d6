import { describe, expect, it } from 'vitest';
import { forbiddenCharacters } from './forbidden-characters.ts';

describe('forbiddenCharacters', () => {
  it.each([
    ['a\u202eb', 'bidi-control', 1, 'U+202E'],
    ['\u2066x', 'bidi-control', 0, 'U+2066'],
    ['🤝\u200b', 'invisible', 1, 'U+200B'],
    ['Hà\u00adNội', 'invisible', 2, 'U+00AD'],
    ['x\ufeff', 'invisible', 1, 'U+FEFF'],
    ['\u{e0041}', 'invisible', 0, 'U+E0041'],
    ['a\u0000', 'control', 1, 'U+0000'],
    ['a\u2028b', 'control', 1, 'U+2028'],
    ['a\ud83d', 'lone-surrogate', 1, 'U+D83D'],
    ['\uffff', 'noncharacter', 0, 'U+FFFF'],
  ])('finds what is in %j', (text, kind, position, codePoint) => {
    expect(forbiddenCharacters(text)).toEqual([{ kind, position, codePoint }]);
    expect(forbiddenCharacters(text, { multiline: true })).toHaveLength(1);
  });

  it('names every one, and lets line feeds and tabs pass only in text of several lines', () => {
    expect(forbiddenCharacters('a\nb\tc').map(({ position }) => position)).toEqual([1, 3]);
    expect(forbiddenCharacters('a\nb\tc', { multiline: true })).toEqual([]);
    expect(forbiddenCharacters('a\r\n', { multiline: true })).toMatchObject([{ codePoint: 'U+000D' }]);
  });

  it('finds nothing in Vietnamese, decomposed Vietnamese, Thai or emoji', () => {
    for (const text of [
      'Đối ngoại nhân dân – “hữu nghị” 1.234 ₫',
      'Nguyễn'.normalize('NFD'),
      'การทูตภาคประชาชน',
      '🤝',
    ]) {
      expect(forbiddenCharacters(text)).toEqual([]);
    }
  });
});
