import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { DomainEvent } from '@nhipcau/domain/dossier/events';
import { evolve } from '@nhipcau/domain/dossier/evolve';
import type { DossierState } from '@nhipcau/domain/dossier/state';
import { FACT_LABELS } from '@nhipcau/domain/glossary/facts';
import { STAGES } from '@nhipcau/domain/vocabulary';
import { expect, test } from 'vitest';

const streams = fileURLToPath(new URL('../../../../tests/corpus/streams/', import.meta.url));

interface Stored {
  readonly dossierId: string;
  readonly records: readonly (Record<'type' | 'actor' | 'principal', string> & {
    readonly seq: number;
    readonly at: number;
    readonly body: object;
  })[];
}

function namesIn(value: unknown, found: Set<string>): void {
  if (Array.isArray(value)) for (const one of value) namesIn(one, found);
  else if (typeof value === 'object' && value !== null)
    for (const [name, one] of Object.entries(value)) {
      found.add(name);
      namesIn(one, found);
    }
}

test('every member of every event and state that ever was has its words', () => {
  const files = readdirSync(streams, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));
  expect(files.length).toBeGreaterThan(10);
  const found = new Set<string>();
  for (const file of files) {
    const { records } = JSON.parse(readFileSync(`${streams}${file}`, 'utf8')) as Stored;
    let state: DossierState | null = null;
    for (const { type, body, ...meta } of records) {
      namesIn(body, found);
      state = evolve(state, { type, ...body } as DomainEvent, meta as unknown as Parameters<typeof evolve>[2]);
      namesIn({ ...state, seq: undefined, at: undefined }, found);
    }
  }
  const known = new Set<string>([...Object.keys(FACT_LABELS), ...STAGES, 'seq', 'at', 'commitment']);
  expect([...found].filter((name) => !known.has(name)).toSorted()).toEqual([]);
});
