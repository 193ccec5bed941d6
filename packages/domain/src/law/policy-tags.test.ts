import { describe, expect, it } from 'vitest';
import { CITATIONS, citation, sourceIn, writtenSource } from './citations.ts';
import type { PolicyTag } from './policy-tags.ts';
import { isPolicyTag, POLICY_TAGS, policyCitation } from './policy-tags.ts';

describe('policy tags', () => {
  it('name a document of that number each', () => {
    for (const tag of Object.keys(POLICY_TAGS) as PolicyTag[]) expect(policyCitation(tag).number).toBe(tag);
    expect(policyCitation('57-NQ/TW').date).toBe('2024-12-22');
  });

  it('leave out 38-CT/TW, which names three documents, and whatever is no tag', () => {
    expect(isPolicyTag('12-CT/TW')).toBe(true);
    expect(isPolicyTag('38-CT/TW')).toBe(false);
    expect(isPolicyTag('toString')).toBe(false);
  });
});

describe('the register of citations', () => {
  it('identifies every document by its id, and successors exist', () => {
    expect(new Set(CITATIONS.map(({ id }) => id)).size).toBe(CITATIONS.length);
    for (const { replacedBy, inForceUntil } of CITATIONS.filter((document) => document.replacedBy !== null)) {
      const successor = CITATIONS.find(({ id }) => id === replacedBy);
      expect(successor?.inForceFrom && inForceUntil && successor.inForceFrom > inForceUntil).toBe(true);
    }
  });

  it('writes number, date and issuer together', () => {
    expect(writtenSource(sourceIn('conferences-2020', 'Điều 4.1'))).toBe(
      'Điều 4.1, 06/2020/QĐ-TTg, 21/02/2020, Thủ tướng Chính phủ',
    );
    expect(writtenSource(sourceIn('aid-2025'))).toBe('313/2025/NĐ-CP, Chính phủ');
    expect(citation('38-ct-tw-2019').issuer).toBe('Ban Bí thư');
  });
});
