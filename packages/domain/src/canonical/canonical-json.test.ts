import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CanonicalFault } from './canonical-fault.ts';
import { canonicalJson } from './canonical-json.ts';
import { jcs } from './jcs.ts';

const bitsToNumber = (hex: string) => {
  const view = new DataView(new ArrayBuffer(8));
  view.setBigUint64(0, BigInt(`0x${hex}`));
  return view.getFloat64(0);
};

const sparse: unknown[] = [];
sparse[1] = 1;

describe('JSON Canonicalization Scheme', () => {
  it('writes the example of RFC 8785 section 3.2.2 as section 3.2.3 sorts it', () => {
    const input = `{
      "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
      "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
      "literals": [null, true, false]
    }`;
    expect(jcs(JSON.parse(input))).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it('sorts keys by UTF-16 code units: the test of section 3.2.3', () => {
    const input = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    };
    expect(Object.values(JSON.parse(jcs(input)) as object)[0]).toBe('One');
    expect([...jcs(input).matchAll(/:"([^"]+)"/g)].map(([, name]) => name)).toEqual([
      'Carriage Return',
      'One',
      'Control',
      'Latin Small Letter O With Diaeresis',
      'Euro Sign',
      'Emoji: Grinning Face',
      'Hebrew Letter Dalet With Dagesh',
    ]);
  });

  it.each([
    ['0000000000000000', '0'],
    ['8000000000000000', '0'],
    ['0000000000000001', '5e-324'],
    ['8000000000000001', '-5e-324'],
    ['7fefffffffffffff', '1.7976931348623157e+308'],
    ['ffefffffffffffff', '-1.7976931348623157e+308'],
    ['4340000000000000', '9007199254740992'],
    ['c340000000000000', '-9007199254740992'],
    ['4430000000000000', '295147905179352830000'],
    ['44b52d02c7e14af5', '9.999999999999997e+22'],
    ['44b52d02c7e14af6', '1e+23'],
    ['44b52d02c7e14af7', '1.0000000000000001e+23'],
    ['444b1ae4d6e2ef4e', '999999999999999700000'],
    ['444b1ae4d6e2ef4f', '999999999999999900000'],
    ['444b1ae4d6e2ef50', '1e+21'],
    ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
    ['3eb0c6f7a0b5ed8d', '0.000001'],
    ['41b3de4355555553', '333333333.3333332'],
    ['41b3de4355555557', '333333333.33333343'],
    ['becbf647612f3696', '-0.0000033333333333333333'],
    ['43143ff3c1cb0959', '1424953923781206.2'],
  ])('writes the number %s of appendix B as %s', (bits, text) => {
    expect(jcs(bitsToNumber(bits))).toBe(text);
  });

  it.each([
    ['not-finite', { a: [1, Number.NaN] }, '/a/1'],
    ['not-finite', Number.POSITIVE_INFINITY, ''],
    ['undefined', { a: { 'b/c~d': undefined } }, '/a/b~1c~0d'],
    ['undefined', sparse, '/0'],
    ['lone-surrogate', ['x', '\ud83d'], '/1'],
    ['lone-surrogate', { '\ude00': 1 }, '/\ude00'],
    ['unsupported', { at: new Date(0) }, '/at'],
    ['unsupported', { n: 1n }, '/n'],
    ['unsupported', [new Map()], '/0'],
  ])('refuses %s and names the place', (code, value, pointer) => {
    for (const write of [jcs, canonicalJson]) {
      expect(() => write(value)).toThrow(CanonicalFault);
      try {
        write(value);
      } catch (fault) {
        expect(fault).toMatchObject({ code, pointer });
      }
    }
  });

  it('refuses a value that contains itself, yet not one that stands in two places', () => {
    const shared = { a: 1 };
    expect(canonicalJson([shared, shared])).toBe('[{"a":1},{"a":1}]');
    const loop: Record<string, unknown> = {};
    loop['self'] = { loop };
    expect(() => jcs(loop)).toThrow(/contains itself/);
    expect(() => canonicalJson(loop)).toThrow(/at \/self\/loop/);
  });
});

describe('canonicalJson', () => {
  it('composes strings and keys, so that one text has one form', () => {
    const name = 'Hội Nghệ sĩ Múa Việt Nam';
    const nfd = { ['đơn vị'.normalize('NFD')]: name.normalize('NFD') };
    expect(nfd).not.toEqual({ 'đơn vị': name });
    expect(canonicalJson(nfd)).toBe(`{"đơn vị":"${name}"}`);
  });

  it('refuses two keys that become one', () => {
    expect(() => canonicalJson({ x: { ['ế'.normalize('NFC')]: 1, ['ế'.normalize('NFD')]: 2 } })).toThrow(
      /the same key twice/,
    );
  });

  it('keeps a key named __proto__ as data', () => {
    expect(canonicalJson(JSON.parse('{"__proto__":{"a":1}}'))).toBe('{"__proto__":{"a":1}}');
  });

  it('does not depend on the order of keys, and reads back as what was written', () => {
    const json = fc.jsonValue().map((value) => JSON.parse(JSON.stringify(value)) as unknown);
    const turned = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(turned);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(
        Object.entries(value)
          .toReversed()
          .map(([key, item]) => [key, turned(item)]),
      );
    };
    fc.assert(
      fc.property(json, (value) => {
        expect(canonicalJson(turned(value))).toBe(canonicalJson(value));
        expect(JSON.parse(jcs(value))).toEqual(value);
        expect(canonicalJson(JSON.parse(canonicalJson(value)))).toBe(canonicalJson(value));
      }),
    );
  });
});
