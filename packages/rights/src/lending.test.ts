import { decide } from '@nhipcau/domain/dossier/decide';
import { evolve } from '@nhipcau/domain/dossier/evolve';
import { taskNo } from '@nhipcau/domain/dossier/state';
import { someCommand } from '@nhipcau/domain/dossier/testing/candidates';
import { CAST } from '@nhipcau/domain/dossier/testing/cast';
import { Choices } from '@nhipcau/domain/dossier/testing/choices';
import { policyOf } from '@nhipcau/domain/dossier/testing/policies';
import { Story } from '@nhipcau/domain/dossier/testing/story';
import { type PersonId, STAGES } from '@nhipcau/domain/vocabulary';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mayAct } from './index.ts';
import { LendingHouse } from './testing/lending.ts';

/** Walks begin with everybody in office. */
const PEOPLE = CAST.filter((one) => !/auditor|administrator|elsewhere/.test(one.id)).map((one) => one.id);
const DAY_MS = 86_400_000;
const FOREVER = 100_000;

/** Events by which somebody makes a text, and by which somebody decides on one. */
const MAKING = ['ProposalPresented', 'ProposalSigned', 'ChangeProposed', 'ChangeRecorded', 'ReportFiled'];
const DECIDING = [
  ...['ProposalAccepted', 'ProposalReturned', 'OpinionGiven', 'ConsultationClosed', 'SeatDecided'],
  ...['ReportAccepted', 'ReportReturned', 'NomineesAppraised', 'BallotCast', 'AwardsConfirmed'],
];

interface Model {
  readonly house: LendingHouse;
  /** Whoever made the text, by the log alone: actors, principals and editors. */
  readonly makers: Set<PersonId>;
  readonly seen: { acts: number; inPlace: number; decided: number; refusedAsMaker: number };
}
type Real = { story: Story };

function newHouse(): LendingHouse {
  const house = new LendingHouse();
  for (const { id, appointments } of CAST)
    for (const { id: office, unit, role } of appointments)
      house.offices.push({ id: `${office}/${id}`, person: id, unit, role, from: 0, until: FOREVER });
  return house;
}

type Command = fc.Command<Model, Real>;

class Days implements Command {
  readonly days: number;
  constructor(days: number) {
    this.days = days;
  }
  check = () => true;
  run({ house }: Model, { story }: Real) {
    house.day += this.days;
    story.nowMs += this.days * DAY_MS;
  }
  toString = () => `${this.days} days`;
}

class Lend implements Command {
  readonly choices: readonly number[];
  constructor(choices: readonly number[]) {
    this.choices = choices;
  }
  check = () => true;
  run(model: Model, { story }: Real) {
    const choices = new Choices(this.choices);
    while (choices.left) this.lends(model, story, choices);
  }
  lends({ house }: Model, story: Story, choices: Choices) {
    const [lender, holder] = [choices.of(PEOPLE) ?? '', choices.of(PEOPLE) ?? ''];
    if (lender === holder || house.closesCircle(lender, holder)) return;
    const from = house.day + choices.below(3) - 1;
    house.lendings.push({
      id: `lending:${house.lendings.length}`,
      lender,
      holder,
      via: choices.chance(50) ? 'delegation' : 'absence',
      from,
      until: from + choices.below(30),
      further: choices.chance(50),
      ...(choices.chance(20) ? { stages: choices.some(STAGES, 50) } : {}),
      ...(choices.chance(20)
        ? { kinds: choices.chance(50) ? [story.state.kind] : (['cluster-conference'] as const) }
        : {}),
    });
  }
  toString = () => `lend ${this.choices.join()}`;
}

class Revoke implements Command {
  readonly no: number;
  constructor(no: number) {
    this.no = no;
  }
  check = ({ house }: Readonly<Model>) => house.lendings.length > 0;
  run({ house }: Model) {
    const one = house.lendings[this.no % house.lendings.length];
    if (one !== undefined) one.revokedOn ??= house.day;
  }
  toString = () => `revoke ${this.no}`;
}

/** Somebody leaves an office; whoever stood in for them in it has nothing left to stand in for. */
class Leave implements Command {
  readonly no: number;
  constructor(no: number) {
    this.no = no;
  }
  check = () => true;
  run({ house }: Model) {
    const one = house.offices[this.no % house.offices.length];
    if (one !== undefined) one.revokedOn ??= house.day;
  }
  toString = () => `leave ${this.no}`;
}

