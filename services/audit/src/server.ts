import { serve } from '@nhipcau/acts/running/serve';
import { SERVICE_SETTINGS } from '@nhipcau/acts/running/service-settings';
import { readDoorLimits } from '@nhipcau/http';
import { keyRingSetting } from '@nhipcau/platform/payloads/key-ring';
import { readSettings, textSetting } from '@nhipcau/platform/settings';
import { buildAudit } from './app.ts';

const settings = readSettings({
  ...SERVICE_SETTINGS,
  temporalAddress: textSetting('TEMPORAL_ADDRESS'),
  namespace: textSetting('TEMPORAL_NAMESPACE', 'default'),
  keys: keyRingSetting('PAYLOAD_KEYS'),
});

await serve('audit', settings, (log) => buildAudit({ ...settings, limits: readDoorLimits(), log }));
