import { describe, expect, it } from 'vitest';
import { factsAsked } from './facts-asked.ts';
import type { Slice } from './slices.ts';

const SLICE: Slice = {
  name: 'one of a test',
  ofPrincipal: new Set(['role', 'unit', 'effective']),
  ofResource: new Set(['owner', 'hands']),
  comparedOfPrincipal: new Set(['unit', 'effective']),
  comparedOfResource: new Set(['owner', 'hands']),
};
const DOSSIER = { owner: 'vufo', hands: ['an', 'binh'] };
const post = (unit: string, ...effective: string[]) => ({ role: 'officer', unit, effective });

describe('what is told of somebody', () => {
  it('is the same of everybody whom the dossier does not name', () => {
    const asked = factsAsked(SLICE, post('mof', 'chi'), DOSSIER, {});
    expect(asked).toEqual(factsAsked(SLICE, post('mps', 'dung', 'em'), { owner: 'vff', hands: ['giang'] }, {}));
  });

  it('names the unit and the hand that the dossier names too', () => {
    const [principal, resource] = factsAsked(SLICE, post('vufo', 'an', 'chi'), DOSSIER, {});
    expect(principal).toEqual({ role: 'officer', unit: 'vufo', effective: ['an'] });
    expect(resource).toEqual({ owner: 'vufo', hands: ['an'] });
  });

  it('never makes one of two that neither side names', () => {
    const [principal, resource] = factsAsked(SLICE, post('mof'), DOSSIER, {});
    expect(principal['unit']).not.toEqual(resource['owner']);
  });

  it('names whom the task names', () => {
    const [principal] = factsAsked(SLICE, post('mof', 'chi'), DOSSIER, { task: { unit: 'mof', holder: 'chi' } });
    expect(principal).toEqual({ role: 'officer', unit: 'mof', effective: ['chi'] });
  });

  it('holds back nothing that is judged by what it is', () => {
    const [principal] = factsAsked({ ...SLICE, comparedOfPrincipal: new Set() }, post('mof', 'chi'), DOSSIER, {});
    expect(principal).toEqual(post('mof', 'chi'));
  });
});
