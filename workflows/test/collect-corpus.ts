import { createHash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { canonicalJson } from '@nhipcau/domain/canonical/canonical-json';
import { openedHistory } from '@nhipcau/platform/payloads/history';
import proto from '@temporalio/proto';
import { HISTORIES, STREAMS } from './support/corpus.ts';
import type { TestDossier } from './support/dossier.ts';
import { TEST_CODEC } from './support/keys.ts';
import { hasEnded, runOf } from './support/runs.ts';
import { SCENARIOS } from './support/scenarios.ts';
import { openSkippingWorld, type SkippingWorld } from './support/skipping-world.ts';

/**
 * Collects the corpora from real runs: `node test/collect-corpus.ts [NAME [SCENARIO…]]`. Under NAME, by default the day, new files stand
 * beside those of earlier versions, which stay: what was once open must be replayed for ever. With scenarios named, only theirs are
 * written, and the rest of the edition stays.
 */
const [edition = new Date().toISOString().slice(0, 10), ...only] = process.argv.slice(2);

async function keep(world: SkippingWorld, name: string, dossier: TestDossier): Promise<void> {
  const file = `${name.replaceAll(' ', '-')}`;
  // Kept opened: a committed key would be no secret, and a stored history outlives the key of its day.
  const sealed = await runOf(world.environment.client, dossier).fetchHistory();
  const history = await openedHistory(sealed, TEST_CODEC);
  const bytes = proto.temporal.api.history.v1.History.encode(history).finish();
  await writeFile(path.join(HISTORIES, edition, `${file}.bin.gz`), gzipSync(bytes, { level: 9 }));
  const { rows } = await world.record.admin.query<{ record: string }>(
    'select record from dossier_event where dossier_id = $1 order by seq',
    [dossier.id],
  );
  const state = createHash('sha256')
    .update(canonicalJson(await dossier.state()))
    .digest('hex');
  const stream = { name, state, records: rows.map((row) => JSON.parse(row.record)) };
  await writeFile(path.join(STREAMS, edition, `${file}.json`), `${JSON.stringify(stream, null, 1)}\n`);
}

const world = await openSkippingWorld();
try {
  for (const folder of [HISTORIES, STREAMS]) {
    if (only.length === 0) await rm(path.join(folder, edition), { recursive: true, force: true });
    await mkdir(path.join(folder, edition), { recursive: true });
  }
  await world.startWorker();
  for (const [name, scenario] of Object.entries(SCENARIOS)) {
    if (only.length > 0 && !only.includes(name)) continue;
    const dossier = await world.newDossier(scenario);
    await scenario.play(world, dossier);
    await hasEnded(world.environment.client, dossier);
    await keep(world, name, dossier);
    console.log(name);
  }
} finally {
  await world.stop();
}
