import { TRANSITIONS } from '@nhipcau/domain/dossier/transitions';
import { type Destination, OUTCOMES, STAGES } from '@nhipcau/domain/vocabulary';
import { describe, expect, it } from 'vitest';
import { ROUTES, routesNamed } from '../src/routes.ts';

describe.each(Object.entries(ROUTES))('the routes %s', (_name, { ways }) => {
  it.each(STAGES)('lead out of %s for every outcome, and only where the lifecycle allows', (stage) => {
    const allowed: Readonly<Record<string, readonly Destination[]>> = TRANSITIONS[stage];
    expect(Object.keys(ways[stage]).sort()).toEqual([...OUTCOMES[stage]].sort());
    for (const [outcome, to] of Object.entries(ways[stage])) expect(allowed[outcome], outcome).toContain(to);
  });
});

describe('routes by name', () => {
  it('carry a version, so that a changed way cannot be confused with the old one', () => {
    for (const name of Object.keys(ROUTES)) expect(name).toMatch(/^[a-z]+@[1-9][0-9]*$/);
  });

  it('that this worker does not know are a fault, not an end', () => {
    expect(() => routesNamed('standard@999')).toThrow('standard@999');
  });

  it('of the bench send nothing out of the house', () => {
    expect(ROUTES['bench@1']?.letters).toBe(false);
    expect(ROUTES['standard@1']?.letters).toBe(true);
  });
});
