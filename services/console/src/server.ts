import { createLog } from '@nhipcau/platform/log';
import { integerSetting, readSettings, textSetting, urlSetting } from '@nhipcau/platform/settings';
import { onStopSignal } from '@nhipcau/platform/stop-signals';
import { buildConsole } from './app.ts';

const { host, port, issuer, temporalUi } = readSettings({
  host: textSetting('HOST', '127.0.0.1'),
  port: integerSetting('PORT', { min: 1, max: 65_535 }),
  issuer: urlSetting('OIDC_ISSUER'),
  temporalUi: textSetting('TEMPORAL_UI', 'none'),
});
const log = createLog({ service: 'console' });
const { http, stop } = await buildConsole({ log, issuer, ...(temporalUi === 'none' ? {} : { temporalUi }) });
onStopSignal(() => void stop().then(() => process.exit(0)));
await http.listen({ host, port });
log.info({ port }, 'listening');
