import { person } from '@nhipcau/domain/dossier/testing/cast';
import { atConsultation, draft } from '@nhipcau/domain/dossier/testing/scenes';
import { ACTS, type Act, ROLES, type Role } from '@nhipcau/domain/vocabulary';
import { describe, expect, it } from 'vitest';
import { type Appointment, type Facts, mayAct, type Person } from './index.ts';

const said = (right: ReturnType<typeof mayAct>) => (right.may ? 'may' : right.rule);

/** An office that somebody else lent. */
function lent(office: string, scope: Partial<Appointment> = {}): Person {
  const { appointments } = person(office);
  return { id: 'actor', appointments: appointments.map((one) => ({ ...one, principal: 'absent', ...scope })) };
}

const SUBJECT: Facts = {
  localMode: true,
  owner: 'unit',
  unit: 'unit',
  kind: 'briefing-conference',
  asker: person('head@x'),
};

/** Who may do what concerns no dossier, by an office of the unit it is about; and whether it can be lent. */
const HOUSE: readonly { readonly act: Act; readonly roles: readonly Role[]; readonly lent: string }[] = [
  { act: 'create', roles: ['staff', 'head'], lent: 'may' },
  { act: 'step-clock', roles: ['administrator'], lent: 'own-office-only' },
  { act: 'edit-calendar', roles: ['administrator'], lent: 'own-office-only' },
  { act: 'keep-organisations', roles: ['administrator'], lent: 'own-office-only' },
  { act: 'keep-accounts', roles: ['administrator'], lent: 'own-office-only' },
  { act: 'renew', roles: ['administrator'], lent: 'own-office-only' },
  { act: 'keep-standing', roles: ['administrator'], lent: 'own-office-only' },
  { act: 'check-rights', roles: ['administrator', 'auditor'], lent: 'own-office-only' },
  { act: 'read-keeping', roles: ['administrator', 'auditor'], lent: 'own-office-only' },
  { act: 'stand-in', roles: ROLES, lent: 'own-office-only' },
  { act: 'see-load', roles: ['head', 'lead', 'secretary'], lent: 'may' },
  { act: 'end-sessions', roles: ['administrator'], lent: 'own-office-only' },
  { act: 'break-glass', roles: ['head', 'administrator'], lent: 'own-office-only' },
  { act: 'confirm-break-glass', roles: ['head', 'administrator'], lent: 'own-office-only' },
  { act: 'read-history', roles: ['auditor'], lent: 'own-office-only' },
];

describe.each(HOUSE)('$act', ({ act, roles, lent: whenLent }) => {
  it.each(ROLES)('by %s', (role) => {
    const may = roles.includes(role);
    expect(said(mayAct(person(`${role}@unit`), act, SUBJECT))).toBe(may ? 'may' : 'wrong-role');
    expect(said(mayAct(lent(`${role}@unit`), act, SUBJECT))).toBe(may ? whenLent : 'wrong-role');
  });
});

describe('an administrator', () => {
  const keeper = person('administrator@keepers');

  it('gives nobody a right who is one with them', () => {
    for (const act of ['keep-accounts', 'keep-standing'] as const) {
      expect(said(mayAct(keeper, act, { beneficiary: 'somebody' }))).toBe('may');
      expect(said(mayAct(keeper, act, { beneficiary: keeper.id }))).toBe('not-for-oneself');
    }
    expect(said(mayAct({ ...keeper, tied: ['other'] }, 'keep-standing', { beneficiary: 'other' }))).toBe(
      'not-for-oneself',
    );
  });

  it('does nothing to a dossier and sees none', () => {
    const story = atConsultation();
    const dossier = { state: story.state, policy: story.policy };
    for (const unit of ['owner', 'deciding-body', 'ministry-1'])
      for (const task of story.state.tasks)
        for (const act of ACTS.slice(ACTS.indexOf('edit-draft'), ACTS.indexOf('step-clock')))
          expect([act, said(mayAct(person(`administrator@${unit}`), act, { dossier, task }))]).toEqual([
            act,
            'no-relation',
          ]);
  });
});

it('everybody ends their own sessions', () => {
  const staff = person('staff@owner');
  expect(said(mayAct(staff, 'end-sessions', { subject: staff.id }))).toBe('may');
  expect(said(mayAct(staff, 'end-sessions', { subject: 'other' }))).toBe('wrong-role');
});

it("a unit's load is its supervisors' to see", () => {
  expect(said(mayAct(person('head@owner'), 'see-load', { unit: 'co-owner' }))).toBe('not-in-unit');
  expect(said(mayAct(person('head@owner'), 'see-load', {}))).toBe('not-in-unit');
});