class Acts implements Command {
  readonly choices: readonly number[];
  constructor(choices: readonly number[]) {
    this.choices = choices;
  }
  check = () => true;
  run(model: Model, { story }: Real) {
    const choices = new Choices(this.choices);
    while (choices.left && story.state.standing !== 'closed') {
      if (story.state.decided !== null) {
        story.crosses();
        continue;
      }
      const command = someCommand(story, choices);
      // Half of the acts are tried by somebody who stands in for whoever the walk would have chosen.
      const stand = model.house.lendings.filter((one) => one.lender === command.by && model.house.inForce(one));
      const by = choices.chance(60) ? (choices.of(stand)?.holder ?? command.by) : command.by;
      this.tries(model, story, { ...command, by });
    }
  }
  tries({ house, makers, seen }: Model, story: Story, command: ReturnType<typeof someCommand>) {
    const person = house.person(command.by);
    const task = 'task' in command ? taskNo(story.state, command.task) : undefined;
    if ('task' in command && task === undefined) return;
    const dossier = { state: story.state, policy: story.policy };
    const given = command.name === 'assign' ? { assignee: house.person(command.to) } : {};
    const right = mayAct(person, command.name, { dossier, ...(task === undefined ? {} : { task }), ...given });
    if (!right.may) {
      if (right.rule === 'author-does-not-decide') seen.refusedAsMaker += 1;
      return;
    }
    const { principal, instrument } = right;
    const decision = decide(story.state, { ...command, principal }, story.rules, story.nowMs);
    if (!decision.ok) return;
    const deciding = decision.events.some(({ type }) => DECIDING.includes(type)) || command.name === 'accept';
    // In force today, and theirs: no instrument that has ended, and nobody else's.
    const posts = [...house.offices, ...house.lendings].filter((one) => one.id === instrument && house.inForce(one));
    expect(posts.map((one) => ('holder' in one ? one.holder : one.person))).toEqual([command.by]);
    if (deciding) {
      const one = [command.by, principal, ...house.oneWith(command.by), ...house.oneWith(principal)];
      expect(one.filter((each) => makers.has(each))).toEqual([]);
      seen.decided += 1;
    }
    for (const event of decision.events) {
      const meta = { dossierId: story.state.id, at: story.nowMs, actor: command.by, principal };
      story.log.push({ event, meta });
      story.state = evolve(story.state, event, meta);
      if (!MAKING.includes(event.type)) continue;
      for (const each of [command.by, principal, ...('editors' in event ? event.editors : [])]) makers.add(each);
    }
    seen.acts += 1;
    if (principal !== command.by) seen.inPlace += 1;
  }
  toString = () => `act ${this.choices.length}`;
}

it('whoever lends what to whom, who proposes never decides, and nobody acts by what is not theirs today', {
  timeout: 120_000,
}, () => {
  const numbers = fc.array(fc.nat(9999), { minLength: 60, maxLength: 60 });
  const commands = fc.commands(
    [
      fc.integer({ min: 1, max: 6 }).map((days) => new Days(days)),
      numbers.map((one) => new Lend(one)),
      numbers.map((one) => new Lend(one)),
      fc.nat(999).map((no) => new Revoke(no)),
      fc.nat(9999).map((no) => new Leave(no)),
      fc.array(fc.nat(9999), { minLength: 60, maxLength: 120 }).map((one) => new Acts(one)),
      fc.array(fc.nat(9999), { minLength: 60, maxLength: 120 }).map((one) => new Acts(one)),
    ],
    { maxCommands: 60, size: 'max' },
  );
  const seen = { acts: 0, inPlace: 0, decided: 0, refusedAsMaker: 0 };
  const property = fc.property(commands, (list) => {
    fc.modelRun(
      () => ({
        model: { house: newHouse(), makers: new Set<PersonId>(), seen },
        real: { story: new Story(policyOf()) },
      }),
      list,
    );
  });
  fc.assert(property, { numRuns: 150, seed: 38, endOnFailure: true });
  expect(seen.acts).toBeGreaterThan(1000);
  expect(seen.inPlace).toBeGreaterThan(100);
  expect(seen.decided).toBeGreaterThan(100);
  expect(seen.refusedAsMaker).toBeGreaterThan(20);
});
