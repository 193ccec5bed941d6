import { type Field, fieldsOf, pointer, put, type Schema } from './sample.ts';

/** A request made wrong in one place, and what must be said of it. */
export interface Mutation {
  readonly what: string;
  readonly value: unknown;
  /** Any of these codes is precise enough. */
  readonly codes: readonly string[];
  readonly at: string;
}

const BIDI = 'đồng ý \u202e';
/** Alone on its line, as it is stamped. */
const SECRET = 'TỐI MẬT';

/** Every way in which one field of a valid body can be wrong. */
export function mutationsOf(schema: Schema, valid: unknown): readonly Mutation[] {
  const fields = fieldsOf(schema);
  return [
    ...unknownFields(fields, valid),
    ...fields.flatMap((field) => [
      ...wrongTypes(field, valid),
      ...wrongTexts(field, valid),
      ...wrongSizes(field, valid),
    ]),
    ...missing(schema, valid),
  ];
}

function unknownFields(fields: readonly Field[], valid: unknown): readonly Mutation[] {
  // What a record holds is judged by the door that it is meant for, once it is known.
  const closed = fields.filter(({ schema }) => schema.type === 'object' && schema.patternProperties === undefined);
  const objects = [[], ...closed.map(({ path }) => path)];
  return objects.map((path) => ({
    what: `an unknown field in ${pointer(path) || 'the body'}`,
    value: put(valid, [...path, 'unheardOf'], 1),
    codes: ['field-unknown'],
    at: `${pointer(path)}/unheardOf`,
  }));
}

function wrongTypes({ path, schema }: Field, valid: unknown): readonly Mutation[] {
  const of = (value: unknown) => ({
    what: `${JSON.stringify(value)} in ${pointer(path)}`,
    value: put(valid, path, value),
    codes: ['wrong-type', 'not-one-of', 'not-valid'],
    at: pointer(path),
  });
  if (schema.anyOf !== undefined) return [of({ a: 1 })];
  const wrong = schema.type === 'string' || schema.type === 'object' ? [7, ['a']] : ['7', { a: 1 }];
  return [...wrong, null].map(of);
}

function wrongTexts({ path, schema }: Field, valid: unknown): readonly Mutation[] {
  if (schema.type !== 'string' || schema.enum !== undefined) return [];
  const of = (what: string, value: string, code: string): Mutation => ({
    what: `${what} in ${pointer(path)}`,
    value: put(valid, path, value),
    codes: [code],
    at: pointer(path),
  });
  return [
    of('decomposed text', 'Hội nghị'.normalize('NFD'), 'text-not-nfc'),
    of('a mark that turns the direction', BIDI, 'forbidden-character'),
    of('a zero-width space', 'đồng\u200bý', 'forbidden-character'),
    of('a secrecy mark', SECRET, 'secrecy-mark'),
  ];
}

function wrongSizes({ path, schema }: Field, valid: unknown): readonly Mutation[] {
  const at = pointer(path);
  const of = (what: string, value: unknown, codes: readonly string[]): Mutation => ({
    what: `${what} in ${at}`,
    value: put(valid, path, value),
    codes,
    at,
  });
  const found: Mutation[] = [];
  const { maxLength, minLength, maxItems, items, maximum, minimum } = schema;
  if (maxLength !== undefined && schema.enum === undefined)
    found.push(of('a text too long', 'a'.repeat(maxLength + 1), ['too-long']));
  if (minLength !== undefined && minLength > 0) found.push(of('an empty text', '', ['too-short', 'wrong-format']));
  if (maxItems !== undefined && items !== undefined && maxItems < 1_000)
    found.push(
      of(
        'too many',
        Array.from({ length: maxItems + 1 }, () => null),
        ['too-many'],
      ),
    );
  if (maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER)
    found.push(of('a number too large', maximum + 1, ['out-of-range']));
  if (minimum !== undefined) found.push(of('a number too small', minimum - 1, ['out-of-range']));
  return found;
}

function missing({ required = [] }: Schema, valid: unknown): readonly Mutation[] {
  return required.map((name) => ({
    what: `no ${name}`,
    value: Object.fromEntries(Object.entries(valid as object).filter(([field]) => field !== name)),
    codes: ['field-required'],
    at: `/${name}`,
  }));
}
