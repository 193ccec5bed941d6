// The gateway as a process of its own.
import { integerSetting, readSettings, urlSetting } from '@nhipcau/platform/settings';
import { onStopSignal } from '@nhipcau/platform/stop-signals';
import { startGateway } from './gateway.ts';
import { waysTo } from './ways.ts';

const settings = readSettings({
  port: integerSetting('PORT', { min: 1, max: 65_535 }),
  dossiers: urlSetting('DOSSIERS_URL'),
  tasks: urlSetting('TASKS_URL'),
  audit: urlSetting('AUDIT_URL'),
  administration: urlSetting('ADMINISTRATION_URL'),
  console: urlSetting('CONSOLE_URL'),
});
const gateway = await startGateway({ port: settings.port, host: '127.0.0.1', ways: waysTo(settings) });
console.log(`gateway ready at ${gateway.origin}`);
onStopSignal(() => {
  void gateway.stop().then(() => process.exit(0));
});
