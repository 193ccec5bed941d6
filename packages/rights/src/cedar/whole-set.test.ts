import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { preparsePolicySet, preparseSchema, schemaToJson, statefulIsAuthorized } from '@cedar-policy/cedar-wasm/nodejs';
import { openTasks } from '@nhipcau/domain/dossier/state';
import type { Story } from '@nhipcau/domain/dossier/testing/story';
import { ACTS, ROLES } from '@nhipcau/domain/vocabulary';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { knownDossier } from '../entities/dossier-entity.ts';
import { postEntity } from '../entities/post-entity.ts';
import { answering, ofTheHouse, onTask, onTheWhole, type Question } from '../question.ts';
import { RELATIONS, SCENES, type Scene } from '../testing/rights-table.ts';
import { personOf, STANDINGS_IN, type StandingInCase } from '../testing/standings-in.ts';
import { authorize, type Entity } from './authorize.ts';
import { readPolicies } from './policy-files.ts';
import { slicesOf } from './slices.ts';

const POLICIES = join(import.meta.dirname, '../../policies');
const WHOLE = 'whole';

/** Every policy, every fact, and the request judged by the schema: what the slices of the product must agree with. */
function wholeAnswer(principal: Entity, { action, resource, context }: Question) {
  const [asking, asked] = [
    { type: principal.type, id: 'a' },
    { type: resource.type, id: 'b' },
  ];
  const answer = statefulIsAuthorized({
    principal: asking,
    action: { type: 'Action', id: action },
    resource: asked,
    context,
    preparsedPolicySetId: WHOLE,
    preparsedSchemaName: WHOLE,
    validateRequest: true,
    entities: [
      { uid: asking, attrs: { ...principal.attrs }, parents: [] },
      { uid: asked, attrs: { ...resource.attrs }, parents: [] },
    ],
  });
  if (answer.type === 'failure') throw new Error(answer.errors.map((one) => one.message).join('; '));
  expect(answer.response.diagnostics.errors).toEqual([]);
  const allowed = answer.response.decision === 'allow';
  return { allowed, forbidding: allowed ? [] : answer.response.diagnostics.reason.toSorted() };
}

function questionsOf({ state, policy }: Story): readonly Question[] {
  const dossier = { state, policy };
  const [task] = openTasks(state);
  const asked = {
    localMode: true,
    owner: 'owner',
    unit: 'owner',
    kind: state.kind,
    subject: 'actor',
    beneficiary: 'tied',
  };
  return ACTS.flatMap((act): Question[] => {
    const plain = onTheWhole(act, dossier) ?? ofTheHouse(act, asked);
    if (plain !== undefined) return [plain];
    if (task === undefined) return [];
    const action = act === 'release' || act === 'assign' || act === 'prepare' ? act : answering(act, task);
    return [onTask(action, { ...task, claimedBy: 'actor' }, dossier)];
  });
}

describe('what is asked of a slice', { timeout: 120_000 }, () => {
  beforeAll(() => {
    const { schema, policies } = readPolicies();
    const staticPolicies = Object.fromEntries([...policies.values()].map(({ id, json }) => [id, json]));
    expect(preparsePolicySet(WHOLE, { staticPolicies }).type).toBe('success');
    expect(preparseSchema(WHOLE, schema).type).toBe('success');
  });

  it.each(Object.entries<Scene>(SCENES))(
    'while %s is answered as the whole set answers it, by the schema',
    (_, scene) => {
      const story = scene.at();
      const { state, policy } = story;
      let no = 0;
      let allowed = 0;
      for (const question of questionsOf(story))
        for (const standing of Object.values<StandingInCase>(STANDINGS_IN))
          for (const [index, role] of ROLES.entries()) {
            no += 1;
            // One unit for each cell in turn: all of them would say no more and take seven times as long.
            const unit = Object.values(RELATIONS)[(no + index) % 7] ?? 'owner';
            if (no % 11 > 0) continue;
            const person = personOf(standing, role, unit, state.kind, state.stage);
            const [post] = person.appointments;
            if (post === undefined) throw new Error('no post');
            const hands = { ...state, hands: [...state.hands, ...standing.hands] };
            const resource = question.resource.type === 'Dossier' ? knownDossier(hands, policy) : question.resource;
            const principal = postEntity(person, post);
            const answer = authorize({ ...question, resource, principal });
            const told = { allowed: answer.allowed, forbidding: answer.forbidding.map(({ id }) => id).toSorted() };
            expect(told).toEqual(wholeAnswer(principal, { ...question, resource }));
            if (answer.allowed) allowed += 1;
          }
      expect(no).toBeGreaterThan(1000);
      expect(allowed).toBeGreaterThan(2);
    },
  );
});

describe('the book of policies', () => {
  const folder = mkdtempSync(join(tmpdir(), 'policies-'));
  beforeAll(() => cpSync(POLICIES, folder, { recursive: true }));
  afterAll(() => rmSync(folder, { recursive: true }));

  function withPolicy(text: string) {
    writeFileSync(join(folder, 'tried.cedar'), text);
    return slicesOf(readPolicies(folder));
  }

  it('knows every act of the house, and no other', () => {
    const answer = schemaToJson(readFileSync(join(POLICIES, 'house.cedarschema'), 'utf8'));
    if (answer.type === 'failure') throw new Error('no schema');
    const declared = Object.entries(answer.json['']?.actions ?? {}).filter(
      ([, { appliesTo }]) => (appliesTo?.principalTypes.length ?? 0) > 0,
    );
    const asked = ACTS.filter((act) => act !== 'claim');
    expect(declared.map(([name]) => name).toSorted()).toEqual([...asked, 'revise'].toSorted());
  });

  it.each([
    ['@rule("no-relation") permit (principal, action, resource);', 'has no @id'],
    ['@id("x") @rule("because") permit (principal, action, resource);', 'names no rule of the house'],
    ['@id("x") @rule("no-relation") forbid (principal, action, resource);', 'must say @binds'],
    ['@id("proposal.sign") @rule("no-relation") permit (principal, action, resource);', 'one @id'],
    ['@id("x") @rule("no-relation") permit (principal, action, resource', 'unexpected'],
    [
      '@id("x") @rule("no-relation") permit (principal is Post, action, resource) when { principal.age > 3 };',
      'schema',
    ],
    [
      '@id("x") @rule("no-relation") permit (principal is Post, action, resource) when { principal == principal };',
      'itself',
    ],
    [
      '@id("x") @rule("no-relation") permit (principal, action, resource is Dossier) when { resource.hands.isEmpty() };',
      'asks more of hands',
    ],
    [
      '@id("x") @rule("no-relation") permit (principal, action, resource is Dossier) when { resource.hands.contains("me") };',
      'asks more of hands',
    ],
  ])('refuses %s', (text, fault) => {
    expect(() => withPolicy(text)).toThrow(fault);
  });
});
