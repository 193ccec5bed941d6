import type { Problem } from '@nhipcau/contracts';
import { expect, test } from 'vitest';
import { type DraftForm, EMPTY_DRAFT } from './draft-form.ts';
import { DraftKeeper, type Held, type Outcome, type Unsaved } from './draft-keeper.ts';

const FIRST: DraftForm = { ...EMPTY_DRAFT, titleVi: 'Hội nghị', place: 'Hà Nội' };

/** A house that answers as it is told to, and a clock that only the test moves. */
function house(unsaved?: Unsaved) {
  let held: Held = { revision: 1, documentHash: 'h1', form: FIRST, savedBy: 'Tôi' };
  const waiting: (() => void)[] = [];
  const kept: (Unsaved | undefined)[] = [];
  const next: Outcome[] = [];
  const save = async (form: DraftForm, revision: number): Promise<Outcome> => {
    const told = next.shift();
    if (told !== undefined) return told;
    if (revision !== held.revision) return 'changed';
    held = { revision: revision + 1, documentHash: `h${revision + 1}`, form, savedBy: 'Tôi' };
    return held;
  };
  const world = {
    save,
    read: async () => held,
    keep: (one: Unsaved | undefined) => void kept.push(one),
    later: (run: () => void) => void waiting.push(run),
  };
  const keeper = new DraftKeeper(held, unsaved, world);
  return {
    keeper,
    next,
    kept,
    held: () => held,
    colleague: (change: Partial<DraftForm>) => {
      held = {
        ...held,
        revision: held.revision + 1,
        documentHash: 'theirs',
        form: { ...held.form, ...change },
        savedBy: 'Lan',
      };
    },
    async pass() {
      for (const run of waiting.splice(0)) run();
      await keeper.between(async () => 'away');
    },
  };
}

test('it saves once when the typing pauses, and forgets its own copy only when the house has confirmed', async () => {
  const { keeper, pass, held, kept } = house();
  keeper.set({ place: 'H' });
  keeper.set({ place: 'Huế' });
  expect([keeper.now().saving.state, kept.at(-1)?.form.place]).toEqual(['typing', 'Huế']);
  await pass();
  expect([held().revision, held().form.place]).toEqual([2, 'Huế']);
  expect([keeper.now().saving.state, kept.at(-1)]).toEqual(['saved', undefined]);
});

test('without a connection it keeps the words and sends them when it is back', async () => {
  const { keeper, pass, held, next, kept } = house();
  next.push('away');
  keeper.set({ place: 'Huế' });
  await pass();
  expect([keeper.now().saving.state, kept.at(-1)?.form.place]).toEqual(['away', 'Huế']);
  await pass();
  expect([keeper.now().saving.state, held().form.place]).toEqual(['saved', 'Huế']);
});

test('what a colleague wrote elsewhere in the text comes in, is told, and is not overwritten', async () => {
  const { keeper, pass, held, colleague } = house();
  colleague({ agenda: 'Thảo luận' });
  keeper.set({ place: 'Huế' });
  await pass();
  expect(keeper.now()).toMatchObject({
    came: { by: 'Lan', units: ['agenda'] },
    form: { agenda: 'Thảo luận', place: 'Huế' },
  });
  await pass();
  expect(held().form).toMatchObject({ agenda: 'Thảo luận', place: 'Huế' });
});

test('where both wrote, nothing is sent until somebody has chosen, and what is typed meanwhile counts', async () => {
  const { keeper, pass, held, colleague, kept } = house();
  colleague({ place: 'Đà Nẵng', agenda: 'Thảo luận' });
  keeper.set({ place: 'Huế' });
  await pass();
  expect(keeper.now().saving).toMatchObject({ state: 'conflict', clashes: ['place'] });
  keeper.set({ purposeVi: 'Tổng kết' });
  await pass();
  expect([held().form.place, kept.at(-1)?.form.place]).toEqual(['Đà Nẵng', 'Huế']);
  keeper.choose({ place: 'mine' });
  await pass();
  expect(held().form).toMatchObject({ place: 'Huế', agenda: 'Thảo luận', purposeVi: 'Tổng kết' });
});

test('a colleague’s saving that is seen unasked is taken in; a text that is being written is left to the next saving', () => {
  const { keeper, colleague, held } = house();
  colleague({ place: 'Đà Nẵng' });
  keeper.see(held());
  expect(keeper.now()).toMatchObject({
    form: { place: 'Đà Nẵng' },
    saving: { state: 'saved' },
    came: { units: ['place'] },
  });
  keeper.set({ place: 'Huế' });
  colleague({ place: 'Vinh' });
  keeper.see(held());
  expect(keeper.now().form.place).toBe('Huế');
});

test('words left over from an earlier visit meet what was saved since: neither side is dropped', async () => {
  const base: Held = { revision: 1, documentHash: 'h0', form: { ...FIRST, place: 'Vinh' }, savedBy: 'Tôi' };
  const same = house({ base: { ...base, revision: 1 }, form: { ...base.form, agenda: 'Viết dở' } });
  await same.pass();
  expect(same.held().form.agenda).toBe('Viết dở');
  const older = house({ base: { ...base, revision: 0 }, form: { ...base.form, place: 'Huế' } });
  expect(older.keeper.now().saving).toMatchObject({ state: 'conflict', clashes: ['place'] });
});

test('a refusal is shown and nothing is repeated until the text changes; a text without a title waits', async () => {
  const { keeper, pass, next, held } = house();
  const problem = { status: 422 } as Problem;
  next.push({ problem });
  keeper.set({ place: 'Huế\u202e' });
  await pass();
  expect(keeper.now().saving).toEqual({ state: 'refused', problem });
  await pass();
  expect(held().revision).toBe(1);
  keeper.set({ titleVi: ' ', place: 'Huế' });
  expect(keeper.now().saving.state).toBe('untitled');
  keeper.set({ titleVi: 'Hội nghị' });
  await pass();
  expect(held().form.place).toBe('Huế');
});

test('a file goes between two savings, from the revision that stands then', async () => {
  const { keeper, pass, held } = house();
  keeper.set({ place: 'Huế' });
  await pass();
  const from: number[] = [];
  const outcome = await keeper.between(async (revision) => {
    from.push(revision);
    return { revision: revision + 1, documentHash: 'with file' };
  });
  expect([from, outcome]).toEqual([[2], { revision: 3, documentHash: 'with file' }]);
  expect(keeper.now().held).toMatchObject({ revision: 3, documentHash: 'with file', form: held().form });
});
