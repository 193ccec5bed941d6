import { createLog } from '@nhipcau/platform/log';
import { integerSetting, readSettings, textSetting } from '@nhipcau/platform/settings';
import { onStopSignal } from '@nhipcau/platform/stop-signals';
import { buildRelay } from './app.ts';

const settings = readSettings({
  port: integerSetting('PORT', { min: 0, max: 65_535 }),
  host: textSetting('HOST', '127.0.0.1'),
  databaseUrl: textSetting('DATABASE_URL'),
  temporalAddress: textSetting('TEMPORAL_ADDRESS'),
  namespace: textSetting('TEMPORAL_NAMESPACE', 'default'),
  sweepEveryMs: integerSetting('SWEEP_EVERY_MS', { min: 1_000, max: 86_400_000, fallback: 60_000 }),
});
const log = createLog({ service: 'relay' });
const relay = buildRelay({ ...settings, log });
await relay.http.listen({ port: settings.port, host: settings.host });
log.info({ port: settings.port }, 'relay listens');
onStopSignal(() => {
  void relay.stop().then(() => process.exit(0));
});
