import { afterAll, beforeAll, expect, test } from 'vitest';
import { type House, openHouse } from '../../tasks/test/support/house.ts';
import { asAdmin } from '../../tasks/test/support/records.ts';
import { codes, done, inConsultation } from '../../tasks/test/support/story.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 60_000);
afterAll(() => house?.stop());

interface Entry {
  readonly seq: number;
  readonly type: string;
  readonly actor?: { readonly id: string };
  readonly instrument: string;
  readonly bySystem: boolean;
  readonly body: Readonly<Record<string, unknown>>;
  readonly before?: Readonly<Record<string, unknown>>;
  readonly after?: Readonly<Record<string, unknown>>;
  readonly previousHash?: string;
  readonly hash: string;
}

async function entriesOf(dossier: string, query = ''): Promise<readonly Entry[]> {
  const reply = done(await house.as('auditor').get(`/audit/dossiers/${dossier}/timeline${query}`));
  return (reply.body as unknown as { items: readonly Entry[] }).items;
}

test('the timeline says who did what by which right, before and after, and chains by hash', async () => {
  const { dossier } = await inConsultation(house);
  const entries = await entriesOf(dossier);
  expect(entries.map(({ type }) => type)).toEqual([
    'DossierCreated',
    'ProposalPresented',
    'ProposalSigned',
    'ProposalAccepted',
    'RoundDecided',
    'StageCrossed',
  ]);
  expect(entries[2]).toMatchObject({ actor: { id: 'head' }, instrument: 'head.1', bySystem: false });
  expect(entries[4]).toMatchObject({ before: { decided: null }, after: { decided: 'accepted' } });
  expect(entries[5]).toMatchObject({
    bySystem: true,
    instrument: 'route:standard@1',
    after: { stage: 'consultation' },
  });
  expect(entries[5]).not.toHaveProperty('actor');
  for (const [index, entry] of entries.entries()) expect(entry.previousHash).toBe(entries[index - 1]?.hash);
  const newest = await entriesOf(dossier, '?newestFirst=true&limit=2');
  expect(newest).toEqual([entries[5], entries[4]]);
});

test('the history is the auditor’s: the parties are told the rule, everybody else nothing', async () => {
  const { dossier } = await inConsultation(house);
  for (const what of ['timeline', 'verification', 'workflow']) {
    const path = `/audit/dossiers/${dossier}/${what}`;
    const party = await house.as('staff').get(path);
    expect([party.status, codes(party)]).toEqual([403, ['wrong-role']]);
    for (const who of ['stranger', 'nobody', 'administrator'] as const)
      expect((await house.as(who).get(path)).status).toBe(404);
  }
  expect((await house.as('staff').get('/audit/figures')).status).toBe(403);
});

test('reading leaves a trace in a chained ledger', async () => {
  const { dossier } = await inConsultation(house);
  await entriesOf(dossier);
  const rows = await asAdmin(house.records.adminUrl, (client) =>
    client.query(
      `select actor, record::jsonb -> 'entry' as entry from ledger_entry where ledger = 'reads' and record like $1`,
      [`%${dossier}%`],
    ),
  );
  expect(rows.rows).toEqual([{ actor: 'auditor', entry: { what: 'timeline', dossier, instrument: 'auditor.1' } }]);
});

test('a dossier that was tampered with is found out, and where', async () => {
  const { dossier } = await inConsultation(house);
  const sound = done(await house.as('auditor').get(`/audit/dossiers/${dossier}/verification`));
  expect(sound.body).toMatchObject({ sound: true, events: 6, closed: false });
  await asAdmin(house.records.adminUrl, async (client) => {
    await client.query('alter table dossier_event disable trigger user');
    await client.query("update dossier_event set actor = 'somebody' where dossier_id = $1 and seq = 3", [dossier]);
    await client.query('alter table dossier_event enable trigger user');
  });
  const found = done(await house.as('auditor').get(`/audit/dossiers/${dossier}/verification`)).body as unknown as {
    sound: boolean;
    checks: readonly object[];
  };
  expect(found.sound).toBe(false);
  expect(found.checks).toContainEqual(expect.objectContaining({ check: 'columns-match', sound: false, seq: 3 }));
  expect(done(await house.as('auditor').get('/audit/figures')).body).toMatchObject({ chainVerified: false });
});

test('while Temporal knows nothing the log is shown all the same, and the difference is named', async () => {
  const { dossier } = await inConsultation(house);
  const shown = done(await house.as('auditor').get(`/audit/dossiers/${dossier}/workflow`)).body;
  expect(shown).toMatchObject({ workflowId: `dossier/${dossier}`, reachable: true, runs: [], agrees: false });
  expect(shown['recorded']).toMatchObject([{ stage: 'proposal', round: 1, outcome: 'accepted', to: 'consultation' }]);
});
