import { quantityWords } from '../quantity/show.ts';
import { differenceUnit, unitOf } from '../quantity/unit.ts';
import type { Comparison, Goal, Measure, Statement } from '../rule/rule.ts';
import { kept } from '../text/kept.ts';
import { listWords, same, type Words } from '../text/words.ts';
import type { Fact } from './question.ts';
import { inEach, statusWords } from './words.ts';

export interface Names {
  readonly measure: (id: string) => Measure | undefined;
  readonly goal: (id: string) => Goal | undefined;
}

const comparisonWords: Record<Comparison, Words> = {
  atLeast: { zh: '不小于', en: 'at least' },
  atMost: { zh: '不大于', en: 'at most' },
  above: { zh: '大于', en: 'above' },
  below: { zh: '小于', en: 'below' },
};

/** A statement of a rule with the fact it met: `Complaint rate is 2.4 % (asked: above 2 %)`. */
export function statementWords(statement: Statement, fact: Fact, names: Names): Words {
  const { before, found, after } = frameOf(names)(statement);
  const { zh, en } = found(fact);
  return { zh: `${before.zh}${zh}${after.zh}`, en: `${before.en}${en}${after.en}` };
}

/** What a statement says whichever fact it meets, and how it speaks of one. */
interface Frame {
  readonly before: Words;
  readonly found: (fact: Fact) => Words;
  readonly after: Words;
}

/** Thousands of rows meet the same statements: what does not depend on the row is written once. */
const frameOf = kept((names: Names) =>
  kept((statement: Statement): Frame =>
    statement.about === 'verdict' ? verdictFrame(statement, names) : figureFrame(statement, names),
  ),
);

function verdictFrame(statement: Extract<Statement, { about: 'verdict' }>, names: Names): Frame {
  const title = names.goal(statement.goal)?.title ?? same(statement.goal);
  const asked = inEach(
    (language) => listWords(statement.statuses.map((status) => statusWords[status][language]))[language],
  );
  return {
    before: { zh: `${title.zh}：`, en: `${title.en}: ` },
    found: (fact) => Object.entries(statusWords).find(([status]) => status === fact)?.[1] ?? notKnown,
    after: askedFor(asked),
  };
}

function figureFrame(statement: Extract<Statement, { comparison: Comparison }>, names: Names): Frame {
  const measure = names.measure(statement.kpi);
  const own = unitOf(measure?.unit ?? '%');
  const unit = statement.about === 'value' ? own : statement.as === 'relative' ? unitOf('%') : differenceUnit(own);
  const signed = (value: number): Words => {
    const { zh, en } = quantityWords({ value, unit });
    return statement.about === 'change' && value > 0 ? { zh: `+${zh}`, en: `+${en}` } : { zh, en };
  };
  const title = measure?.title ?? same(statement.kpi);
  const change = statement.about === 'change' ? changeWords[statement.against] : same('');
  const [comparison, bound] = [comparisonWords[statement.comparison], signed(statement.bound)];
  return {
    before: { zh: `${title.zh}${change.zh} `, en: `${title.en}${change.en} ` },
    found: (fact) => (typeof fact === 'number' ? signed(fact) : noData),
    after: askedFor({ zh: `${comparison.zh} ${bound.zh}`, en: `${comparison.en} ${bound.en}` }),
  };
}

function askedFor({ zh, en }: Words): Words {
  return { zh: `（条件：${zh}）`, en: ` (asked: ${en})` };
}

const noData: Words = { zh: '无数据', en: 'no data' };
const notKnown: Words = { zh: '无法判定', en: 'not known' };

const changeWords: Record<'previous-period' | 'same-period-last-year', Words> = {
  'previous-period': { zh: '与上期相比', en: ' against the previous period' },
  'same-period-last-year': { zh: '与去年同期相比', en: ' against the same period last year' },
};
