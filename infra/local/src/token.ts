// npm run token -- ACCOUNT: signs in at the running instance as anyone does and prints the access token, alone on stdout.
import path from 'node:path';
import { runningInstance } from '@nhipcau/platform/instance-lock';
import { stateFolderPath } from '@nhipcau/platform/state-folder';
import { accountsFor } from './demonstration/accounts.ts';
import { DEMONSTRATION_SERVICE } from './demonstration/services.ts';
import { demonstrationPassword } from './identity.ts';
import { serviceSignIn } from './service-sign-in.ts';
import { type SignedIn, signIn } from './sign-in.ts';

const wanted = process.argv[2] ?? '';
const place = stateFolderPath('local');
const instance = await runningInstance(place);
const issuer = instance?.notes['sign-in'];
const accounts = accountsFor(wanted);
const [account] = accounts;

if (issuer === undefined) {
  console.error('nothing is running that could sign anybody in: npm start first');
  process.exitCode = 1;
} else if (wanted === DEMONSTRATION_SERVICE.id) {
  print(DEMONSTRATION_SERVICE.name, await serviceSignIn(issuer, path.join(place, 'identity')));
} else if (account === undefined || (accounts.length > 1 && account.subject !== wanted)) {
  const known = account === undefined ? accountsFor('') : accounts;
  console.error(`${account === undefined ? `nobody is called “${wanted}”` : 'several hold that office'}; accounts:`);
  for (const { subject, displayName } of known) console.error(`  ${subject.padEnd(28)} ${displayName}`);
  process.exitCode = 2;
} else {
  const password = await demonstrationPassword(path.join(place, 'identity'));
  const { subject, displayName } = account;
  print(displayName, await signIn({ issuer, clientId: 'nhipcau-driver', subject, password }));
}

function print(name: string, { accessToken, expiresAtMs }: SignedIn): never {
  console.error(`${name}, until ${new Date(expiresAtMs).toISOString()}`);
  console.log(accessToken);
  // The provider's connections are kept alive; nothing waits for them.
  process.exit();
}
