import { providersSetting, STEP_UP_SETTINGS } from '@nhipcau/http';
import type { Settings } from '@nhipcau/platform/settings';

/** Who signs people in, and how freshly they must have signed in for what binds them: the same for every service. */
export const SIGN_IN_SETTINGS = { providers: providersSetting(), ...STEP_UP_SETTINGS } as const;
export type SignInSettings = Settings<typeof SIGN_IN_SETTINGS>;
