import { afterAll, beforeAll, describe } from 'vitest';
import { oneDossier } from './one-dossier.ts';
import { hostileDraft, screens } from './screens.ts';
import { type ConsoleHouse, openConsole } from './support/console.ts';

/** One house for all of it: booting is what costs most. */
let house: ConsoleHouse;
let draft = '';

beforeAll(async () => {
  house = await openConsole('browser');
  draft = await hostileDraft(house);
});
afterAll(() => house.stop());

describe('every screen', () =>
  screens(
    () => house,
    () => draft,
  ));
describe('one dossier by clicks', () => oneDossier(() => house));
