import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from './canonical-json.ts';

/** The number with these bits, as RFC 8785, appendix B, names them. */
const doubleOf = (hex: string): number => Buffer.from(hex, 'hex').readDoubleBE();

describe('canonical JSON, as RFC 8785 publishes it', () => {
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
    ['41b3de4355555554', '333333333.33333325'],
    ['41b3de4355555555', '333333333.3333333'],
    ['41b3de4355555556', '333333333.3333334'],
    ['41b3de4355555557', '333333333.33333343'],
    ['becbf647612f3696', '-0.0000033333333333333333'],
    ['43143ff3c1cb0959', '1424953923781206.2'],
  ])('writes the number %s as %s (appendix B)', (bits, text) => {
    expect(canonicalJson(doubleOf(bits))).toBe(text);
  });

  it.each(['7fffffffffffffff', '7ff0000000000000', 'fff0000000000000'])(
    'refuses the number %s',
    (bits) => {
      expect(() => canonicalJson([doubleOf(bits)])).toThrow(/expected JSON/);
    },
  );

  it('writes the example of section 3.2.2', () => {
    const input = String.raw`{
      "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
      "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
      "literals": [null, true, false]
    }`;
    expect(canonicalJson(JSON.parse(input))).toBe(
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    );
  });

  it('sorts keys by UTF-16 code unit, as the example of section 3.2.3', () => {
    const input = String.raw`{
      "\u20ac": "Euro Sign",
      "\r": "Carriage Return",
      "\ufb33": "Hebrew Letter Dalet With Dagesh",
      "1": "One",
      "\ud83d\ude00": "Emoji: Grinning Face",
      "\u0080": "Control",
      "\u00f6": "Latin Small Letter O With Diaeresis"
    }`;
    const values = [...canonicalJson(JSON.parse(input)).matchAll(/:"([^"]*)"/g)];
    expect(values.map(([, value]) => value)).toEqual([
      'Carriage Return',
      'One',
      'Control',
      'Latin Small Letter O With Diaeresis',
      'Euro Sign',
      'Emoji: Grinning Face',
      'Hebrew Letter Dalet With Dagesh',
    ]);
  });
});

describe('canonical JSON', () => {
  it('is what the npm package canonicalize makes of any well-formed value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4, stringUnit: 'grapheme' }), (value) => {
        expect(canonicalJson(value)).toBe(canonicalize(value));
      }),
      { numRuns: 2_000 },
    );
  });

  it('is so where keys are numbers, or none that an object takes as it is', () => {
    const key = fc.constantFrom(
      '9',
      '10',
      '01',
      '-1',
      '4294967295',
      '__proto__',
      'b',
      'a',
      '',
      'é',
    );
    const { tree } = fc.letrec<{ tree: unknown; leaf: unknown }>((tie) => ({
      leaf: fc.oneof(
        fc.string(),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.boolean(),
      ),
      tree: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        tie('leaf'),
        fc.array(tie('tree'), { maxLength: 3 }),
        fc
          .array(fc.tuple(key, tie('tree')), { maxLength: 5 })
          .map((entries) => Object.fromEntries(entries)),
      ),
    }));
    fc.assert(
      fc.property(tree, (value) => {
        expect(canonicalJson(value)).toBe(canonicalize(value));
      }),
      { numRuns: 1_000 },
    );
  });

  it('parses to the value it was made of, also with half a surrogate pair and odd keys', () => {
    const value: unknown = JSON.parse(
      String.raw`{"__proto__":{"10":1,"9":2,"\ud800":"\udc00 x"},"":[]}`,
    );
    const text = canonicalJson(value);
    expect(text).toBe(String.raw`{"":[],"__proto__":{"10":1,"9":2,"\ud800":"\udc00 x"}}`);
    expect(JSON.parse(text)).toEqual(value);
    expect(text.isWellFormed()).toBe(true);
  });

  it('writes a text of any characters and length as JSON does', () => {
    const one = Array.from({ length: 0x3_00 }, (_, code) => String.fromCharCode(code));
    const odd = ['\ud800', '\udfff', '\ud83d\ude00', '\u2028', '\ufeff', '\n', 'a\n'];
    for (const text of [...one, ...odd]) {
      for (const whole of [text, `ab ${text}~`, text.repeat(80), text.repeat(81)]) {
        expect(canonicalJson(whole)).toBe(JSON.stringify(whole));
      }
    }
  });

  it.each([undefined, [undefined], { a: 1n }, () => 1, Symbol('s')])('refuses %s', (value) => {
    expect(() => canonicalJson(value)).toThrow(
      expect.objectContaining({ code: 'not-serialisable' }) as Error,
    );
  });
});
