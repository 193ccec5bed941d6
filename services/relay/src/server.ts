import { createLog } from '@nhipcau/platform/log';
import { keyRingSetting } from '@nhipcau/platform/payloads/key-ring';
import { choiceSetting, integerSetting, readSettings, textSetting } from '@nhipcau/platform/settings';
import { onStopSignal } from '@nhipcau/platform/stop-signals';
import { buildRelay } from './app.ts';

const { temporalUi, mode, ...settings } = readSettings({
  port: integerSetting('PORT', { min: 0, max: 65_535 }),
  host: textSetting('HOST', '127.0.0.1'),
  databaseUrl: textSetting('DATABASE_URL'),
  temporalAddress: textSetting('TEMPORAL_ADDRESS'),
  namespace: textSetting('TEMPORAL_NAMESPACE', 'default'),
  sweepEveryMs: integerSetting('SWEEP_EVERY_MS', { min: 1_000, max: 86_400_000, fallback: 60_000 }),
  keys: keyRingSetting('PAYLOAD_KEYS'),
  mode: choiceSetting('MODE', ['local', 'production'] as const, 'production'),
  temporalUi: textSetting('TEMPORAL_UI', 'none'),
});
const log = createLog({ service: 'relay' });
const pages = mode === 'local' && temporalUi !== 'none' ? { temporalPages: temporalUi } : {};
const relay = buildRelay({ ...settings, ...pages, log });
await relay.http.listen({ port: settings.port, host: settings.host });
log.info({ port: settings.port }, 'relay listens');
onStopSignal(() => {
  void relay.stop().then(() => process.exit(0));
});
