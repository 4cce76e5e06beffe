import { showLimit, showQuantity } from '../quantity/show.ts';
import { differenceUnit, unitOf } from '../quantity/unit.ts';
import type { Goal, Measure, Status } from '../rule/rule.ts';
import { type Language, languages, type Words } from '../text/words.ts';
import type { Waiver } from '../rule/waiver.ts';
import type { Judgement } from './judge.ts';

export const statusWords: Record<Status, Words> = {
  met: { zh: '达标', en: 'met' },
  'at-risk': { zh: '有风险', en: 'at risk' },
  missed: { zh: '未达标', en: 'missed' },
  'no-data': { zh: '无数据', en: 'no data' },
  insufficient: { zh: '样本不足', en: 'insufficient' },
  'not-applicable': { zh: '不适用', en: 'not applicable' },
  waived: { zh: '已豁免', en: 'waived' },
};

/** The reason of a verdict in a few words. */
export function whyWords(judgement: Judgement, goal: Goal, measure: Measure): Words {
  return inEach((language) => {
    const figures = new Figures(judgement, goal, measure, language);
    const reason = reasons[language](figures);
    // With an interval, a verdict is only as good as the interval is narrow.
    const decided = judgement.interval !== null && judgement.status !== 'insufficient';
    return `${reason}${decided ? intervalWords(figures)[language] : ''}${waivedWords(judgement.waiver)[language]}`;
  });
}

function intervalWords({ goal, interval }: Figures): Words {
  return {
    zh: `（${goal.confidence} 置信区间 ${interval}）`,
    en: ` (${goal.confidence} interval ${interval})`,
  };
}

/** What excuses it, and until when. */
export function waivedWords(waiver: Waiver | null): Words {
  if (waiver === null) return { zh: '', en: '' };
  const { reason, term } = waiver;
  // The reason is a sentence of its own; here it ends another one.
  const bare = (text: string) => text.replace(/[。.]$/u, '');
  return { zh: `；豁免至 ${term.to}：${bare(reason.zh)}`, en: `; waived until ${term.to}: ${bare(reason.en)}` };
}

/** A verdict as one sentence: what, for whom, when, how much, against what, and so what. */
export function becauseWords(judgement: Judgement, goal: Goal, measure: Measure, scope: Words, period: string): Words {
  const why = whyWords(judgement, goal, measure);
  const status = statusWords[judgement.status];
  const [zh, en] = languages.map((language) => new Figures(judgement, goal, measure, language));
  const least = measure.better === 'higher';
  const value = judgement.value === null ? { zh: '', en: '' } : { zh: `为 ${zh?.value}`, en: ` is ${en?.value}` };
  const target =
    judgement.target === null
      ? { zh: '', en: '' }
      : {
          zh: `，目标${least ? '不低于' : '不高于'} ${zh?.target}`,
          en: `, against a target of at ${least ? 'least' : 'most'} ${en?.target}`,
        };
  return {
    zh: `${goal.title.zh}（${scope.zh}，${period}）${value.zh}${target.zh}：${status.zh}，${why.zh}。`,
    en: `${goal.title.en} (${scope.en}, ${period})${value.en}${target.en}: ${status.en}, ${why.en}.`,
  };
}

/** The figures of a verdict, written out in one language. */
class Figures {
  readonly judgement: Judgement;
  readonly goal: Goal;
  readonly #measure: Measure;
  readonly #language: Language;

  constructor(judgement: Judgement, goal: Goal, measure: Measure, language: Language) {
    this.judgement = judgement;
    this.goal = goal;
    this.#measure = measure;
    this.#language = language;
  }

  get value(): string {
    return this.#show(this.judgement.value);
  }

  get target(): string {
    return this.#bound(this.judgement.target);
  }

  get limit(): string {
    return this.#bound(this.judgement.limit);
  }

