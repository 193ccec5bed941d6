import type { IdentityProvider, StepUpSettings } from '@nhipcau/http';
import { readProviders } from '@nhipcau/http';
import type { WorldFacts } from './facts.ts';
import type { ServiceTuning } from './service-tuning.ts';

/** The local provider, configured like every other, and whichever others an instance is given beside it. */
export function providersOf({ issuer, audience }: WorldFacts, { furtherProviders = [] }: ServiceTuning): string {
  const local = {
    id: 'local',
    label: 'Tài khoản minh họa trên máy này',
    issuer,
    audience,
    clientId: 'nhipcau-console',
    furtherClients: ['nhipcau-driver'],
    scope: 'openid api',
    algorithms: ['EdDSA', 'Ed25519'],
  };
  return JSON.stringify([local, ...furtherProviders]);
}

/** In the console every binding act is signed in for; the programs of this machine sign in often enough. */
export function stepUpOf({ stepUp = {} }: ServiceTuning): StepUpSettings {
  return { stepUp: 'bound', stepUpPrograms: 'fresh', stepUpMaxAgeSeconds: 900, ...stepUp };
}

export function signInFacts(
  facts: WorldFacts,
  tuning: ServiceTuning,
): StepUpSettings & { readonly providers: readonly IdentityProvider[] } {
  return { providers: readProviders(providersOf(facts, tuning)), ...stepUpOf(tuning) };
}
