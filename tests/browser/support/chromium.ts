import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import chromium from '@sparticuz/chromium';
import { type Browser, chromium as driver } from 'playwright-core';

const TOOLS = fileURLToPath(new URL('../../../.nhipcau/tools/chromium/', import.meta.url));

/**
 * A real Chromium that ships inside its package: no browser need be installed.
 * @param place where it lies once it is unpacked
 */
export async function launchChromium(place = TOOLS): Promise<Browser> {
  // Not the package's own arguments: they switch web security off, which is among the things tested here.
  // Without a graphics card its work is done by the processor either way: drawing plainly takes a sixth of what imitating a card takes.
  const args = ['--no-sandbox', '--disable-dev-shm-usage', '--font-render-hinting=none', '--disable-gpu'];
  await unpack(path.resolve(place));
  return await driver.launch({ executablePath: path.resolve(place, 'chromium'), args, headless: true });
}

/** Test files begin at the same time: each unpacks apart, and the first one's copy is everybody's, never half of it. */
async function unpack(place: string): Promise<void> {
  if (existsSync(place)) return;
  const own = `${place}-${randomUUID()}`;
  await mkdir(own, { recursive: true });
  await unpackInto(own);
  // Refused where another was first.
  await rename(own, place).catch(() => rm(own, { recursive: true }));
}

/** The package unpacks into the system's temporary folder, where a copy that another user left could not be run. */
async function unpackInto(folder: string): Promise<void> {
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  try {
    await chromium.executablePath();
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
}
