import { afterAll, beforeAll, describe } from 'vitest';
import { firstPage } from './first-page.ts';
import { oneDossier } from './one-dossier.ts';
import { type ConsoleHouse, openConsole } from './support/console.ts';

/** One house for all of it: booting is what costs most. */
let house: ConsoleHouse;

beforeAll(async () => {
  house = await openConsole('browser');
});
afterAll(() => house.stop());

describe('the first page', () => firstPage(() => house));
describe('one dossier by clicks', () => oneDossier(() => house));
