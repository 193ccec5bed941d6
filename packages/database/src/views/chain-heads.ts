import type { PersonsDatabase } from '../connection/database.ts';

/** The newest event of a dossier's chain. */
export interface ChainHead {
  readonly id: string;
  readonly seq: number;
  readonly hash: string;
}

const PAGE = 1_000;
const HEADS = {
  name: 'chain_heads',
  text: `select id, seq, encode(hash, 'hex') as hash from dossier where id > $1 order by id limit ${PAGE}`,
};
const HASH = {
  name: 'chain_hash_at',
  text: `select encode(hash, 'hex') as hash from dossier_event where dossier_id = $1 and seq = $2`,
};

/** The head of every chain of the house, a thousand at a time. */
export async function* allChainHeads(db: PersonsDatabase): AsyncGenerator<readonly ChainHead[]> {
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const heads = await db.query<ChainHead & Record<string, unknown>>(HEADS, [after]);
    const last = heads.at(-1);
    if (last === undefined) return;
    yield heads;
    after = last.id;
  }
}

/** The hash that stands at a place of a chain. */
export async function hashAt(db: PersonsDatabase, dossierId: string, seq: number): Promise<string | undefined> {
  return (await db.query<{ hash: string }>(HASH, [dossierId, seq]))[0]?.hash;
}
