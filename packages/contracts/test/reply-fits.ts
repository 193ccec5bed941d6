import { Ajv, type ValidateFunction } from 'ajv';
import { ENDPOINTS, type Endpoint } from '../src/index.ts';

const ajv = new Ajv({ strict: true, allErrors: true, formats: { date: true, 'date-time': true } });
const compiled = new Map<object, ValidateFunction>();

const declared = Object.values(ENDPOINTS as Readonly<Record<string, Endpoint>>).map((endpoint) => {
  const pattern = new RegExp(`^${endpoint.path.replaceAll(/\{[a-z]+\}/g, '[^/]+')}$`);
  return { endpoint, pattern };
});

/** A fixed address comes before one with a place for an id in it. */
function endpointOf(method: string, path: string): Endpoint | undefined {
  const matching = declared.filter(({ endpoint, pattern }) => endpoint.method === method && pattern.test(path));
  return (matching.find(({ endpoint }) => endpoint.path === path) ?? matching[0])?.endpoint;
}

/** In what the reply of a real service breaks its contract; nothing where it fits. Refusals are no concern of this. */
export function replyFaults(method: string, address: string, status: number, body: unknown): readonly string[] {
  if (status >= 400) return [];
  const endpoint = endpointOf(method, address.replace(/\?.*$/, ''));
  if (endpoint === undefined) return [`${method} ${address} is no endpoint`];
  const schema = endpoint.replies[status];
  if (schema === undefined) return [`${method} ${endpoint.path} promises no ${status}`];
  if (typeof schema === 'string') return [];
  const fits = compiled.get(schema) ?? ajv.compile(schema);
  compiled.set(schema, fits);
  if (fits(body)) return [];
  return (fits.errors ?? []).map(
    (fault) => `${method} ${endpoint.path} ${status}: ${fault.instancePath} ${fault.message}`,
  );
}
