import { forbiddenCharacters } from '@nhipcau/domain/text/forbidden-characters';
import { expect, it } from 'vitest';
import { guardTexts, SUSPECT } from './request/text-guard.ts';

it('the quick test misses no character that the law of text forbids', () => {
  const missed: string[] = [];
  for (let codePoint = 0x7f; codePoint <= 0x10ffff; codePoint += 1) {
    const character = String.fromCodePoint(codePoint);
    if (!SUSPECT.test(character) && forbiddenCharacters(character).length > 0) missed.push(codePoint.toString(16));
  }
  expect(missed).toEqual([]);
});

it('finds a control character among plain ASCII', () => {
  expect(guardTexts({ place: 'Ha\u0000Noi' })).toMatchObject([{ code: 'forbidden-character', at: '/place' }]);
});

it('names places as JSON pointers', () => {
  const decomposed = 'ế'.normalize('NFD');
  expect(guardTexts({ 'a/b': [{ '~': decomposed }], z: decomposed }).map(({ at }) => at)).toEqual(['/a~1b/0/~0', '/z']);
});

it('reads a file name by its tokens', () => {
  expect(guardTexts({ file: { name: 'kế_hoạch_MẬT.pdf' } })).toMatchObject([
    { code: 'secrecy-mark', at: '/file/name' },
  ]);
  expect(guardTexts({ name: 'kế_hoạch_MẬT.pdf' })).toEqual([]);
});
