/** How much a door bears, and whom it believes about where a request came from. Set by the environment of each service. */
export interface DoorLimits {
  /** Requests a minute that one person may make of one process; 0 sets no limit. */
  readonly personPerMinute: number;
  /** Refused sign-ins and open pages a minute for one address, before anybody is known; 0 sets no limit. */
  readonly strangerPerMinute: number;
  /** Above this delay of the event loop requests are turned away with 503; 0 never. */
  readonly overloadedAboveMs: number;
  /** Addresses or ranges of the proxies whose X-Forwarded-* is believed; everybody else's is ignored. */
  readonly trustedProxies: readonly string[];
}

/**
 * Far above what a person can do by hand, and what a page of ours asks for; far below what a flood needs. A service that is built
 * inside another process, as tests do, shares its event loop and says nothing of a machine.
 */
export const GENEROUS_LIMITS: DoorLimits = {
  personPerMinute: 1_200,
  strangerPerMinute: 600,
  overloadedAboveMs: 0,
  trustedProxies: [],
};

/** What a service of its own process takes for a machine that cannot keep up, unless its environment says otherwise. */
export const OVERLOADED_ABOVE_MS = 2_000;

/** Of a request that does nothing wrong: longer than the database's own limits (statement 3 s, lock 2 s, a few of them in a row). */
export const HANDLED_WITHIN_MS = 20_000;
/** A file or an export on a slow line. */
export const SENT_WITHIN_MS = 300_000;
/** A whole request must have arrived by then: ten megabytes over one megabit a second, with some to spare. */
export const ARRIVED_WITHIN_MS = 120_000;
/** A connection on which nothing moves; longer than the heartbeat of an event stream. */
export const SILENT_FOR_MS = 60_000;
