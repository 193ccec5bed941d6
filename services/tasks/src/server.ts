import { serve } from '@nhipcau/acts/running/serve';
import { RELAY_SETTING, SERVICE_SETTINGS } from '@nhipcau/acts/running/service-settings';
import { readDoorLimits } from '@nhipcau/http';
import { readSettings, textSetting } from '@nhipcau/platform/settings';
import { buildTasks } from './app.ts';

const settings = readSettings({ ...SERVICE_SETTINGS, ...RELAY_SETTING, awardKey: textSetting('AWARD_KEY') });

await serve('tasks', settings, (log) => buildTasks({ ...settings, limits: readDoorLimits(), log }));
