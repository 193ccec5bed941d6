import { type CedarValueJson, type Context, statefulIsAuthorized } from '@cedar-policy/cedar-wasm/nodejs';
import { type AskedFacts, factsAsked } from './facts-asked.ts';
import { type PolicyBook, readPolicies, type StatedPolicy } from './policy-files.ts';
import { type Part, type Slice, sliceName, slicesOf } from './slices.ts';

/** An entity as the policies see it: what it is, and its facts by name. */
export interface Entity {
  readonly type: 'Post' | 'Opening' | 'Dossier' | 'House';
  readonly attrs: Readonly<Record<string, CedarValueJson>>;
}

export interface Request {
  readonly principal: Entity;
  readonly action: string;
  readonly resource: Entity;
  readonly context: Context;
}

export interface Answer {
  readonly allowed: boolean;
  /** The policies that forbid it. None where it is merely not permitted. */
  readonly forbidding: readonly StatedPolicy[];
}

const BOOK: PolicyBook = readPolicies();
const SLICES: ReadonlyMap<string, Slice> = slicesOf(BOOK);

/** Answers by the facts they follow from: who looks at a page twice asks nothing new. The oldest is forgotten first. */
const ANSWERED = new Map<string, Answer>();
const MOST_ANSWERS = 10_000;

/**
 * Cedar's answer to one request; by the part of the office alone it allows nothing yet, but says whether the office carries the act.
 *
 * @throws Error where a policy cannot be evaluated: Cedar would leave it out, and a forbid left out is a door left open
 */
export function authorize({ principal, action, resource, context }: Request, part: Part = 'whole'): Answer {
  const slice = SLICES.get(sliceName(part, principal.type, action, resource.type));
  if (slice === undefined) return { allowed: false, forbidding: [] };
  const facts = factsAsked(slice, principal.attrs, resource.attrs, context);
  const key = `${slice.name} ${JSON.stringify(facts)}`;
  const known = ANSWERED.get(key);
  if (known !== undefined) return known;
  const answer = evaluated(slice, principal.type, action, resource.type, facts);
  if (ANSWERED.size >= MOST_ANSWERS) ANSWERED.delete(ANSWERED.keys().next().value ?? '');
  ANSWERED.set(key, answer);
  return answer;
}

function evaluated(
  slice: Slice,
  principalType: string,
  action: string,
  resourceType: string,
  [ofPrincipal, ofResource, context]: AskedFacts,
): Answer {
  const principal = { type: principalType, id: 'asking' };
  const resource = { type: resourceType, id: 'asked' };
  const answer = statefulIsAuthorized({
    principal,
    action: { type: 'Action', id: action },
    resource,
    context,
    preparsedPolicySetId: slice.name,
    validateRequest: false,
    entities: [
      { uid: principal, attrs: ofPrincipal, parents: [] },
      { uid: resource, attrs: ofResource, parents: [] },
    ],
  });
  if (answer.type === 'failure')
    throw new Error(`${slice.name}: ${answer.errors.map((one) => one.message).join('; ')}`);
  const { decision, diagnostics } = answer.response;
  const [fault] = diagnostics.errors;
  if (fault !== undefined) throw new Error(`${fault.policyId}: ${fault.error.message}`);
  if (decision === 'allow') return { allowed: true, forbidding: [] };
  return { allowed: false, forbidding: diagnostics.reason.map(policyOf) };
}

function policyOf(id: string): StatedPolicy {
  const policy = BOOK.policies.get(id);
  if (policy === undefined) throw new Error(`Cedar names ${id}, which is no policy of the house`);
  return policy;
}
