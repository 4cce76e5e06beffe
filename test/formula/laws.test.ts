import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkFormula } from '../../src/formula/check.ts';
import { computer } from '../../src/formula/compute.ts';
import { evaluator } from '../../src/formula/evaluate.ts';
import { childrenOf, type Expression, partsOf } from '../../src/formula/expression.ts';
import { aggregates } from '../../src/formula/functions/index.ts';
import { formulaMathml } from '../../src/formula/mathml.ts';
import { parseFormula } from '../../src/formula/parse.ts';
import { printFormula } from '../../src/formula/print.ts';
import { isNoData } from '../../src/formula/value.ts';
import { formulaWords } from '../../src/formula/words.ts';
import { condition, fieldTypes, lowered, numeric, records } from './random.ts';

const expressions = fc.oneof(numeric, condition);
const scope = { names: fieldTypes, of: { dataset: 'records' } };

/** Without places: those of what is written out are its own. */
function withoutPlaces(expression: Expression): unknown {
  return JSON.parse(
    JSON.stringify(expression, (key, value: unknown) => (key === 'from' || key === 'to' ? undefined : value)),
  );
}

test('what is written out reads as the same formula', () => {
  fc.assert(
    fc.property(expressions, (expression) => {
      const { expression: again } = parseFormula(printFormula(expression), fieldTypes.keys());
      expect(again && withoutPlaces(again)).toEqual(withoutPlaces(expression));
    }),
    { numRuns: 500 },
  );
});

test('every part says where it stands: its own text reads as that part', () => {
  fc.assert(
    fc.property(expressions, (expression) => {
      const text = printFormula(expression);
      const whole = parseFormula(text, fieldTypes.keys()).expression;
      for (const part of whole === undefined ? [] : partsOf(whole)) {
        const again = parseFormula(text.slice(part.from, part.to), fieldTypes.keys()).expression;
        expect(again && withoutPlaces(again)).toEqual(withoutPlaces(part));
        for (const inside of childrenOf(part)) {
          expect(inside.from).toBeGreaterThanOrEqual(part.from);
          expect(inside.to).toBeLessThanOrEqual(part.to);
        }
      }
    }),
    { numRuns: 200 },
  );
});

test('neither NaN nor infinity ever comes of a formula', () => {
  fc.assert(
    fc.property(expressions, records, (expression, record) => {
      const result = evaluator(lowered(expression))((name) => (Object.hasOwn(record, name) ? record[name] : null));
      const told = isNoData(result)
        ? result.noData
        : typeof result === 'number' && !Number.isFinite(result)
          ? 'no number'
          : 'a value';
      expect(['a value', 'division-by-zero', 'missing', 'overflow', 'zero-by-zero']).toContain(told);
    }),
    { numRuns: 2000 },
  );
});

test('nor of an aggregate, whatever is in the records', () => {
  const wild = fc.oneof(fc.double(), fc.constant(null), fc.integer());
  fc.assert(
    fc.property(fc.constantFrom(...aggregates), fc.array(fc.tuple(wild, wild)), (aggregate, rows) => {
      const name = (each: string): Expression => ({ kind: 'name', name: each, is: 'number', from: 0, to: 0 });
      const constant: Expression = { kind: 'number', value: 0.9, from: 0, to: 0 };
      const compute = computer({
        formula: name('figure'),
        factor: 100,
        sample: ['figure'],
        inputs: [
          {
            name: 'figure',
            title: { zh: '数', en: 'figure' },
            dataset: 'records',
            function: aggregate.name,
            arguments: Object.fromEntries(
              aggregate.parameters.map((each, index) => [
                each.name,
                each.takes === 'constant' ? constant : name(['one', 'two'][index] ?? ''),
              ]),
            ),
            where: null,
            placed: { by: 'time', at: { kind: 'name', name: 'at', from: 0, to: 0 }, type: 'instant' },
          },
        ],
      });
      const computed = compute(() => rows.map(([one, two]) => ({ one, two })));
      expect(computed.value === null || Number.isFinite(computed.value)).toBe(true);
      expect(computed.sample).toBeLessThanOrEqual(rows.length);
    }),
    { numRuns: 1000 },
  );
});

test('a computation is plain JSON: written down and read again, it gives the same', () => {
  fc.assert(
    fc.property(numeric, records, (expression, record) => {
      const direct = lowered(expression);
      const stored = JSON.parse(JSON.stringify(direct)) as Expression;
      const lookup = (name: string) => (Object.hasOwn(record, name) ? record[name] : null);
      // JSON knows one zero only.
      const plain = (result: unknown) => JSON.stringify(result);
      expect(plain(evaluator(stored)(lookup))).toBe(plain(evaluator(direct)(lookup)));
    }),
  );
});

test('no text whatever makes the reader fail, and every slip has a place in it', () => {
  const pieces = fc.constantFrom(
    'talk',
    'if(',
    'in',
    'not ',
    '(',
    ')',
    ',',
    '，',
    '5 min',
    '%',
    '"',
    '“',
    '且',
    ' ',
    '1,000',
    '-',
    '÷',
    '=',
    '==',
    '𝄞',
    '\u0000',
    '__proto__',
    '9'.repeat(30),
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces, { maxLength: 30 }).map((each) => each.join('')),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const { expression, slip } = parseFormula(text, fieldTypes.keys());
      const span = expression ?? slip;
      expect(span.from).toBeGreaterThanOrEqual(0);
      expect(span.to).toBeLessThanOrEqual(text.length);
      expect(span.from).toBeLessThanOrEqual(span.to);
      if (expression === undefined) return;
      for (const each of checkFormula(expression, scope).slips) expect(each.wrong.zh).toMatch(/\p{Script=Han}/u);
    }),
    { numRuns: 3000 },
  );
});

test('everything can be told in words and drawn, in both languages and without loose markup', () => {
  const titles = () => ({ zh: '<b>名称</b> & "x"', en: '<script>title</script> & "x"' });
  fc.assert(
    fc.property(expressions, (expression) => {
      for (const formula of [expression, lowered(expression)]) {
        const { zh, en } = formulaWords(formula, titles);
        expect(zh.trim()).not.toBe('');
        expect(en).not.toContain('undefined');
        const drawn = formulaMathml(formula, titles, 'en');
        expect(
          drawn.replaceAll(/<\/?(math|mrow|mfrac|mn|mi|mo|mtext|mtable|mtr|mtd)( [a-z]+="[^"<>]*")*>/g, ''),
        ).not.toMatch(/[<>]/);
        expect(drawn.match(/<(?!\/)/g)?.length).toBe(drawn.match(/<\//g)?.length);
      }
    }),
    { numRuns: 300 },
  );
});
