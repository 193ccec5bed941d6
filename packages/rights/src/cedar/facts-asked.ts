import type { CedarValueJson, Context } from '@cedar-policy/cedar-wasm/nodejs';
import type { Slice } from './slices.ts';

type Attributes = Readonly<Record<string, CedarValueJson>>;

/** What a request says of the principal, of the resource, and beside them. */
export type AskedFacts = readonly [principal: Attributes, resource: Attributes, context: Context];

/** Whoever or whatever the other side does not name: no id of the house reads so, and neither of the two is the other. */
const NOT_NAMED = { principal: '\u0000', resource: '\u0001' } as const;

function collect(value: CedarValueJson | undefined, into: Set<CedarValueJson>): void {
  if (value === undefined) return;
  if (typeof value !== 'object' || value === null) into.add(value);
  else for (const inner of Object.values(value)) collect(inner, into);
}

/**
 * Only what the policies of the slice read, because each fact carried over costs time; and of what they merely compare, only what
 * `named` holds.
 */
function told(
  attributes: Attributes,
  [names, compared]: readonly [all: ReadonlySet<string>, compared: ReadonlySet<string>],
  named: ReadonlySet<CedarValueJson>,
  notNamed: string,
): Attributes {
  const facts: Record<string, CedarValueJson> = {};
  for (const name of names) {
    const value = attributes[name];
    if (value === undefined) continue;
    if (!compared.has(name)) facts[name] = value;
    else if (Array.isArray(value)) facts[name] = value.filter((one) => named.has(one));
    else facts[name] = typeof value === 'string' && !named.has(value) ? notNamed : value;
  }
  return facts;
}

/**
 * What Cedar is told. Where a policy asks no more of a fact than whether it is the same as one of the other side, or among several,
 * an id that the other side does not name might as well be another: so persons and units that are nothing to a dossier are one and
 * the same question, whoever they are and however many posts they hold.
 */
export function factsAsked(slice: Slice, principal: Attributes, resource: Attributes, context: Context): AskedFacts {
  const ofOthers = new Set<CedarValueJson>();
  collect(context, ofOthers);
  const besideDossier = new Set(ofOthers);
  for (const name of slice.ofResource) collect(resource[name], ofOthers);
  const { ofPrincipal, comparedOfPrincipal, ofResource, comparedOfResource } = slice;
  const ofAsking = told(principal, [ofPrincipal, comparedOfPrincipal], ofOthers, NOT_NAMED.principal);
  collect(ofAsking, besideDossier);
  return [ofAsking, told(resource, [ofResource, comparedOfResource], besideDossier, NOT_NAMED.resource), context];
}
