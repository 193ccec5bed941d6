import chromium from '@sparticuz/chromium';
import { type Browser, chromium as driver } from 'playwright-core';

/** A real Chromium that ships inside its package: no browser need be installed. */
export async function launchChromium(): Promise<Browser> {
  // Not the package's own arguments: they switch web security off, which is among the things tested here.
  const args = [
    '--no-sandbox',
    '--disable-dev-shm-usage',
    '--font-render-hinting=none',
    '--use-gl=angle',
    '--use-angle=swiftshader',
  ];
  return await driver.launch({ executablePath: await chromium.executablePath(), args, headless: true });
}
