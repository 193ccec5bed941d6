import { openDatabase } from '@nhipcau/database';
import { createLog } from '@nhipcau/platform/log';
import { keyRingSetting } from '@nhipcau/platform/payloads/key-ring';
import { integerSetting, readSettings, textSetting } from '@nhipcau/platform/settings';
import { onStopSignal } from '@nhipcau/platform/stop-signals';
import { dossierActivities } from './activities/activities.ts';
import { buildWorker } from './app.ts';
import { healthService } from './health.ts';
import { logThrough } from './runtime-log.ts';

const settings = readSettings({
  port: integerSetting('PORT', { min: 0, max: 65_535 }),
  host: textSetting('HOST', '127.0.0.1'),
  databaseUrl: textSetting('DATABASE_URL'),
  temporalAddress: textSetting('TEMPORAL_ADDRESS'),
  namespace: textSetting('TEMPORAL_NAMESPACE', 'default'),
  bundleFolder: textSetting('BUNDLE_FOLDER'),
  poolSize: integerSetting('POOL_SIZE', { min: 1, max: 200, fallback: 10 }),
  keys: keyRingSetting('PAYLOAD_KEYS'),
  maxCachedWorkflows: integerSetting('MAX_CACHED_WORKFLOWS', { min: 0, max: 100_000, fallback: 1_000 }),
});
const log = createLog({ service: 'worker' });
logThrough(log);
const { poolSize } = settings;
const db = openDatabase({ url: settings.databaseUrl, applicationName: 'nhipcau-worker', poolSize });
const worker = await buildWorker(settings, { activities: dossierActivities(db), keys: settings.keys });
const http = healthService({ workerState: worker.state, askRecord: db.ping });
await http.listen({ port: settings.port, host: settings.host });

const stop = async () => {
  await worker.stop();
  await http.close();
  await db.close();
};
onStopSignal(() => {
  void stop().then(() => process.exit(0));
});
try {
  await worker.run();
} catch (fault) {
  // A worker that lost Temporal for good is of no use: whoever supervises it starts another.
  log.fatal({ err: fault }, 'the worker cannot go on');
  process.exit(1);
}
