import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
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
  return await driver.launch({ executablePath: await unpacked(), args, headless: true });
}

const TOOLS = fileURLToPath(new URL('../../../.nhipcau/tools/chromium', import.meta.url));

/** The package unpacks into the system's temporary folder, where a copy that another user left could not be run. */
async function unpacked(): Promise<string> {
  await mkdir(TOOLS, { recursive: true });
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = path.resolve(TOOLS);
  try {
    return await chromium.executablePath();
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
}
