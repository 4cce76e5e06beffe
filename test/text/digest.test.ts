import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson, digest, digestOfList } from '../../src/text/digest.ts';

test('a list has the digest that it has item by item', () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue()), (items) => {
      expect(digestOfList(items, (item) => item)).toBe(digest(items));
    }),
  );
  const long = Array.from({ length: 3000 }, (_, at) => ({ at, text: '满意度'.repeat(20) }));
  expect(digestOfList(long, (item) => item)).toBe(digest(long));
});

test('canonical JSON is JSON, the same for equal data in whatever order its keys were set', () => {
  const reverse = (data: unknown): unknown => {
    if (typeof data !== 'object' || data === null) return data;
    if (Array.isArray(data)) return data.map(reverse);
    return Object.fromEntries(
      Object.entries(data)
        .map(([key, value]) => [key, reverse(value)] as const)
        .toReversed(),
    );
  };
  fc.assert(
    fc.property(fc.jsonValue(), (data) => {
      const text = canonicalJson(data);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(data)));
      expect(canonicalJson(reverse(data))).toBe(text);
    }),
  );
  const told = '{"__proto__":{"a":1},"b":2}';
  expect(canonicalJson(JSON.parse(told))).toBe(told);
  expect(canonicalJson({ b: [{ d: 1, c: null }], a: '雪' })).toBe('{"a":"雪","b":[{"c":null,"d":1}]}');
});
