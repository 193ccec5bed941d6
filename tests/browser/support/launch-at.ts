// Launches a browser from the folder that is named and says its version; several of these are begun at once by a test.
import { launchChromium } from './chromium.ts';

const browser = await launchChromium(process.argv[2]);
console.log(browser.version());
await browser.close();
