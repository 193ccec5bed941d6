import type { World } from '@nhipcau/local/world/world';

/** A browser without a screen: cookies by host, redirects followed one by one, the provider's page filled in. */
export class Visitor {
  readonly #jars = new Map<string, Map<string, string>>();
  readonly agent: string;
  /** The word that the console's own pages send with what changes something. */
  guard = '';

  constructor(agent = 'Mozilla/5.0 (Windows NT 10.0) Gecko/20100101 Firefox/140.0') {
    this.agent = agent;
  }

  cookiesOf(address: string): Map<string, string> {
    const host = new URL(address).host;
    const jar = this.#jars.get(host) ?? new Map<string, string>();
    this.#jars.set(host, jar);
    return jar;
  }

  async once(address: string, init: RequestInit = {}): Promise<Response> {
    const jar = this.cookiesOf(address);
    const reply = await fetch(address, {
      ...init,
      redirect: 'manual',
      headers: {
        'user-agent': this.agent,
        cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(init.headers as Record<string, string> | undefined),
      },
    });
    for (const line of reply.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split(';');
      const [name = '', value = ''] = pair.split(/=(.*)/s);
      const isOver = value === '' || attributes.some((one) => /^\s*max-age=0$/i.test(one));
      if (isOver) jar.delete(name);
      else jar.set(name, value);
    }
    return reply;
  }

  /** Follows redirects up to the first answer that is none; `fill` answers the provider's pages. */
  async follow(address: string, fill?: Readonly<Record<string, string>>): Promise<{ url: URL; reply: Response }> {
    let at = new URL(address);
    for (let step = 0; step < 12; step += 1) {
      const isPage = at.pathname.startsWith('/interaction/');
      const init = isPage && fill !== undefined ? { method: 'POST', body: new URLSearchParams(fill) } : {};
      const reply = await this.once(at.href, init);
      const next = reply.headers.get('location');
      if (next === null) return { url: at, reply };
      await reply.body?.cancel();
      at = new URL(next, at);
    }
    throw new Error(`${address} leads round in circles`);
  }

  /** Signs in at the console as anybody does; where it ended. */
  async signIn(
    world: Pick<World, 'origin' | 'password'>,
    person: string,
    { to = '/inbox', provider = 'local' } = {},
  ): Promise<URL> {
    const address = `${world.origin}/auth/sign-in?provider=${provider}&to=${encodeURIComponent(to)}`;
    const { url, reply } = await this.follow(address, { subject: person, password: world.password });
    await reply.body?.cancel();
    await this.session(world.origin);
    return url;
  }

  /** What the console says of the session; undefined where there is none. */
  async session(origin: string): Promise<Readonly<Record<string, unknown>> | undefined> {
    const reply = await this.once(`${origin}/auth/session`);
    if (reply.status !== 200) return void (await reply.body?.cancel());
    const told = (await reply.json()) as Readonly<Record<string, unknown>>;
    this.guard = String(told['guard']);
    return told;
  }

  /** A request of one of the console's own pages. */
  ask(
    origin: string,
    method: string,
    path: string,
    body?: object,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    return this.once(`${origin}${path}`, {
      method,
      headers: {
        'x-nhipcau-guard': this.guard,
        'accept-language': 'en',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }
}
