import type { AnyRefusal } from '@nhipcau/contracts';
import { choiceSetting, integerSetting, type Settings } from '@nhipcau/platform/settings';
import type { Caller } from '../call.ts';
import { type Issuer, verifyBy } from '../token/verify-token.ts';
import { proofNonce, readProof } from './sign-in-proof.ts';

/**
 * What a binding act demands (RFC 9470): nothing more than a token; a sign-in that is not too long ago; or a sign-in that was made
 * for the very text shown.
 */
export const STEP_UP_MODES = ['off', 'fresh', 'bound'] as const;
export type StepUpMode = (typeof STEP_UP_MODES)[number];

export const STEP_UP_SETTINGS = {
  /** Of people before the console. */
  stepUp: choiceSetting('STEP_UP', STEP_UP_MODES, 'bound'),
  /** Of tokens that were issued for another client. */
  stepUpPrograms: choiceSetting('STEP_UP_PROGRAMS', STEP_UP_MODES, 'bound'),
  stepUpMaxAgeSeconds: integerSetting('STEP_UP_MAX_AGE_SECONDS', { min: 1, max: 86_400, fallback: 900 }),
} as const;
export type StepUpSettings = Settings<typeof STEP_UP_SETTINGS>;

export interface BindingRequest {
  readonly caller: Caller;
  /** SHA-256, in hexadecimal, of everything that the act binds its person to. */
  readonly documents: readonly string[];
  /** The header, where it came. */
  readonly proof: string | undefined;
}

/** The caller as the fresh sign-in proves them, with its acr and auth_time; or why the act must wait for one. */
export type StepUp = (asked: BindingRequest) => Promise<{ readonly caller: Caller } | { readonly refusal: AnyRefusal }>;

export function createStepUp(options: {
  readonly issuers: readonly Issuer[];
  readonly settings: StepUpSettings;
  /** Real time, milliseconds since the epoch. */
  readonly now?: () => number;
}): StepUp {
  const { issuers, settings, now = Date.now } = options;
  const maxAgeMs = settings.stepUpMaxAgeSeconds * 1_000;

  function refusal(
    code: 'step-up-required' | 'step-up-refused',
    documents: readonly string[],
    issuer: Issuer | undefined,
  ) {
    const acr = issuer?.acrValues ?? [];
    const document = documents.join('+');
    const asks = {
      document,
      seconds: settings.stepUpMaxAgeSeconds,
      ...(acr.length === 0 ? {} : { acr: acr.join(' ') }),
    };
    return { refusal: { code, with: asks } };
  }

  function isFresh(authTimeMs: number | null, issuer: Issuer): boolean {
    const toleranceMs = (issuer.clockToleranceSeconds ?? 5) * 1_000;
    if (authTimeMs === null || authTimeMs > now() + toleranceMs) return false;
    return now() - authTimeMs <= maxAgeMs + toleranceMs;
  }

  const isStrong = (acr: string | null, { acrValues = [] }: Issuer): boolean =>
    acrValues.length === 0 || (acr ?? '').split(' ').some((one) => acrValues.includes(one));

  async function proven(asked: BindingRequest, issuer: Issuer, header: string) {
    const { caller, documents } = asked;
    const refused = refusal('step-up-refused', documents, issuer);
    const proof = readProof(header);
    if (proof === undefined || !documents.every((one) => proof.documents.includes(one))) return refused;
    const audience = [issuer.clientId ?? '', ...(issuer.furtherClients ?? [])].filter((one) => one !== '');
    const signed = await verifyBy(proof.idToken, issuer, { audience });
    if (signed === 'identity-unavailable') return { refusal: { code: signed } as const };
    if (signed === 'token-expired') return refusal('step-up-required', documents, issuer);
    if (typeof signed === 'string') return refused;
    // Of the same account, and asked for with these documents in mind.
    if (signed.subject !== caller.account.subject || signed.claims['nonce'] !== proofNonce(proof)) return refused;
    const authTimeMs = signed.authTimeSeconds === null ? null : signed.authTimeSeconds * 1_000;
    if (!isFresh(authTimeMs, issuer) || !isStrong(signed.acr, issuer))
      return refusal('step-up-required', documents, issuer);
    return { caller: { ...caller, acr: signed.acr, authTimeMs } };
  }

  return async (asked) => {
    const { caller, documents, proof } = asked;
    // A program decides nothing, however fresh its token is; asking it to sign in would lead nowhere.
    if (caller.service) return { refusal: { code: 'service-account-does-not-decide' } };
    const issuer = issuers.find((one) => one.issuer === caller.account.issuer);
    if (issuer === undefined) return refusal('step-up-required', documents, undefined);
    const mode = caller.clientId === issuer.clientId ? settings.stepUp : settings.stepUpPrograms;
    if (proof !== undefined && mode !== 'off') return await proven(asked, issuer, proof);
    const enough =
      mode === 'off' || (mode === 'fresh' && isFresh(caller.authTimeMs, issuer) && isStrong(caller.acr, issuer));
    return enough ? { caller } : refusal('step-up-required', documents, issuer);
  };
}
