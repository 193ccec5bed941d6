import { type PolicyJson, schemaToJson } from '@cedar-policy/cedar-wasm/nodejs';

/** An act as the schema declares it: to which groups it belongs, directly or not, and between whom and what it can be. */
export interface DeclaredAct {
  readonly name: string;
  readonly within: ReadonlySet<string>;
  readonly principals: readonly string[];
  readonly resources: readonly string[];
}

/** @throws Error where the schema cannot be read */
export function actsOfSchema(schema: string): readonly DeclaredAct[] {
  const answer = schemaToJson(schema);
  if (answer.type === 'failure') throw new Error(answer.errors.map((one) => one.message).join('; '));
  const actions = answer.json['']?.actions ?? {};
  const within = (name: string): string[] => [
    name,
    ...(actions[name]?.memberOf?.flatMap((group) => within(group.id)) ?? []),
  ];
  return Object.entries(actions).flatMap(([name, { appliesTo }]) =>
    appliesTo === undefined || appliesTo === null
      ? []
      : [
          {
            name,
            within: new Set(within(name)),
            principals: appliesTo.principalTypes,
            resources: appliesTo.resourceTypes,
          },
        ],
  );
}

/** The facts of a type of entity that are sets. */
export function setsOfSchema(schema: string, type: string): ReadonlySet<string> {
  const answer = schemaToJson(schema);
  const entity = answer.type === 'failure' ? undefined : answer.json['']?.entityTypes[type];
  const shape = entity !== undefined && 'shape' in entity ? entity.shape : undefined;
  const attributes = (
    shape as { readonly attributes?: Readonly<Record<string, { readonly type: string }>> } | undefined
  )?.attributes;
  const names = Object.entries(attributes ?? {}).flatMap(([name, { type }]) => (type === 'Set' ? [name] : []));
  if (names.length === 0) throw new Error(`the schema declares no set of ${type}`);
  return new Set(names);
}

const idOf = (entity: { id: string } | { __entity: { id: string } }) =>
  '__entity' in entity ? entity.__entity.id : entity.id;

/** Whether the scope of a policy takes an act. */
export function takesAct({ action }: PolicyJson, { within }: DeclaredAct): boolean {
  if (action.op === 'All') return true;
  const named = 'entities' in action ? action.entities : 'entity' in action ? [action.entity] : [];
  return named.some((one) => within.has(idOf(one)));
}

/** @throws Error for a scope that names one entity: the house writes policies for kinds of them */
export function takesType(scope: PolicyJson['principal'] | PolicyJson['resource'], type: string): boolean {
  if (scope.op === 'All') return true;
  if (scope.op !== 'is' || scope.in !== undefined)
    throw new Error(`a scope must name a type, not ${JSON.stringify(scope)}`);
  return scope.entity_type === type;
}
