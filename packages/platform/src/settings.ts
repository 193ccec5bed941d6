import { isIP } from 'node:net';

/** How one setting is read from the text of an environment variable. */
export interface Setting<Value> {
  readonly variable: string;
  /** The value, or a sentence saying what is wrong with the text (undefined when unset). */
  read(text: string | undefined): { readonly value: Value } | { readonly fault: string };
}

export type Settings<Definition> = {
  readonly [Name in keyof Definition]: Definition[Name] extends Setting<infer Value> ? Value : never;
};

type Environment = Readonly<Record<string, string | undefined>>;

/** A setting that may hold any text. */
export function textSetting(variable: string, fallback?: string): Setting<string> {
  return {
    variable,
    read: (text) => orFallback(text, fallback, (given) => ({ value: given })),
  };
}

/** A whole number between two bounds, both allowed. */
export function integerSetting(
  variable: string,
  bounds: { readonly min: number; readonly max: number; readonly fallback?: number },
): Setting<number> {
  return {
    variable,
    read: (text) =>
      orFallback(text, bounds.fallback, (given) => {
        const value = Number(given);
        const fits = Number.isInteger(value) && value >= bounds.min && value <= bounds.max;
        return fits ? { value } : { fault: `is no whole number from ${bounds.min} to ${bounds.max}` };
      }),
  };
}

/** One of a closed list of words. */
export function choiceSetting<Choice extends string>(
  variable: string,
  choices: readonly Choice[],
  fallback?: Choice,
): Setting<Choice> {
  return {
    variable,
    read: (text) =>
      orFallback(text, fallback, (given) => {
        const value = choices.find((choice) => choice === given);
        return value === undefined ? { fault: `is none of ${choices.join(', ')}` } : { value };
      }),
  };
}

/** Addresses and ranges of addresses, by commas; none when unset. */
export function addressesSetting(variable: string): Setting<readonly string[]> {
  return {
    variable,
    read(text) {
      const addresses = (text ?? '')
        .split(',')
        .map((one) => one.trim())
        .filter((one) => one !== '');
      const wrong = addresses.find((one) => !isAddressOrRange(one));
      return wrong === undefined ? { value: addresses } : { fault: `holds ${wrong}, which is no address or range` };
    },
  };
}

function isAddressOrRange(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const version = isIP(address);
  if (version === 0 || more.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128));
}

/** An absolute URL, kept as text without its trailing slash. */
export function urlSetting(variable: string, fallback?: string): Setting<string> {
  return {
    variable,
    read: (text) =>
      orFallback(text, fallback, (given) =>
        URL.canParse(given) ? { value: given.replace(/\/$/, '') } : { fault: 'is no URL' },
      ),
  };
}

/**
 * Reads a service's settings.
 * @throws Error that names every fault at once, so that a misconfigured part is put right in one go.
 */
export function readSettings<Definition extends Readonly<Record<string, Setting<unknown>>>>(
  definition: Definition,
  environment: Environment = process.env,
): Settings<Definition> {
  const faults: string[] = [];
  const values: Record<string, unknown> = {};
  for (const [name, setting] of Object.entries(definition)) {
    const answer = setting.read(environment[setting.variable]);
    if ('fault' in answer) faults.push(`${setting.variable} ${answer.fault}`);
    else values[name] = answer.value;
  }
  if (faults.length > 0) throw new Error(`settings: ${faults.join('; ')}`);
  return values as Settings<Definition>;
}

function orFallback<Value>(
  text: string | undefined,
  fallback: Value | undefined,
  parse: (given: string) => { readonly value: Value } | { readonly fault: string },
): { readonly value: Value } | { readonly fault: string } {
  if (text !== undefined && text !== '') return parse(text);
  return fallback === undefined ? { fault: 'is not set' } : { value: fallback };
}
