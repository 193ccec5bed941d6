import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codePointLength, isNfc, nfc } from './normal-form.ts';
import { searchKey } from './search-key.ts';

describe('searchKey', () => {
  it.each([
    ['Đối ngoại nhân dân', 'doi ngoai nhan dan'],
    ['ÐỐI NGOẠI', 'doi ngoai'],
    ['Ɖà Nẵng', 'da nang'],
    ['Hoà bình', 'hoa binh'],
    ['Hòa bình', 'hoa binh'],
    ['thuỷ', 'thuy'],
    ['Thừa Thiên – Huế', 'thua thien – hue'],
    ['  nhiều \t khoảng   trống ', 'nhieu khoang trong'],
    ['ưỡn ẹo ặc', 'uon eo ac'],
  ])('folds %j to %j', (text, key) => {
    expect(searchKey(text)).toBe(key);
    expect(searchKey(text.normalize('NFD'))).toBe(key);
  });

  it('leaves Thai whole, whose vowels are combining marks', () => {
    expect(searchKey('การทูตประชาชน ครั้งที่ 2')).toBe('การทูตประชาชน ครั้งที่ 2');
  });

  it('does not depend on composition or capitals, and folding twice changes nothing', () => {
    const vietnamese = fc.string({ unit: fc.constantFrom(...'aàảãáạăằâấđĐÐeêệoôộơờuưựyỳ nghcNGH') });
    fc.assert(
      fc.property(vietnamese, (text) => {
        const key = searchKey(text);
        expect(key).toMatch(/^[a-z ]*$/);
        expect(searchKey(text.normalize('NFD').toUpperCase())).toBe(key);
        expect(searchKey(key)).toBe(key);
      }),
    );
  });
});

describe('composed form', () => {
  it('makes typed and stored names equal and counts what a reader counts', () => {
    const name = 'Nguyễn Đức Ánh';
    expect(isNfc(name.normalize('NFD'))).toBe(false);
    expect(nfc(name.normalize('NFD'))).toBe(name.normalize('NFC'));
    expect(codePointLength(name.normalize('NFD'))).toBe(14);
    expect(codePointLength('🤝 hữu nghị')).toBe(10);
  });
});
