import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type PolicyJson, policySetTextToParts, policyToJson, validate } from '@cedar-policy/cedar-wasm/nodejs';
import { RIGHTS_RULES, type RightsRule } from '@nhipcau/domain/rights-rules';

/** One policy as its file states it. */
export interface StatedPolicy {
  readonly id: string;
  /** Told to whom it forbids, or to whom it does not reach. */
  readonly rule: RightsRule;
  /** Of a forbid: whether the office lacks the right, or the person may not use it. */
  readonly binds: 'office' | 'person' | undefined;
  readonly json: PolicyJson;
}

export interface PolicyBook {
  readonly schema: string;
  readonly policies: ReadonlyMap<string, StatedPolicy>;
}

const POLICY_FOLDER = join(import.meta.dirname, '../../policies');
const SCHEMA_FILE = 'house.cedarschema';

function stated(file: string, text: string): StatedPolicy {
  const answer = policyToJson(text);
  if (answer.type === 'failure') throw new Error(`${file}: ${answer.errors.map((one) => one.message).join('; ')}`);
  const { annotations = {}, effect } = answer.json;
  const { id, rule, binds } = annotations;
  const known = RIGHTS_RULES.find((one) => one === rule);
  if (id === undefined) throw new Error(`${file}: a policy has no @id:\n${text}`);
  if (known === undefined) throw new Error(`${file}: ${id} names no rule of the house: ${rule}`);
  const bound = binds === 'office' || binds === 'person' ? binds : undefined;
  if ((effect === 'forbid') !== (bound !== undefined))
    throw new Error(`${file}: ${id} must say @binds("office") or @binds("person") if it forbids, and only then`);
  return { id, rule: known, binds: bound, json: answer.json };
}

function policiesIn(folder: string, file: string): readonly StatedPolicy[] {
  const parts = policySetTextToParts(readFileSync(join(folder, file), 'utf8'));
  if (parts.type === 'failure') throw new Error(`${file}: ${parts.errors.map((one) => one.message).join('; ')}`);
  return parts.policies.map((text) => stated(file, text));
}

/**
 * Every policy of the house, judged by the schema (strict).
 *
 * @throws Error naming the file and policy that cannot be read, states no rule, or says what the schema does not know
 */
export function readPolicies(folder: string = POLICY_FOLDER): PolicyBook {
  const schema = readFileSync(join(folder, SCHEMA_FILE), 'utf8');
  const files = readdirSync(folder).filter((file) => file.endsWith('.cedar'));
  const all = files.toSorted().flatMap((file) => policiesIn(folder, file));
  const policies = new Map(all.map((one) => [one.id, one]));
  if (policies.size < all.length) throw new Error('two policies have one @id');
  const staticPolicies = Object.fromEntries(all.map((one) => [one.id, one.json]));
  const validation = validate({ schema, policies: { staticPolicies }, validationSettings: { mode: 'strict' } });
  const faults =
    validation.type === 'failure'
      ? validation.errors.map((one) => one.message)
      : [...validation.validationErrors, ...validation.validationWarnings].map((one) => one.error.message);
  if (faults.length > 0) throw new Error(`the policies do not fit their schema: ${faults.join('; ')}`);
  return { schema, policies };
}
