import { afterAll, beforeAll, describe } from 'vitest';
import { answeringByKeys } from './answering-by-keys.ts';
import { answeringMishaps } from './answering-mishaps.ts';
import { answeringScreens } from './answering-screens.ts';
import { type ConsoleHouse, openConsole } from './support/console.ts';

let house: ConsoleHouse;

beforeAll(async () => {
  house = await openConsole('answering');
});
afterAll(() => house.stop());

describe('by keyboard', () => answeringByKeys(() => house));
describe('when things go wrong', () => answeringMishaps(() => house));
describe('every question', () => answeringScreens(() => house));
