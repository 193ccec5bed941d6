import { LANGUAGES } from '@nhipcau/domain/text/trilingual';
import { describe, expect, it } from 'vitest';
import { CATALOGUE } from './catalogue.ts';
import { REFUSAL_CODES } from './codes.ts';

function placeholders(text: string): string[] {
  return [...new Set(text.match(/\{[^}]*\}/g) ?? [])].sort();
}

describe('the catalogue of refusals', () => {
  it('holds every code once and nothing else', () => {
    expect(new Set(REFUSAL_CODES).size).toBe(REFUSAL_CODES.length);
    expect(Object.keys(CATALOGUE).sort()).toEqual([...REFUSAL_CODES].sort());
  });

  it.each(REFUSAL_CODES)('words %s in three languages, composed, with the same values', (code) => {
    const wording = CATALOGUE[code];
    for (const language of LANGUAGES) {
      expect(wording[language].trim()).not.toBe('');
      expect(wording[language]).toBe(wording[language].normalize('NFC'));
      expect(placeholders(wording[language])).toEqual(placeholders(wording.vi));
    }
  });

  it.each(REFUSAL_CODES)('says %s in the script of each language', (code) => {
    expect(CATALOGUE[code].th).toMatch(/[\u0e00-\u0e7f]/);
    expect(CATALOGUE[code].vi).toMatch(/[\u00c0-\u1ef9]/);
    expect(CATALOGUE[code].en).not.toMatch(/[\u0e00-\u0e7f]|[\u1ea0-\u1ef9]/);
  });

  it.each(REFUSAL_CODES)('addresses whoever reads %s as an office does', (code) => {
    expect(CATALOGUE[code].vi).not.toMatch(/(?<!\p{L})bạn(?!\p{L})/iu);
  });
});
