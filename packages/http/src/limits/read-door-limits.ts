import { addressesSetting, integerSetting, readSettings } from '@nhipcau/platform/settings';
import { type DoorLimits, GENEROUS_LIMITS, OVERLOADED_ABOVE_MS } from './door-limits.ts';

const perMinute = (variable: string, fallback: number) =>
  integerSetting(variable, { min: 0, max: 1_000_000, fallback });

const LIMIT_SETTINGS = {
  personPerMinute: perMinute('REQUESTS_PER_MINUTE', GENEROUS_LIMITS.personPerMinute),
  strangerPerMinute: perMinute('STRANGER_REQUESTS_PER_MINUTE', GENEROUS_LIMITS.strangerPerMinute),
  overloadedAboveMs: integerSetting('OVERLOADED_ABOVE_MS', {
    min: 0,
    max: 60_000,
    fallback: OVERLOADED_ABOVE_MS,
  }),
  trustedProxies: addressesSetting('TRUSTED_PROXIES'),
} as const;

/**
 * The limits of a service as its environment states them.
 * @throws where a variable holds no limit, or no address
 */
export function readDoorLimits(environment: Readonly<Record<string, string | undefined>> = process.env): DoorLimits {
  return readSettings(LIMIT_SETTINGS, environment);
}
