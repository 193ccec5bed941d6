// The local OpenID provider as a process of its own.
import { readFile } from 'node:fs/promises';
import { integerSetting, readSettings, textSetting } from '@nhipcau/platform/settings';
import { onStopSignal } from '@nhipcau/platform/stop-signals';
import type { DemonstrationAccount } from './demonstration-account.ts';
import { startIdentity } from './identity.ts';

const settings = readSettings({
  port: integerSetting('NHIPCAU_IDENTITY_PORT', { min: 1, max: 65_535 }),
  folder: textSetting('NHIPCAU_IDENTITY_FOLDER'),
  /** A JSON file with the demonstration accounts. */
  accountsFile: textSetting('NHIPCAU_IDENTITY_ACCOUNTS'),
  consoleOrigin: textSetting('NHIPCAU_CONSOLE_ORIGIN'),
});
const accounts = JSON.parse(await readFile(settings.accountsFile, 'utf8')) as readonly DemonstrationAccount[];
const { port, folder, consoleOrigin } = settings;
const identity = await startIdentity({ port, folder, accounts, consoleOrigin });
console.log(`identity ready at ${identity.issuer}`);
onStopSignal(() => {
  void identity.stop().then(() => process.exit(0));
});
