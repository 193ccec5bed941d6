import { readFileSync } from 'node:fs';
import type { Setting } from '@nhipcau/platform/settings';
import { ASYMMETRIC_ALGORITHMS, type ClaimNames, type IdentityProvider, STANDARD_CLAIMS } from './identity-provider.ts';

type Fields = Readonly<Record<string, unknown>>;

class Faulty extends Error {}

function textOf(fields: Fields, name: string, fallback?: string): string {
  const value = fields[name] ?? fallback;
  if (typeof value !== 'string' || value === '') throw new Faulty(`${name} must be a text`);
  return value;
}

function wordsOf(fields: Fields, name: string, fallback: readonly string[]): readonly string[] {
  const value = fields[name] ?? fallback;
  if (!Array.isArray(value) || value.some((one) => typeof one !== 'string' || one === ''))
    throw new Faulty(`${name} must be a list of texts`);
  return value as readonly string[];
}

function objectOf(fields: Fields, name: string): Fields | undefined {
  const value = fields[name];
  if (value === undefined) return undefined;
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Faulty(`${name} must be an object`);
  return value as Fields;
}

function onlyKnown(fields: Fields, known: readonly string[]): void {
  const strange = Object.keys(fields).filter((name) => !known.includes(name));
  if (strange.length > 0) throw new Faulty(`${strange.join(', ')} is not known; known are ${known.join(', ')}`);
}

function claimsOf(fields: Fields): ClaimNames {
  onlyKnown(fields, Object.keys(STANDARD_CLAIMS));
  const { client, ...standard } = STANDARD_CLAIMS;
  return {
    subject: textOf(fields, 'subject', standard.subject),
    name: textOf(fields, 'name', standard.name),
    acr: textOf(fields, 'acr', standard.acr),
    authTime: textOf(fields, 'authTime', standard.authTime),
    client: typeof fields['client'] === 'string' ? [fields['client']] : wordsOf(fields, 'client', client),
  };
}

const FIELDS = [
  'id',
  'label',
  'issuer',
  'audience',
  'clientId',
  'furtherClients',
  'clientSecret',
  'clientKey',
  'scope',
  'resource',
  'algorithms',
  'tokenType',
  'clockToleranceSeconds',
  'claims',
  'acrValues',
];

function providerOf(fields: Fields, no: number): IdentityProvider {
  onlyKnown(fields, FIELDS);
  const id = textOf(fields, 'id', no === 0 ? 'main' : undefined);
  if (!/^[a-z0-9][a-z0-9-]{0,39}$/.test(id)) throw new Faulty('id must be a word of small letters, digits and hyphens');
  const issuer = textOf(fields, 'issuer');
  if (!URL.canParse(issuer)) throw new Faulty('issuer is no URL');
  const algorithms = wordsOf(fields, 'algorithms', ASYMMETRIC_ALGORITHMS);
  const weak = algorithms.filter((one) => !ASYMMETRIC_ALGORITHMS.some((known) => known === one));
  if (weak.length > 0) throw new Faulty(`algorithms may not hold ${weak.join(', ')}: anybody who checks could sign`);
  const tolerance = fields['clockToleranceSeconds'] ?? 5;
  if (typeof tolerance !== 'number' || !(tolerance >= 0 && tolerance <= 300))
    throw new Faulty('clockToleranceSeconds must lie between 0 and 300');
  const clientKey = objectOf(fields, 'clientKey');
  const secret = fields['clientSecret'] === undefined ? undefined : textOf(fields, 'clientSecret');
  if (clientKey !== undefined && secret !== undefined) throw new Faulty('clientSecret or clientKey, not both');
  const audience = textOf(fields, 'audience');
  const clientId = textOf(fields, 'clientId', 'nhipcau-console');
  const tokenType = textOf(fields, 'tokenType', 'at+jwt');
  // Where nothing else tells an ID token from an access token, the audience must.
  if (tokenType !== 'at+jwt' && audience === clientId)
    throw new Faulty('audience must differ from clientId unless access tokens are of type at+jwt');
  return {
    id,
    label: textOf(fields, 'label', new URL(issuer).host),
    issuer,
    audience,
    clientId,
    furtherClients: wordsOf(fields, 'furtherClients', []),
    ...(secret === undefined ? {} : { clientSecret: secret }),
    ...(clientKey === undefined ? {} : { clientKey }),
    scope: textOf(fields, 'scope', 'openid'),
    ...(fields['resource'] === undefined ? {} : { resource: textOf(fields, 'resource') }),
    algorithms,
    tokenType,
    clockToleranceSeconds: tolerance,
    claims: claimsOf(objectOf(fields, 'claims') ?? {}),
    acrValues: wordsOf(fields, 'acrValues', []),
  };
}

/**
 * The providers that a text names: a JSON list, or the path of a file that holds it.
 *
 * @throws Error with a sentence that names the provider and what is wrong with it
 */
export function readProviders(text: string): readonly IdentityProvider[] {
  const source = /^\s*\[/.test(text) ? text : readFileSync(text, 'utf8');
  const listed: unknown = JSON.parse(source);
  if (!Array.isArray(listed) || listed.length === 0) throw new Error('names no provider');
  const providers = listed.map((one, no) => {
    try {
      return providerOf(one as Fields, no);
    } catch (fault) {
      throw fault instanceof Faulty ? new Error(`provider ${no + 1}: ${fault.message}`) : fault;
    }
  });
  for (const unique of ['id', 'issuer'] as const) {
    const seen = new Set(providers.map((one) => one[unique]));
    if (seen.size !== providers.length) throw new Error(`two providers have the same ${unique}`);
  }
  return providers;
}

/** Who may sign people in, from the environment variable OIDC_PROVIDERS. */
export function providersSetting(variable = 'OIDC_PROVIDERS'): Setting<readonly IdentityProvider[]> {
  return {
    variable,
    read(text) {
      if (text === undefined || text === '') return { fault: 'is not set' };
      try {
        return { value: readProviders(text) };
      } catch (fault) {
        return { fault: fault instanceof Error ? fault.message : 'cannot be read' };
      }
    },
  };
}

/** @throws Error where a provider could be impersonated on the way to it */
export function requireSecureProviders(providers: readonly IdentityProvider[]): void {
  const open = providers.filter(({ issuer }) => !issuer.startsWith('https://'));
  if (open.length > 0)
    throw new Error(`in production an issuer is reached over https: ${open.map(({ issuer }) => issuer).join(', ')}`);
}
