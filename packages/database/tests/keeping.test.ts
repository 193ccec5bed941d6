import { STATE_CALENDAR } from '@nhipcau/domain/calendar/working-calendars';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { atDraft, performAct, publishCalendar, readClock, stepClock } from '../src/index.ts';
import { crossOver, inConsultation, newDossier, opine, present, signedIn } from './support/acts.ts';
import { type DatabaseWorld, openDatabaseWorld } from './support/world.ts';

const DAY_MS = 86_400_000;
let world: DatabaseWorld;
beforeAll(async () => {
  world = await openDatabaseWorld();
}, 60_000);
afterAll(() => world.stop());

async function wakeOf(dossierId: string): Promise<{ wake: number; seen: number }> {
  const text = 'select wake_no as wake, seen_no as seen from dossier where id = $1';
  const [row] = await world.as('nc_tasks').as('auditor-1').query<{ wake: number; seen: number }>({ text }, [dossierId]);
  return row ?? { wake: -1, seen: -1 };
}

test('a key that came before with another body is refused and changes nothing', async () => {
  const dossierId = await inConsultation(world);
  await opine(world, dossierId, 1, 'one-key');
  const other = await performAct(world.as('nc_tasks'), {
    ...signedIn('officer-1', 'one-key'),
    requestHash: 'another-body',
    dossierId,
    service: 'tasks',
    decide: () => {
      throw new Error('a repeated key is not judged');
    },
  });
  expect(other).toEqual({ ok: false, refusals: [{ code: 'idempotency-key-reused' }] });
  const text = 'select count(*) as n from dossier_event where dossier_id = $1 and idempotency_key = $2';
  expect(await world.as('nc_tasks').as('auditor-1').query({ text }, [dossierId, 'one-key'])).toEqual([{ n: 1 }]);
});

test('one key of two people, or on two dossiers, is two requests', async () => {
  const [one, two] = [await inConsultation(world), await inConsultation(world)];
  const answers = [
    await opine(world, one, 1, 'shared'),
    await opine(world, one, 2, 'shared'),
    await opine(world, two, 1, 'shared'),
  ];
  expect(answers.map((answer) => answer.ok && !answer.replayed)).toEqual([true, true, true]);
});

test('a draft is saved once a revision, its files with it, and only its desk may keep it', async () => {
  const dossierId = await newDossier(world, 'Bản thảo');
  const db = world.as('nc_dossiers');
  const at = { dossierId, actor: 'head-1' };
  const saved = await atDraft(db, at, async (desk) => {
    const draft = await desk.draft();
    await desk.putPart('draft', {
      kind: 'plan',
      fileName: 'ke-hoach.pdf',
      mediaType: 'application/pdf',
      bytes: Buffer.from('x'),
    });
    return {
      keep: true,
      result: await desk.save((draft?.revision ?? 0) + 1, { title: 'Bản thảo hai' }, 'Bản thảo hai'),
    };
  });
  expect(saved).toBe(3);
  const late = await atDraft(db, at, async (desk) => ({
    keep: true,
    result: await desk.save(1, { title: 'Muộn' }, 'Muộn'),
  }));
  expect(late).toBeUndefined();
  await atDraft(db, at, async (desk) => ({ keep: false, result: await desk.dropPart('plan') }));
  const left = await atDraft(db, at, async (desk) => ({ keep: false, result: await desk.draft() }));
  expect(left).toMatchObject({ revision: 3, content: { title: 'Bản thảo hai' }, editors: ['staff-1', 'head-1'] });
  expect(left?.parts.map((part) => part.kind)).toEqual(['plan']);
  expect(await atDraft(db, at, async (desk) => ({ keep: true, result: await desk.dropPart('plan') }))).toBe(true);
  expect(await atDraft(db, at, async (desk) => ({ keep: true, result: await desk.dropPart('plan') }))).toBe(false);
});

test('a new calendar wakes every open dossier once and no draft, and editions follow one another', async () => {
  const draft = await newDossier(world);
  const open = await inConsultation(world);
  const before = await wakeOf(open);
  const edition = { version: 2, content: STATE_CALENDAR, reason: 'Nghỉ bù', actor: 'administrator' };
  const keeper = world.as('nc_administration');
  expect(await publishCalendar(keeper.query, edition)).toBeGreaterThanOrEqual(1);
  expect((await wakeOf(open)).wake).toBe(before.wake + 1);
  expect((await wakeOf(draft)).wake).toBe(0);
  await expect(publishCalendar(keeper.query, edition)).rejects.toMatchObject({ code: 'NC007' });
});

test('the clock stands still where it is not movable, goes forward only, never past today, and wakes what is due', async () => {
  const db = world.as('nc_administration');
  const admin = await world.connect('postgres');
  const today = (await readClock(db)).nowMs;
  await expect(stepClock(db, today + DAY_MS)).rejects.toMatchObject({ code: 'NC006' });
  await admin.query('update clock set movable = true, offset_ms = $1', [-400 * DAY_MS]);
  const dossierId = await newDossier(world);
  await present(world, dossierId);
  await crossOver(world, dossierId);
  const { nextAtMs, nowMs } = await readClock(db);
  if (nextAtMs === null) throw new Error('nothing is due');
  const seen = await wakeOf(dossierId);
  expect(await stepClock(db, nextAtMs - 1000)).toBeGreaterThan(nowMs);
  expect(await wakeOf(dossierId)).toEqual(seen);
  const arrived = await stepClock(db, nextAtMs + 1000);
  expect((await wakeOf(dossierId)).wake).toBe(seen.wake + 1);
  expect(await stepClock(db, nowMs - 10 * DAY_MS)).toBeGreaterThanOrEqual(arrived);
  await stepClock(db, Date.now() + 30 * DAY_MS);
  expect(await readClock(db)).toMatchObject({ offsetMs: 0 });
});
