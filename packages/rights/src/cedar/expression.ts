import type { PolicyJson } from '@cedar-policy/cedar-wasm/nodejs';

type Variable = 'principal' | 'resource' | 'action' | 'context';

/** One reading of a fact: whose, which, and the operator directly around it with its other side. */
export interface FactRead {
  readonly of: Variable;
  /** Absent where the variable is used as a whole. */
  readonly fact?: string;
  readonly operator?: string;
  readonly beside?: unknown;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

function factOf(expression: unknown): { readonly of: Variable; readonly fact: string } | undefined {
  if (!isRecord(expression)) return undefined;
  const inner = expression['.'] ?? expression['has'];
  if (!isRecord(inner) || !isRecord(inner['left'])) return undefined;
  const variable = inner['left']['Var'] as Variable | undefined;
  const attribute = inner['attr'] as string | readonly string[];
  if (variable === undefined) return undefined;
  return { of: variable, fact: typeof attribute === 'string' ? attribute : (attribute[0] ?? '') };
}

function* readIn(expression: unknown, operator?: string, beside?: unknown): Generator<FactRead> {
  if (!isRecord(expression)) return;
  const around = { ...(operator === undefined ? {} : { operator }), ...(beside === undefined ? {} : { beside }) };
  const fact = factOf(expression);
  if (fact !== undefined) {
    yield { ...fact, ...around };
    return;
  }
  if ('Var' in expression) yield { of: expression['Var'] as Variable, ...around };
  for (const [key, inner] of Object.entries(expression)) {
    if (isRecord(inner) && 'left' in inner && 'right' in inner) {
      yield* readIn(inner['left'], key, inner['right']);
      yield* readIn(inner['right'], key, inner['left']);
    } else yield* readIn(inner, key);
  }
}

/** Every fact that the conditions of a policy read. */
export function factsRead({ conditions }: PolicyJson): readonly FactRead[] {
  return conditions.flatMap(({ body }) => [...readIn(body)]);
}

/** Whether an expression is one fact of one of these. */
export function isFactOf(expression: unknown, whose: readonly Variable[]): boolean {
  const inner = isRecord(expression) ? expression['.'] : undefined;
  const of = factOf(expression)?.of;
  if (of !== undefined) return whose.includes(of);
  return isRecord(inner) && isFactOf(inner['left'], whose);
}

const COMPARISONS: readonly (string | undefined)[] = ['==', '!=', 'contains', 'containsAny'];

/** Whether a fact is read only to see if it is the same as, or stands in, a fact of one of these. */
export function isCompared({ operator, beside }: FactRead, whose: readonly Variable[]): boolean {
  return COMPARISONS.includes(operator) && isFactOf(beside, whose);
}
