import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import type { Endpoint } from '../endpoint.ts';
import { ENDPOINTS } from '../endpoints.ts';
import { describe as described } from './describe.ts';

const ajv = new Ajv({ strict: true, allErrors: true, formats: { date: true, 'date-time': true } });
const endpoints: [string, Endpoint][] = Object.entries(ENDPOINTS);

/** Every schema of the endpoint with where it stands. */
function schemasWithin(value: unknown, at: string): [string, Record<string, unknown>][] {
  if (typeof value !== 'object' || value === null) return [];
  const here = value as Record<string, unknown>;
  const below = Object.entries(here).flatMap(([key, one]) => schemasWithin(one, `${at}/${key}`));
  return typeof here['type'] === 'string' ? [[at, here], ...below] : below;
}

describe('the checked-in OpenAPI description', () => {
  it('is what the endpoints say; regenerate it with: npm run openapi', () => {
    const kept: unknown = JSON.parse(readFileSync(new URL('../../openapi.json', import.meta.url), 'utf8'));
    expect(kept).toEqual(described(ENDPOINTS));
  });

  it('says of whatever takes a body that another kind of body is refused', () => {
    const { paths } = described(ENDPOINTS) as {
      paths: Record<string, Record<string, { requestBody?: object; responses: object }>>;
    };
    const taking = Object.values(paths).flatMap((path) => Object.values(path).filter((one) => one.requestBody));
    expect(taking.length).toBeGreaterThan(50);
    for (const { responses } of taking) expect(Object.keys(responses)).toEqual(expect.arrayContaining(['413', '415']));
  });

  it('refers to nothing that it does not hold', () => {
    const text = JSON.stringify(described(ENDPOINTS));
    const held = described(ENDPOINTS) as { components: { schemas: object; parameters: object } };
    for (const [, group, name] of text.matchAll(/#\/components\/(schemas|parameters)\/([A-Za-z]+)/g)) {
      expect(Object.keys(group === 'schemas' ? held.components.schemas : held.components.parameters)).toContain(name);
    }
  });
});

describe('every endpoint', () => {
  const operationOf = ({ method, path }: Endpoint) => {
    const { paths } = described(ENDPOINTS) as { paths: Record<string, Record<string, { responses: object }>> };
    return JSON.stringify(paths[path]?.[method.toLowerCase()]?.responses);
  };

  it.each(endpoints.filter(([, { method, path }]) => method === 'POST' && path.startsWith('/tasks/{id}/')))(
    '%s may find its task closed',
    (_, declared) => {
      expect(operationOf(declared)).toMatch(/"409":[^}]*`task-closed`/);
    },
  );

  it.each(endpoints.filter(([, { body, method }]) => method === 'POST' && 'dossier' in (body?.properties ?? {})))(
    '%s may not find the dossier that its body names',
    (_, declared) => {
      expect(operationOf(declared)).toMatch(/"404":[^}]*`not-found`/);
    },
  );

  it.each(endpoints.filter(([, { act }]) => act === 'edit-draft'))(
    '%s may find that nothing is written any more',
    (_, declared) => {
      expect(operationOf(declared)).toMatch(/"409":[^}]*`wrong-stage`/);
    },
  );

  it.each(endpoints.filter(([, { replies }]) => Object.values(replies).includes('file')))(
    '%s promises no media type of its files',
    (_, declared) => {
      expect(operationOf(declared)).toContain('"*/*"');
    },
  );

  it('has a method and path of its own', () => {
    const addresses = endpoints.map(([, { method, path }]) => `${method} ${path}`);
    expect(new Set(addresses).size).toBe(addresses.length);
  });

  it.each(endpoints)('%s states a limit on every text, list and field', (_, { params, query, body }) => {
    for (const [at, schema] of schemasWithin({ params, query, body }, '')) {
      if (schema['type'] === 'string' && schema['enum'] === undefined) expect(schema, at).toHaveProperty('maxLength');
      if (schema['type'] === 'array') expect(schema, at).toHaveProperty('maxItems');
      // A record inside a body is judged by the schema of the door that it is meant for.
      if (schema['type'] === 'object' && schema['patternProperties'] === undefined)
        expect(schema, at).toHaveProperty('additionalProperties', false);
      if (schema['type'] === 'integer') expect(schema, at).toHaveProperty('maximum');
    }
  });

  it.each(endpoints)('%s names exactly the parameters of its path', (_, { path, params }) => {
    const inPath = [...path.matchAll(/\{([a-z]+)\}/g)].map(([, name]) => name);
    expect(Object.keys(params?.properties ?? {})).toEqual(inPath);
  });

  it.each(endpoints.filter(([, { example }]) => example !== undefined))(
    '%s accepts its own example',
    (_, { body, example }) => {
      const accepts = ajv.compile(body ?? {});
      expect(accepts(example), JSON.stringify(accepts.errors)).toBe(true);
    },
  );

  it.each(endpoints)('%s is summed up in both languages, composed', (_, { summary }) => {
    expect(summary.vi).toBe(summary.vi.normalize('NFC'));
    expect(summary.en).not.toBe('');
  });
});
