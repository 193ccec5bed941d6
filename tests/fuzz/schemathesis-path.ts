import { access, readdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const defaultToolsFolder = fileURLToPath(new URL('../../.nhipcau/tools', import.meta.url));

/** The folder of Python packages in which the bootstrap has laid Schemathesis. */
export async function schemathesisPath(): Promise<string> {
  const named = process.env['SCHEMATHESIS_PATH'];
  const tools = process.env['NHIPCAU_TOOLS'] ?? defaultToolsFolder;
  const laid = (await readdir(tools).catch(() => [])).filter((name) => /^schemathesis-[^.]/.test(name)).toSorted();
  const place = named ?? path.join(tools, laid.at(-1) ?? 'schemathesis');
  await access(path.join(place, 'schemathesis')).catch(() => {
    throw new Error(
      `Schemathesis was not found (SCHEMATHESIS_PATH, ${tools}): "npm test" or "npm run fuzz" fetches it`,
    );
  });
  return place;
}
