import { choiceSetting, integerSetting, type Settings, textSetting, urlSetting } from '@nhipcau/platform/settings';
import { SIGN_IN_SETTINGS } from './sign-in-settings.ts';

export const MODES = ['local', 'production'] as const;
export type Mode = (typeof MODES)[number];

/** The settings of every service that people's clients speak to; each comes from the environment. */
export const SERVICE_SETTINGS = {
  host: textSetting('HOST', '127.0.0.1'),
  port: integerSetting('PORT', { min: 1, max: 65_535 }),
  databaseUrl: textSetting('DATABASE_URL'),
  poolSize: integerSetting('POOL_SIZE', { min: 1, max: 200, fallback: 10 }),
  ...SIGN_IN_SETTINGS,
  mode: choiceSetting('MODE', MODES, 'production'),
  logLevel: choiceSetting('LOG_LEVEL', ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], 'info'),
} as const;
export type ServiceSettings = Settings<typeof SERVICE_SETTINGS>;

/** Of services whose acts wake a workflow. */
export const RELAY_SETTING = { relayUrl: urlSetting('RELAY_URL') } as const;
