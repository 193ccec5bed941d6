import type { Calendar } from '../../calendar/calendar.ts';
import { STATE_CALENDAR } from '../../calendar/working-calendars.ts';
import type { Policy } from '../../policy/policy.ts';
import { localDate } from '../../time/local-date.ts';
import { instantMs } from '../../time/vietnam-time.ts';
import type { Destination, InstantMs, Rung, TaskKind } from '../../vocabulary.ts';
import { climb, recompute } from '../climb.ts';
import type { Command } from '../commands.ts';
import { create } from '../create.ts';
import { cross } from '../cross.ts';
import { decide } from '../decide.ts';
import type { Rules } from '../decision.ts';
import type { DomainEvent, EventOf, EventType } from '../events.ts';
import { evolve, type RecordedEvent } from '../evolve.ts';
import { nextInstant } from '../ladder.ts';
import { type DossierState, openTasks } from '../state.ts';
import { CO_OWNER, OWNER, STAFF } from './cast.ts';
import { standardRoutes } from './policies.ts';

const DOSSIER = '00000000-0000-8000-8000-000000000001';
const POLICY_ID = 'a'.repeat(64);
export const WORKER = 'worker';

/** 09:00 of a day in Hà Nội. */
export function nine(date: string): InstantMs {
  return instantMs(localDate(date), 9);
}

/** One dossier told act by act: given a policy, when persons and the worker act, then its state and log can be looked at. */
export class Story {
  readonly policy: Policy;
  calendar: Calendar = STATE_CALENDAR;
  nowMs: InstantMs;
  log: RecordedEvent[] = [];
  state: DossierState;

  constructor(policy: Policy, startedAt: InstantMs = nine('2025-03-03')) {
    this.policy = policy;
    this.nowMs = startedAt;
    const decision = create(
      {
        id: DOSSIER,
        owner: OWNER,
        coOwners: [CO_OWNER],
        decidingBody: policy.decidingBody,
        policyId: POLICY_ID,
        routes: 'standard-1',
        calendarVersion: 1,
      },
      policy,
    );
    if (!decision.ok) throw new Error(`not created: ${decision.refusals.map((one) => one.code).join(', ')}`);
    const [first] = decision.events;
    if (first === undefined) throw new Error('creating said nothing');
    const recorded = { event: first, meta: { dossierId: DOSSIER, at: this.nowMs, actor: STAFF.id } };
    this.log.push(recorded);
    this.state = evolve(null, first, recorded.meta);
  }

  /** The same dossier, to be told on differently. */
  copy(): Story {
    const copied: Story = Object.create(Story.prototype);
    return Object.assign(copied, this, { log: [...this.log] });
  }

  get rules(): Rules {
    return { policy: this.policy, calendar: this.calendar };
  }

  record(events: readonly DomainEvent[], actor: string, principal = actor): readonly DomainEvent[] {
    for (const event of events) {
      const meta = { dossierId: DOSSIER, at: this.nowMs, actor, principal };
      this.log.push({ event, meta });
      this.state = evolve(this.state, event, meta);
    }
    return events;
  }

  /** When a person acts: the events that follow. Throws where the domain refuses. */
  when(command: Command): readonly DomainEvent[] {
    const decision = decide(this.state, command, this.rules, this.nowMs);
    if (decision.ok) return this.record(decision.events, command.by, command.principal);
    throw new Error(`${command.name} refused: ${JSON.stringify(decision.refusals)}`);
  }

  /** The codes by which an act is refused; empty where it would be accepted. Nothing is recorded. */
  refusals(command: Command): readonly string[] {
    const decision = decide(this.state, command, this.rules, this.nowMs);
    return decision.ok ? [] : decision.refusals.map((one) => one.code);
  }

  /** When the worker crosses the decided round, by the lifecycle's own routes. */
  crosses(routes: Readonly<Record<string, Destination>> = standardRoutes(this.state.stage)): readonly DomainEvent[] {
    const { stage, round } = this.state;
    const crossing = cross(this.state, { stage, round, routes }, this.rules, this.nowMs);
    if (crossing.crossed) return this.record(crossing.events, WORKER);
    throw new Error(`not crossed: ${crossing.refusal.code}`);
  }

  climbs(rung: Rung): readonly DomainEvent[] {
    return this.record(climb(this.state, rung, this.rules, this.nowMs), WORKER);
  }

  recomputes(calendar: Calendar, version = this.state.calendarVersion + 1): readonly DomainEvent[] {
    this.calendar = calendar;
    return this.record(recompute(this.state, this.rules, version), WORKER);
  }

  on(date: string): this {
    this.nowMs = Math.max(this.nowMs, nine(date));
    return this;
  }

  /** The clock steps to the dossier's next instant. */
  stepsToNextInstant(): this {
    this.nowMs = Math.max(this.nowMs, nextInstant(this.state, this.rules) ?? this.nowMs);
    return this;
  }

  /** Number of the open task of a kind, at a unit or of a person where there are several. */
  task(kind: TaskKind, at?: string): number {
    const found = openTasks(this.state).find(
      (one) => one.kind === kind && [one.unit, one.person, one.seat, undefined].includes(at),
    );
    if (found === undefined) throw new Error(`no open task ${kind} ${at ?? ''} in ${this.state.stage}`);
    return found.no;
  }

  /** Kinds of the open tasks, sorted. */
  get asked(): readonly TaskKind[] {
    return openTasks(this.state)
      .map((one) => one.kind)
      .sort();
  }

  get types(): readonly EventType[] {
    return this.log.map((one) => one.event.type);
  }

  last<T extends EventType>(type: T): EventOf<T> {
    const found = this.log.findLast((one) => one.event.type === type);
    if (found === undefined) throw new Error(`${type} never happened`);
    return found.event as EventOf<T>;
  }
}
