import { showQuantity } from '../quantity/show.ts';
import { differenceUnit, unitOf } from '../quantity/unit.ts';
import type { Comparison, Goal, Measure, Statement } from '../rule/rule.ts';
import { type Language, listWords, type Words } from '../text/words.ts';
import type { Fact } from './question.ts';
import { statusWords } from './words.ts';

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
  return statement.about === 'verdict' ? verdictWords(statement, fact, names) : figureWords(statement, fact, names);
}

function verdictWords(statement: Extract<Statement, { about: 'verdict' }>, fact: Fact, names: Names): Words {
  const title = names.goal(statement.goal)?.title ?? { zh: statement.goal, en: statement.goal };
  const asked = (language: Language) =>
    listWords(statement.statuses.map((status) => statusWords[status][language]))[language];
  const known = Object.entries(statusWords).find(([status]) => status === fact)?.[1];
  const found = known ?? { zh: '无法判定', en: 'not known' };
  return {
    zh: `${title.zh}：${found.zh}（条件：${asked('zh')}）`,
    en: `${title.en}: ${found.en} (asked: ${asked('en')})`,
  };
}

function figureWords(statement: Extract<Statement, { comparison: Comparison }>, fact: Fact, names: Names): Words {
  const measure = names.measure(statement.kpi);
  const own = unitOf(measure?.unit ?? '%');
  const unit = statement.about === 'value' ? own : statement.as === 'relative' ? unitOf('%') : differenceUnit(own);
  const show = (value: number, language: Language) => showQuantity({ value, unit }, language);
  const signed = (value: number, language: Language) =>
    statement.about === 'change' && value > 0 ? `+${show(value, language)}` : show(value, language);
  const asked = (language: Language) =>
    `${comparisonWords[statement.comparison][language]} ${signed(statement.bound, language)}`;
  const found = (language: Language, none: string) => (typeof fact === 'number' ? signed(fact, language) : none);
  const title = measure?.title ?? { zh: statement.kpi, en: statement.kpi };
  const change = statement.about === 'change' ? changeWords[statement.against] : { zh: '', en: '' };
  return {
    zh: `${title.zh}${change.zh} ${found('zh', '无数据')}（条件：${asked('zh')}）`,
    en: `${title.en}${change.en} ${found('en', 'no data')} (asked: ${asked('en')})`,
  };
}

const changeWords: Record<'previous-period' | 'same-period-last-year', Words> = {
  'previous-period': { zh: '与上期相比', en: ' against the previous period' },
  'same-period-last-year': { zh: '与去年同期相比', en: ' against the same period last year' },
};