  /** Without its sign: the words say which side it is. */
  get gap(): string {
    return showQuantity(
      { value: Math.abs(this.judgement.gap ?? 0), unit: differenceUnit(unitOf(this.#measure.unit)) },
      this.#language,
    );
  }

  get interval(): string {
    const [from, to] = this.judgement.interval ?? [0, 0];
    return [from, to]
      .map((bound) => showQuantity({ value: bound, unit: unitOf(this.#measure.unit) }, this.#language, 1))
      .join('–');
  }

  /** How a value on the worse side is spoken of. */
  get side(): Words {
    return this.#measure.better === 'higher' ? { zh: '差目标', en: 'short' } : { zh: '超出目标', en: 'over' };
  }

  get isReached(): boolean {
    return (this.judgement.gap ?? 0) === 0;
  }

  #show(value: number | null): string {
    return value === null
      ? '—'
      : showQuantity({ value, unit: unitOf(this.#measure.unit) }, this.#language, this.#measure.decimals ?? undefined);
  }

  #bound(value: number | null): string {
    return value === null ? '—' : showLimit({ value, unit: unitOf(this.#measure.unit) }, this.#language);
  }
}

const reasons: Record<Language, (figures: Figures) => string> = {
  zh: (f) => {
    switch (f.judgement.reason) {
      case 'target-reached':
        return f.isReached ? '正好达到目标' : `优于目标 ${f.gap}`;
      case 'between-target-and-limit':
        return `${f.side.zh} ${f.gap}，仍在底线（${f.limit}）之内`;
      case 'short-of-target':
        return `${f.side.zh} ${f.gap}`;
      case 'beyond-limit':
        return `${f.side.zh} ${f.gap}，已越过底线（${f.limit}）`;
      case 'not-given':
        return '这一行没有给出这个 KPI';
      case 'no-row':
        return '这一期没有这个范围的数据';
      case 'kpi-absent':
        return '数据里没有这个 KPI';
      case 'not-a-number':
        return '给出的值不是数字';
      case 'quoted-number':
        return '给出的数字加了引号，是文字';
      case 'wrong-unit':
        return '给出的单位无法换算';
      case 'impossible-value':
        return '给出的值不可能出现';
      case 'conflicting-rows':
        return '同一期有两行不同的值';
      case 'bad-sample':
        return '样本量不是整数';
      case 'sample-too-small':
        return `样本 ${f.judgement.sample} 小于最小样本 ${Math.max(1, f.goal.minimumSample)}`;
      case 'sample-not-given':
        return f.goal.minimumSample > 0
          ? `没有给出样本量，要求至少 ${f.goal.minimumSample}`
          : '没有给出样本量，无法计算置信区间';
      case 'interval-straddles-target':
        return `${f.goal.confidence} 置信区间 ${f.interval} 跨过目标（样本 ${f.judgement.sample}）`;
      case 'declared-not-applicable':
        return '数据中注明不适用';
      case 'no-target-yet':
        return '当天还没有生效的目标值';
    }
  },
  en: (f) => {
    switch (f.judgement.reason) {
      case 'target-reached':
        return f.isReached ? 'exactly at the target' : `${f.gap} better`;
      case 'between-target-and-limit':
        return `${f.gap} ${f.side.en}, within the limit of ${f.limit}`;
      case 'short-of-target':
        return `${f.gap} ${f.side.en}`;
      case 'beyond-limit':
        return `${f.gap} ${f.side.en}, beyond the limit of ${f.limit}`;
      case 'not-given':
        return 'the KPI is not given in this row';
      case 'no-row':
        return 'there is no row for this scope in this period';
      case 'kpi-absent':
        return 'the data has no figures for this KPI';
      case 'not-a-number':
        return 'the value given is no number';
      case 'quoted-number':
        return 'the number given is in quotes, which makes it text';
      case 'wrong-unit':
        return 'the unit given does not convert';
      case 'impossible-value':
        return 'the value given is impossible';
      case 'conflicting-rows':
        return 'two rows of this period give different values';
      case 'bad-sample':
        return 'the sample is no whole number';
      case 'sample-too-small':
        return `a sample of ${f.judgement.sample} is below the minimum of ${Math.max(1, f.goal.minimumSample)}`;
      case 'sample-not-given':
        return f.goal.minimumSample > 0
          ? `the sample is not given, and at least ${f.goal.minimumSample} is asked for`
          : 'the sample is not given, so there is no confidence interval';
      case 'interval-straddles-target':
        return `the ${f.goal.confidence} interval ${f.interval} straddles the target (sample ${f.judgement.sample})`;
      case 'declared-not-applicable':
        return 'the data says it does not apply';
      case 'no-target-yet':
        return 'no target is in force on that day yet';
    }
  },
};

export function inEach(write: (language: Language) => string): Words {
  const [zh, en] = languages.map(write);
  return { zh: zh ?? '', en: en ?? '' };
}