it('what is lent for some kinds or stages creates only within them', () => {
  const own = { owner: 'owner', kind: 'briefing-conference' } as const;
  expect(said(mayAct(lent('staff@owner', { kinds: ['briefing-conference'] }), 'create', own))).toBe('may');
  expect(said(mayAct(lent('staff@owner', { kinds: ['cluster-conference'] }), 'create', own))).toBe('outside-scope');
  expect(said(mayAct(lent('staff@owner', { kinds: ['briefing-conference'] }), 'create', { owner: 'owner' }))).toBe(
    'outside-scope',
  );
  expect(said(mayAct(lent('staff@owner', { stages: ['proposal'] }), 'create', own))).toBe('may');
  expect(said(mayAct(lent('staff@owner', { stages: ['execution'] }), 'create', own))).toBe('outside-scope');
});

describe('an auditor', () => {
  const story = atConsultation();
  const dossier = { state: story.state, policy: story.policy };
  const auditor = (mandate: Appointment['mandate']): Person => ({
    id: 'auditor',
    appointments: [{ id: 'audit', role: 'auditor', unit: 'audit', ...(mandate === undefined ? {} : { mandate }) }],
  });

  it.each([
    [{}, 'may'],
    [{ kinds: ['briefing-conference'] }, 'may'],
    [{ kinds: ['cluster-conference'] }, 'outside-mandate'],
    [{ units: ['owner'] }, 'may'],
    [{ units: ['deciding-body'] }, 'may'],
    [{ units: ['ministry-1', 'co-owner'] }, 'outside-mandate'],
    [{ kinds: ['cluster-conference'], units: ['owner'] }, 'outside-mandate'],
    [{ kinds: ['briefing-conference'], units: ['elsewhere'] }, 'outside-mandate'],
  ] as const)('reads within the mandate %j: %s', (mandate, answer) => {
    for (const act of ['read-dossier', 'read-task', 'read-history'] as const)
      expect(said(mayAct(auditor(mandate), act, { dossier }))).toBe(answer);
  });

  it('writes nothing, not even in a unit that the dossier concerns', () => {
    const inside: Person = { id: 'a', appointments: [{ id: 'audit', role: 'auditor', unit: 'ministry-1' }] };
    for (const task of story.state.tasks.filter((one) => one.unit === 'ministry-1'))
      for (const act of ['opine', 'claim', 'assign', 'prepare'] as const)
        expect(said(mayAct(inside, act, { dossier, task }))).toBe('wrong-role');
    expect(
      said(mayAct({ ...inside, appointments: [{ id: 'audit', role: 'auditor', unit: 'owner' }] }, 'note', { dossier })),
    ).toBe('wrong-role');
  });
});

describe('standing in', () => {
  it('is everybody’s who holds a post, and no program’s: it lends nothing and is never away', () => {
    const somebody = person('staff@owner');
    expect(said(mayAct(somebody, 'stand-in', {}))).toBe('may');
    expect(said(mayAct({ ...somebody, service: true }, 'stand-in', {}))).toBe('service-account-does-not-decide');
  });
});

describe('breaking glass', () => {
  const story = atConsultation();
  const dossier = { state: story.state, policy: story.policy };
  const [task] = story.state.tasks;
  const asker: Person = { ...person('head@elsewhere'), tied: ['deputy'] };
  const opening = { id: 'opening:1', dossier: story.state.id, unit: 'elsewhere' };
  const opened: Person = { ...asker, openings: [opening] };

  it('needs a second person: neither who asks nor who is one with them', () => {
    const second = person('administrator@keepers');
    expect(said(mayAct(asker, 'confirm-break-glass', { asker }))).toBe('second-person-needed');
    expect(said(mayAct({ ...second, id: 'deputy' }, 'confirm-break-glass', { asker }))).toBe('second-person-needed');
    expect(said(mayAct({ ...second, tied: [asker.id] }, 'confirm-break-glass', { asker }))).toBe(
      'second-person-needed',
    );
    expect(said(mayAct(second, 'confirm-break-glass', { asker }))).toBe('may');
    expect(said(mayAct(second, 'confirm-break-glass', {}))).toBe('second-person-needed');
    for (const act of ['break-glass', 'confirm-break-glass'] as const)
      expect(said(mayAct({ ...second, service: true }, act, { asker }))).toBe('service-account-does-not-decide');
  });

  it('opens the reading of the one dossier, and giving its tasks to who may answer them; nothing else', () => {
    if (task === undefined) throw new Error('no task');
    const by = { may: true, instrument: 'opening:1', principal: asker.id, unit: 'elsewhere' };
    const officer = person('officer@ministry-1');
    const allowed = ACTS.filter((act) => mayAct(opened, act, { dossier, task, assignee: officer }).may);
    expect(allowed.filter((act) => !mayAct(asker, act, { dossier, task, assignee: officer }).may)).toEqual([
      'assign',
      'read-dossier',
      'read-task',
    ]);
    expect(mayAct(opened, 'read-dossier', { dossier })).toEqual(by);
    expect(mayAct(opened, 'assign', { dossier, task, assignee: officer })).toEqual(by);
    expect(said(mayAct(opened, 'assign', { dossier, task, assignee: person('staff@elsewhere') }))).toBe('not-in-unit');
    const other = { state: { ...draft().state, id: 'another' }, policy: story.policy };
    expect(said(mayAct(opened, 'read-dossier', { dossier: other }))).toBe('no-relation');
  });
});
