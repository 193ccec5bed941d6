import { providersSetting, readDoorLimits, STEP_UP_SETTINGS } from '@nhipcau/http';
import { createLog } from '@nhipcau/platform/log';
import { choiceSetting, integerSetting, readSettings, textSetting, urlSetting } from '@nhipcau/platform/settings';
import { onStopSignal } from '@nhipcau/platform/stop-signals';
import { buildConsole } from './app.ts';

const { host, port, temporalUi, ...settings } = readSettings({
  host: textSetting('HOST', '127.0.0.1'),
  port: integerSetting('PORT', { min: 1, max: 65_535 }),
  origin: urlSetting('ORIGIN'),
  providers: providersSetting(),
  stepUp: STEP_UP_SETTINGS.stepUp,
  stepUpMaxAgeSeconds: STEP_UP_SETTINGS.stepUpMaxAgeSeconds,
  sessionSeconds: integerSetting('SESSION_SECONDS', { min: 60, max: 604_800, fallback: 12 * 3600 }),
  sessionIdleSeconds: integerSetting('SESSION_IDLE_SECONDS', { min: 60, max: 604_800, fallback: 30 * 60 }),
  databaseUrl: textSetting('DATABASE_URL'),
  poolSize: integerSetting('POOL_SIZE', { min: 1, max: 200, fallback: 10 }),
  cookieSecret: textSetting('COOKIE_SECRET'),
  mode: choiceSetting('MODE', ['local', 'production'] as const, 'production'),
  temporalUi: textSetting('TEMPORAL_UI', 'none'),
});
const log = createLog({ service: 'console' });
const { http, stop } = await buildConsole({
  log,
  limits: readDoorLimits(),
  ...settings,
  ...(temporalUi === 'none' ? {} : { temporalUi }),
});
onStopSignal(() => void stop().then(() => process.exit(0)));
await http.listen({ host, port });
log.info({ port }, 'listening');
