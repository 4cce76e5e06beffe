import type { OnCurve } from '../quantity/curve.ts';
import { showDecimals } from '../quantity/decimal.ts';
import { showLimit, showQuantity } from '../quantity/show.ts';
import { unitOf } from '../quantity/unit.ts';
import type { Scorecard, ScorecardItem } from '../rule/rule.ts';
import { type Language, listWords, type Words } from '../text/words.ts';
import type { Score, ScoreItem } from './generated-scores.ts';
import type { Case, Judgement } from './judge.ts';
import { inEach, statusWords, whyWords } from './words.ts';

interface Explained {
  readonly item: ScorecardItem;
  readonly found: Case | undefined;
  readonly judgement: Judgement | undefined;
  readonly treatment: ScoreItem['treatment'];
  readonly earned: OnCurve | undefined;
  readonly counts: number;
}

/** How one item came by its points: `88.4 %, between 85 % (80 points) and 95 % (100 points): 86.8 × 30 % = 26`. */
export function itemWords({ item, found, judgement, treatment, earned, counts }: Explained): Words {
  if (found === undefined || judgement === undefined)
    return { zh: `目标 ${item.goal} 在这个适配中不适用`, en: `the goal ${item.goal} does not hold under this profile` };
  if (treatment === 'scored' && earned !== undefined)
    return inEach(
      (language) => `${curveText(found, judgement, earned, language)}${product(earned.points, counts, language)}`,
    );
  const status = statusWords[judgement.status];
  const why = whyWords(judgement, found.goal, found.measure);
  const mustKnow = item.mustPass && treatment === 'withhold';
  const follows = mustKnow
    ? { zh: '必须达标的项没有数据，不给总分', en: 'it must pass and is not known, so there is no score' }
    : treatmentWords[treatment];
  return {
    zh: `${status.zh}（${why.zh}）：${follows.zh}`,
    en: `${status.en} (${why.en}): ${follows.en}`,
  };
}

const treatmentWords: Record<ScoreItem['treatment'], Words> = {
  scored: { zh: '计分', en: 'scored' },
  'left-out': { zh: '不计入，其余权重按比例折算', en: 'left out, the other weights count more' },
  zero: { zh: '计 0 分', en: 'counts as 0 points' },
  withhold: { zh: '不给总分', en: 'so there is no score' },
};

function curveText({ measure }: Case, { value }: Judgement, { from, to }: OnCurve, language: Language): string {
  const unit = unitOf(measure.unit);
  const point = (each: OnCurve['from']) =>
    ({
      zh: `${showLimit({ value: each.value, unit }, 'zh')}（${pointsText(each.points)} 分）`,
      en: `${showLimit({ value: each.value, unit }, 'en')} (${pointsText(each.points)} points)`,
    })[language];
  const figure = showQuantity({ value: value ?? 0, unit }, language, measure.decimals ?? undefined);
  if (from.value === to.value) {
    const isAt = value === from.value;
    const side = { zh: isAt ? '正好是' : '超出曲线，按', en: isAt ? 'exactly at' : 'beyond the curve, as' };
    return { zh: `${figure}，${side.zh} ${point(from)}：`, en: `${figure}, ${side.en} ${point(from)}: ` }[language];
  }
  return {
    zh: `${figure}，在 ${point(from)}和 ${point(to)}之间：`,
    en: `${figure}, between ${point(from)} and ${point(to)}: `,
  }[language];
}

function product(points: number, counts: number, language: Language): string {
  // Where there is no score nothing counts, and what was earned is all there is to say.
  if (counts === 0) return `${pointsText(points)}${{ zh: ' 分', en: ' points' }[language]}`;
  return `${pointsText(points)} × ${pointsText(counts * 100)} % = ${pointsText(points * counts)}`;
}

/** A whole score in a sentence: points and grade, or why there is none. */
export function scoreWords(
  card: Scorecard,
  given: Pick<Score, 'status' | 'points' | 'grade' | 'coverage' | 'items' | 'where' | 'period'>,
): Words {
  const { status, points, grade, items, where, period } = given;
  const about = { zh: `${card.title.zh}（${where.zh}，${period}）`, en: `${card.title.en} (${where.en}, ${period})` };
  if (points === null || grade === null) {
    const why = withheldWords(card, given);
    return { zh: `${about.zh}：不给总分，${why.zh}。`, en: `${about.en}: no score, ${why.en}.` };
  }
  const sum = items
    .flatMap(({ contribution }) => (contribution === null ? [] : [pointsText(contribution)]))
    .join(' + ');
  const missed = items.filter((item) => item.mustPass && item.status === 'missed').map(({ title }) => title);
  const cap =
    status === 'capped'
      ? {
          zh: `；${missed.map(({ zh }) => zh).join('、')}必须达标而未达标，等级不高于 ${card.cap}`,
          en: `; ${missed.map(({ en }) => en).join(', ')} must pass and was missed, so no grade above ${card.cap}`,
        }
      : { zh: '', en: '' };
  return {
    zh: `${about.zh}：${sum} = ${pointsText(points)} 分，${grade.title.zh}（${grade.id}，${pointsText(grade.from)} 分起）${cap.zh}。`,
    en: `${about.en}: ${sum} = ${pointsText(points)} points, ${grade.title.en} (${grade.id}, from ${pointsText(grade.from)})${cap.en}.`,
  };
}

function withheldWords(card: Scorecard, { coverage, items }: Pick<Score, 'coverage' | 'items'>): Words {
  const holding = items.filter(({ treatment }) => treatment === 'withhold');
  if (holding.length > 0) {
    const and = { zh: '和', en: 'and' };
    return {
      zh: listWords(
        holding.map(({ title, status }) => `${title.zh}${statusWords[status].zh}`),
        and,
      ).zh,
      en: listWords(
        holding.map(({ title, status }) => `${title.en}: ${statusWords[status].en}`),
        and,
      ).en,
    };
  }
  const [has, least] = [coverage, card.leastWeight].map((share) => `${pointsText(share * 100)} %`);
  return {
    zh: `有数据的权重只有 ${has}，至少要 ${least}`,
    en: `only ${has} of the weight has data, at least ${least} is asked for`,
  };
}

/** At most one decimal: 86.8, 90. */
export function pointsText(points: number): string {
  return String(Number(showDecimals(points, 1)));
}

export const scoreStatusWords: Record<Score['status'], Words> = {
  scored: { zh: '已评分', en: 'scored' },
  capped: { zh: '等级受限', en: 'capped' },
  withheld: { zh: '不给总分', en: 'no score' },
};
