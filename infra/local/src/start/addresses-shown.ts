import { DEMONSTRATION_ACCOUNTS } from '../demonstration/accounts.ts';
import type { World } from '../world/world.ts';

/** What an instance answers at; also noted in its state folder, for whoever asks while it runs. */
export function addressesOf(world: Pick<World, 'origin' | 'issuer' | 'temporal'>): Readonly<Record<string, string>> {
  return {
    console: `${world.origin}/`,
    'API, with a token': `${world.origin}/dossiers and so on, as documented`,
    'documentation of the API': `${world.origin}/api`,
    'Temporal UI': world.temporal.uiUrl,
    'sign-in': world.issuer,
  };
}

export function shown(addresses: Readonly<Record<string, string>>): string {
  if (Object.keys(addresses).length === 0) return '  its addresses are not known yet: it is still starting';
  const width = Math.max(...Object.keys(addresses).map((name) => name.length));
  return Object.entries(addresses)
    .map(([name, address]) => `  ${name.padEnd(width)}  ${address}`)
    .join('\n');
}

/** The accounts by office, and how to come by a token. */
export function accountsShown(password: string, origin: string): string {
  const offices = [...new Set(DEMONSTRATION_ACCOUNTS.map((account) => account.role))];
  const lines = offices.map((office) => {
    const ids = DEMONSTRATION_ACCOUNTS.filter((account) => account.role === office).map((account) => account.subject);
    return `  ${office}: ${ids.join(', ')}`;
  });
  return [
    `accounts (made up, named by office; one password for all: ${password})`,
    ...lines,
    'a token: npm run token -- ACCOUNT    for example:',
    `  curl -H "authorization: Bearer $(npm run --silent token -- nhip-cau-auditor)" ${origin}/audit/figures`,
  ].join('\n');
}
