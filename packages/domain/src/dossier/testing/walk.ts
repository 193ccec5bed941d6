import type { Calendar } from '../../calendar/calendar.ts';
import { STATE_CALENDAR } from '../../calendar/working-calendars.ts';
import type { Policy } from '../../policy/policy.ts';
import { addDays } from '../../time/local-date.ts';
import { localDateOf } from '../../time/vietnam-time.ts';
import { type Destination, STAGES } from '../../vocabulary.ts';
import type { Command } from '../commands.ts';
import { cross } from '../cross.ts';
import { decide } from '../decide.ts';
import type { DomainEvent } from '../events.ts';
import { planOf } from '../ladder.ts';
import type { DossierState } from '../state.ts';
import { someCommand } from './candidates.ts';
import type { Choices } from './choices.ts';
import { standardRoutes } from './policies.ts';
import { nine, Story, WORKER } from './story.ts';

/** One step of a walk: what was tried, and what came of it. */
export interface Step {
  readonly tried: Command | 'cross' | 'climb' | 'recompute' | 'time';
  readonly before: DossierState;
  readonly events: readonly DomainEvent[];
  readonly refused: readonly string[];
}

/** Whether the doors let somebody try an act at all; without one everybody may try everything. */
export type Gate = (command: Command, story: Story) => boolean;

const LAST_DAY = nine('2027-06-01');
const DAY_MS = 86_400_000;
const MOST_RUNGS = 60;
const STEPS_AFTER_THE_END = 8;

/** A calendar with one more day off within the coming weeks: keepers edit calendars while dossiers are open. */
function editedCalendar(story: Story, choices: Choices): Calendar {
  const date = addDays(localDateOf(story.nowMs), choices.below(20));
  const years = STATE_CALENDAR.years.map((year) => {
    const [pattern] = year.holidays;
    const free = !year.holidays.some((one) => one.date === date);
    if (pattern === undefined || !date.startsWith(String(year.year)) || !free) return year;
    return { ...year, holidays: [...year.holidays, { ...pattern, date }] };
  });
  return { ...STATE_CALENDAR, years };
}

/** Climbs whatever is due, in the plan's order, as the workflow does; ends because a rung climbed is behind. */
export function climbAll(story: Story): readonly DomainEvent[] {
  const events: DomainEvent[] = [];
  for (let turn = 0; turn < MOST_RUNGS; turn += 1) {
    const due = planOf(story.state, story.rules, story.nowMs).find((one) => one.inMs <= 0);
    if (due === undefined) return events;
    events.push(...story.climbs(due.rung));
  }
  throw new Error(`rungs stay due in ${story.state.stage}`);
}

function crossing(story: Story, choices: Choices): Pick<Step, 'events' | 'refused'> {
  const odd: Record<string, Destination> = { [story.state.decided ?? '']: choices.of([...STAGES, 'end']) ?? 'end' };
  const { stage, round } = story.state;
  const routes = choices.chance(92) ? standardRoutes(stage) : odd;
  const asked = { stage, round: choices.chance(97) ? round : round + 1, routes };
  const crossed = cross(story.state, asked, story.rules, story.nowMs);
  if (!crossed.crossed) return { events: [], refused: [crossed.refusal.code] };
  return { events: story.record(crossed.events, WORKER), refused: [] };
}

function acting(story: Story, command: Command): Pick<Step, 'events' | 'refused'> {
  const decision = decide(story.state, command, story.rules, story.nowMs);
  if (!decision.ok) return { events: [], refused: decision.refusals.map((one) => one.code) };
  return { events: story.record(decision.events, command.by), refused: [] };
}

function passing(story: Story, choices: Choices): Pick<Step, 'events' | 'refused'> {
  if (story.nowMs < LAST_DAY) {
    if (choices.chance(60)) story.stepsToNextInstant();
    else story.nowMs += choices.below(6) * DAY_MS + choices.below(DAY_MS);
  }
  return { events: climbAll(story), refused: [] };
}

function step(story: Story, choices: Choices, gate: Gate): Step {
  const before = story.state;
  const roll = choices.below(100);
  const nothing = { events: [], refused: [] };
  if (roll < (before.decided === null ? 2 : 65)) return { tried: 'cross', before, ...crossing(story, choices) };
  if (roll >= 82 && roll < 97) return { tried: 'time', before, ...passing(story, choices) };
  if (roll >= 97) {
    const events = story.recomputes(editedCalendar(story, choices));
    return { tried: 'recompute', before, ...nothing, events: [...events, ...climbAll(story)] };
  }
  const command = someCommand(story, choices);
  if (!gate(command, story)) return { tried: 'time', before, ...nothing };
  return { tried: command, before, ...acting(story, command) };
}

/** A whole dossier by chance: acts good and bad, time, ladder, crossings and edited calendars, until the choices end. */
export function* walk(policy: Policy, choices: Choices, gate: Gate = () => true): Generator<readonly [Story, Step]> {
  const story = new Story(policy);
  let afterwards = 0;
  while (choices.left && afterwards < STEPS_AFTER_THE_END) {
    if (story.state.standing === 'closed') afterwards += 1;
    yield [story, step(story, choices, gate)];
  }
}
