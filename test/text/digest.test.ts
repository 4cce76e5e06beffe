import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { digest, digestOfList } from '../../src/text/digest.ts';

test('a list has the digest that it has item by item', () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue()), (items) => {
      expect(digestOfList(items, (item) => item)).toBe(digest(items));
    }),
  );
  const long = Array.from({ length: 3000 }, (_, at) => ({ at, text: '满意度'.repeat(20) }));
  expect(digestOfList(long, (item) => item)).toBe(digest(long));
});
