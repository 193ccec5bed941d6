import fc from 'fast-check';
import { Choices } from './choices.ts';
import { somePolicy } from './some-policy.ts';
import type { Story } from './story.ts';
import { type Gate, type Step, walk } from './walk.ts';

const NUMBERS = fc.noBias(fc.array(fc.nat(9999), { minLength: 600, maxLength: 1500, size: 'max' }));

/** A fixed seed: the same dossiers on every machine. */
const SEED = 38;

/** Walks many dossiers under many policies, and looks after each step. Not shrunk: shrinking a walk takes minutes. */
export function along(look: (story: Story, step: Step) => void, gate?: Gate, numRuns = 300): void {
  const property = fc.property(NUMBERS, (numbers) => {
    const choices = new Choices(numbers);
    for (const [story, step] of walk(somePolicy(choices), choices, gate)) look(story, step);
  });
  fc.assert(property, { numRuns, seed: SEED, endOnFailure: true });
}
