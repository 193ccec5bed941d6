import { afterAll, beforeAll, describe } from 'vitest';
import { bindingActs } from './sign-ins/binding-acts.ts';
import { limits } from './sign-ins/limits.ts';
import { programs } from './sign-ins/programs.ts';
import { closeScene, openScene } from './sign-ins/scene.ts';
import { secondProvider } from './sign-ins/second-provider.ts';
import { sessions } from './sign-ins/sessions.ts';

/** One house for all of it: booting is what costs most. */
beforeAll(openScene);
afterAll(closeScene);

describe('sessions', sessions);
describe('limits', limits);
describe('a program', programs);
describe('a binding act', bindingActs);
describe('a second provider, by configuration alone', secondProvider);
