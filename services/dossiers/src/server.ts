import { serve } from '@nhipcau/acts/running/serve';
import { RELAY_SETTING, SERVICE_SETTINGS } from '@nhipcau/acts/running/service-settings';
import { readDoorLimits } from '@nhipcau/http';
import { readSettings } from '@nhipcau/platform/settings';
import { buildDossiers } from './app.ts';

const settings = readSettings({ ...SERVICE_SETTINGS, ...RELAY_SETTING });

await serve('dossiers', settings, (log) => buildDossiers({ ...settings, limits: readDoorLimits(), log }));
