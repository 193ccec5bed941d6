import { type PolicyJson, preparsePolicySet } from '@cedar-policy/cedar-wasm/nodejs';
import { actsOfSchema, setsOfSchema, takesAct, takesType } from './acts-of-schema.ts';
import { type FactRead, factsRead, isCompared, isFactOf } from './expression.ts';
import type { PolicyBook, StatedPolicy } from './policy-files.ts';

/** The policies that can say anything about one act of one kind of principal on one kind of resource. */
export interface Slice {
  /** Under which Cedar keeps the policies, read once. */
  readonly name: string;
  /** Facts that these policies ask for: others need not be carried over. */
  readonly ofPrincipal: ReadonlySet<string>;
  readonly ofResource: ReadonlySet<string>;
  /** Those of them that are only held against facts of others: whoever is not named there is anybody. */
  readonly comparedOfPrincipal: ReadonlySet<string>;
  readonly comparedOfResource: ReadonlySet<string>;
}

function factNames(policies: readonly PolicyJson[], variable: FactRead['of']): ReadonlySet<string> {
  return new Set(
    policies.flatMap((one) => factsRead(one).flatMap(({ of, fact }) => (of === variable ? (fact ?? []) : []))),
  );
}

function comparedNames(policies: readonly PolicyJson[], variable: FactRead['of']): ReadonlySet<string> {
  const others = (['principal', 'resource', 'context'] as const).filter((one) => one !== variable);
  const reads = policies.flatMap((one) => factsRead(one).filter(({ of }) => of === variable));
  const more = new Set(reads.flatMap((one) => (isCompared(one, others) ? [] : one.fact)));
  return new Set(reads.flatMap(({ fact }) => (fact === undefined || more.has(fact) ? [] : fact)));
}

/** All that can be said of a request; and what of it is said of the office alone, whoever holds it. */
export type Part = 'whole' | 'office';
const PARTS: readonly Part[] = ['whole', 'office'];

export const sliceName = (part: Part, principal: string, action: string, resource: string) =>
  `${part} ${principal} ${action} ${resource}`;

const MEETING = ['contains', 'containsAny'];

/**
 * What carrying over only the facts that matter, and remembering answers by them, relies on: conditions ask for facts, and for a set
 * of the dossier only whether the principal or the context meets it.
 *
 * @throws Error naming the policy that asks for more
 */
function requireNarrow({ id, json }: StatedPolicy, setsOfDossier: ReadonlySet<string>): void {
  for (const { of, fact, operator, beside } of factsRead(json)) {
    if (fact === undefined) throw new Error(`${id} asks for the ${of} itself in its conditions, and not for a fact`);
    const met = operator !== undefined && MEETING.includes(operator) && isFactOf(beside, ['principal', 'context']);
    if (of === 'resource' && setsOfDossier.has(fact) && !met)
      throw new Error(`${id} asks more of ${fact} than whether somebody's own facts meet it`);
  }
}

/**
 * The whole set, cut by act: within a slice the scope of the act is settled, so it is not asked again, and the hierarchy of acts
 * need not be carried over with each request.
 */
export function slicesOf({ schema, policies }: PolicyBook): ReadonlyMap<string, Slice> {
  const setsOfDossier = setsOfSchema(schema, 'Dossier');
  for (const policy of policies.values()) requireNarrow(policy, setsOfDossier);
  const slices = new Map<string, Slice>();
  for (const act of actsOfSchema(schema)) {
    const ofAct = [...policies.values()].filter(({ json }) => takesAct(json, act));
    for (const principal of act.principals)
      for (const resource of act.resources) {
        const own = ofAct.filter(
          ({ json }) => takesType(json.principal, principal) && takesType(json.resource, resource),
        );
        for (const part of PARTS) {
          const name = sliceName(part, principal, act.name, resource);
          slices.set(name, sliceOf(name, part === 'whole' ? own : own.filter(({ binds }) => binds !== 'person')));
        }
      }
  }
  return slices;
}

function sliceOf(name: string, own: readonly StatedPolicy[]): Slice {
  const json = own.map((policy): PolicyJson => ({ ...policy.json, action: { op: 'All' } }));
  const staticPolicies = Object.fromEntries(own.map(({ id }, at) => [id, json[at] as PolicyJson]));
  const parsed = preparsePolicySet(name, { staticPolicies });
  if (parsed.type === 'failure') throw new Error(`${name}: ${parsed.errors.map((one) => one.message).join('; ')}`);
  return {
    name,
    ofPrincipal: factNames(json, 'principal'),
    ofResource: factNames(json, 'resource'),
    comparedOfPrincipal: comparedNames(json, 'principal'),
    comparedOfResource: comparedNames(json, 'resource'),
  };
}
