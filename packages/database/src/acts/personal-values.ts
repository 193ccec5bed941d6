import { createHash, randomBytes } from 'node:crypto';
import { canonicalJson } from '@nhipcau/domain/canonical/canonical-json';
import { type DomainEvent, PERSONAL_FIELDS } from '@nhipcau/domain/dossier/events';

/** A personal value as the log holds it: nothing can be learnt from it without the salt. */
export interface Commitment {
  readonly commitment: string;
}

export interface PersonalValue {
  /** JSON pointer into the event's body. */
  readonly path: string;
  readonly salt: Buffer;
  /** Canonical JSON. */
  readonly value: string;
}

type Json = Record<string, unknown>;

/** SHA-256 over salt and value; never over a low-entropy value alone. */
export function commitmentTo(salt: Buffer, value: string): string {
  return createHash('sha256').update(salt).update(value, 'utf8').digest('hex');
}

/** The body that is hashed, with a commitment in the place of each personal value, and the values apart. */
export function splitPersonal(event: DomainEvent): { body: Json; values: PersonalValue[] } {
  const { type, ...rest } = event;
  const fields = PERSONAL_FIELDS[type];
  if (fields === undefined) return { body: rest as Json, values: [] };
  const values: PersonalValue[] = [];
  const body = fields.reduce<unknown>((whole, field) => committed(whole, field.split('.'), '', values), rest);
  return { body: body as Json, values };
}

function committed(node: unknown, path: readonly string[], pointer: string, values: PersonalValue[]): unknown {
  const [step, ...further] = path;
  if (step === undefined) {
    const salt = randomBytes(32);
    const value = canonicalJson(node);
    values.push({ path: pointer, salt, value });
    return { commitment: commitmentTo(salt, value) } satisfies Commitment;
  }
  const key = step.replace('[]', '');
  const held = (node as Json)[key];
  if (held === undefined) return node;
  const changed = step.endsWith('[]')
    ? (held as readonly unknown[]).map((item, index) => committed(item, further, `${pointer}/${key}/${index}`, values))
    : committed(held, further, `${pointer}/${key}`, values);
  return { ...(node as Json), [key]: changed };
}

/** The body with its values back in place; a value that was erased becomes null. */
export function joinPersonal(
  body: Json,
  type: DomainEvent['type'],
  values: readonly Omit<PersonalValue, 'salt'>[],
): DomainEvent {
  const byPath = new Map(values.map((one) => [one.path, JSON.parse(one.value) as unknown]));
  const joined = (PERSONAL_FIELDS[type] ?? []).reduce<unknown>(
    (whole, field) => restored(whole, field.split('.'), '', byPath),
    body,
  );
  return { type, ...(joined as Json) } as unknown as DomainEvent;
}

function restored(
  node: unknown,
  path: readonly string[],
  pointer: string,
  values: ReadonlyMap<string, unknown>,
): unknown {
  const [step, ...further] = path;
  if (step === undefined) return values.get(pointer) ?? null;
  const key = step.replace('[]', '');
  const held = (node as Json)[key];
  if (held === undefined) return node;
  const changed = step.endsWith('[]')
    ? (held as readonly unknown[]).map((item, index) => restored(item, further, `${pointer}/${key}/${index}`, values))
    : restored(held, further, `${pointer}/${key}`, values);
  return { ...(node as Json), [key]: changed };
}
