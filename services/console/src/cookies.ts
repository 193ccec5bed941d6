/** Names and attributes of the two cookies. `__Host-` binds them to this host over TLS; plain local http cannot have it. */
export interface CookieJar {
  readonly session: string;
  readonly signingIn: string;
  set(name: string, value: string, lifetimeSeconds: number): string;
  clear(name: string): string;
}

export function cookieJar(secure: boolean): CookieJar {
  const prefix = secure ? '__Host-' : '';
  const attributes = `Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
  return {
    session: `${prefix}nhipcau`,
    signingIn: `${prefix}nhipcau-signing-in`,
    set: (name, value, lifetimeSeconds) => `${name}=${value}; Max-Age=${lifetimeSeconds}; ${attributes}`,
    clear: (name) => `${name}=; Max-Age=0; ${attributes}`,
  };
}

/** The value of one cookie of the request; nothing where it is absent. */
export function cookieIn(header: string | undefined, name: string): string | undefined {
  for (const pair of (header ?? '').split(';')) {
    const [key, value] = pair.split('=', 2);
    if (key?.trim() === name) return value?.trim();
  }
  return undefined;
}
