/** What of a JSON schema the sweep needs to know. */
export interface Schema {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  /** Of a record: any name that fits. */
  readonly patternProperties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly minItems?: number;
  readonly minProperties?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
  readonly format?: string;
}

/** Patterns of the house, each with a text that fits; asked in this order. */
const FITTING: readonly (readonly [RegExp, string])[] = [
  [/\{8\}-.*\\\./, '00000000-0000-8000-8000-000000000000.1'],
  [/\{8\}-/, '00000000-0000-8000-8000-000000000000'],
  [/\{64\}/, '0'.repeat(64)],
  [/https\?/, 'https://issuer.example'],
  [/\[A-Z\]\{3\}/, 'VND'],
  [/\]\+\/\[/, 'text/plain'],
  [/\[A-Z0-9-\]/, 'AWD-ONCE'],
];

/** A value that the schema accepts, with every field that it knows. */
export function sample(schema: Schema): unknown {
  if (schema.anyOf !== undefined) return sample(schema.anyOf[0] ?? {});
  if (schema.enum !== undefined) return schema.enum[0];
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(Object.entries(schema.properties ?? {}).map(([name, one]) => [name, sample(one)]));
    case 'array':
      return [sample(schema.items ?? {})];
    case 'integer':
    case 'number':
      return schema.minimum ?? Math.min(1, schema.maximum ?? 1);
    case 'boolean':
      return true;
    default:
      return text(schema);
  }
}

function text({ pattern = '', format, minLength = 0 }: Schema): string {
  if (format === 'date') return '2025-06-02';
  if (format === 'date-time') return '2025-06-02T01:00:00.000Z';
  const fitting = FITTING.find(([form]) => form.test(pattern))?.[1];
  return fitting ?? 'chu'.padEnd(minLength, 'a');
}

/** One field of a body: where it stands, and what it must be. */
export interface Field {
  readonly path: readonly (string | number)[];
  readonly schema: Schema;
}

/** Every field of a schema, the nested ones too. */
export function fieldsOf(schema: Schema, path: Field['path'] = []): readonly Field[] {
  const own: readonly Field[] = path.length > 0 ? [{ path, schema }] : [];
  if (schema.anyOf !== undefined) return own;
  if (schema.type === 'array') return [...own, ...fieldsOf(schema.items ?? {}, [...path, 0])];
  if (schema.type !== 'object') return own;
  const members = Object.entries(schema.properties ?? {});
  return [...own, ...members.flatMap(([name, one]) => fieldsOf(one, [...path, name]))];
}

export function pointer(path: Field['path']): string {
  return path.map((step) => `/${step}`).join('');
}

/** The same value with another one at a place; what is there is not changed. */
export function put(value: unknown, path: Field['path'], inside: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return inside;
  if (Array.isArray(value)) return value.map((one, index) => (index === step ? put(one, rest, inside) : one));
  const record = value as Readonly<Record<string, unknown>>;
  return { ...record, [step]: put(record[step], rest, inside) };
}
