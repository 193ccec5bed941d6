import { expect, test } from 'vitest';
import { type Allowed, sortedActs } from './acts-sorted.ts';

const KNOWN = ['edit-draft', 'recall', 'withdraw', 'start', 'note', 'propose-change'];
const closedBy = (code: string): Partial<Allowed> => ({ may: false, refusal: [{ code, detail: code }] as never });
const act = (name: string, more: Partial<Allowed>): Allowed => ({ act: name, ...more }) as Allowed;
const names = (acts: readonly Allowed[]) => acts.map((one) => one.act);

test('what stands in the way of my own office stays in sight; another’s act and another stage’s are folded away', () => {
  const sorted = sortedActs(
    {
      standing: 'open',
      acts: [
        act('withdraw', { may: true }),
        act('recall', closedBy('opinions-given')),
        act('start', closedBy('wrong-stage')),
        act('note', { may: false, rule: 'not-in-unit' as never }),
        act('create', { may: true }),
      ],
    },
    KNOWN,
  );
  expect([names(sorted.open), names(sorted.soon), names(sorted.elsewhere)]).toEqual([
    ['withdraw'],
    ['recall'],
    ['start', 'note'],
  ]);
});

test('each of my open tasks is one way on, however many answers it takes; holding it is none', () => {
  const acts = ['sign', 'send-back', 'claim'].map((name) => act(name, { may: true, task: 't.1' }));
  expect(sortedActs({ standing: 'open', acts }, KNOWN).tasks.map(({ task }) => task)).toEqual(['t.1']);
  const claimOnly = [act('claim', { may: true, task: 't.2' }), act('opine', { may: false, task: 't.2' })];
  expect(sortedActs({ standing: 'open', acts: claimOnly }, KNOWN).tasks).toEqual([]);
});

test('the page of writing has one button: the draft’s, or once a change may be proposed the change’s', () => {
  const may = (...acts: readonly string[]) => acts.map((name) => act(name, { may: true }));
  const open = (acts: Allowed[]) => names(sortedActs({ standing: 'open', acts }, KNOWN).open);
  expect(open([...may('edit-draft'), act('propose-change', closedBy('wrong-stage'))])).toEqual(['edit-draft']);
  expect(open(may('edit-draft', 'note', 'propose-change'))).toEqual(['note', 'propose-change']);
});

test('a closed dossier offers nothing', () => {
  const { open, soon, elsewhere } = sortedActs({ standing: 'closed', acts: [act('note', { may: true })] }, KNOWN);
  expect([open, soon, elsewhere]).toEqual([[], [], []]);
});
