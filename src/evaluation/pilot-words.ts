import { confidence } from '../quantity/difference.ts';
import { showLimit, showQuantity } from '../quantity/show.ts';
import { differenceUnit, unitOf } from '../quantity/unit.ts';
import { languages, plural, type Words } from '../text/words.ts';
import type { PilotCriterionOutcome, PilotSide, PilotStatus } from './generated.ts';

export const pilotStatusWords: Record<PilotStatus, Words> = {
  met: { zh: '达到', en: 'reached' },
  missed: { zh: '未达到', en: 'not reached' },
  insufficient: { zh: '还不能断定', en: 'cannot be told yet' },
  'no-data': { zh: '无数据', en: 'no data' },
};

/** How a pilot did by one criterion, as a sentence: before, after, what was hoped for, and how sure the change is. */
export function pilotWords(outcome: Omit<PilotCriterionOutcome, 'because'>, minimumSample: number): Words {
  const { title, before, after, hoped, better, status } = outcome;
  const [zh, en] = languages.map((language) => {
    const unit = unitOf(outcome.unit);
    const show = (value: number) =>
      showQuantity({ value: value * unit.factor, unit }, language, outcome.decimals ?? undefined);
    const bound = showLimit({ value: hoped * unit.factor, unit }, language);
    return { side: (side: PilotSide) => (side.value === null ? '—' : show(side.value)), bound };
  });
  const sure = certainty(outcome, minimumSample);
  const least = better === 'higher';
  return {
    zh: `${title.zh}：试点前 ${zh?.side(before)}（${behind(before).zh}），试点中 ${zh?.side(after)}（${behind(after).zh}），要求${least ? '不低于' : '不高于'} ${zh?.bound}：${pilotStatusWords[status].zh}${sure.zh}。`,
    en: `${title.en}: ${en?.side(before)} before (${behind(before).en}), ${en?.side(after)} during (${behind(after).en}), at ${least ? 'least' : 'most'} ${en?.bound} hoped for: ${pilotStatusWords[status].en}${sure.en}.`,
  };
}

/** How much stands behind a side. */
function behind({ periods, sample }: PilotSide): Words {
  return {
    zh: `${periods} 期${sample === null ? '' : `，样本 ${sample}`}`,
    en: `${plural(periods, 'period')}${sample === null ? '' : `, sample ${sample}`}`,
  };
}

function certainty(
  { change, interval, unit, before, after, status }: Omit<PilotCriterionOutcome, 'because'>,
  minimumSample: number,
): Words {
  if (change === null) return { zh: '', en: '' };
  if (status === 'insufficient' && [before, after].some(({ sample }) => (sample ?? minimumSample) < minimumSample)) {
    return {
      zh: `；样本不到目标要求的 ${minimumSample}`,
      en: `; the goal asks for a sample of ${minimumSample}`,
    };
  }
  if (interval === null) {
    return {
      zh: '；每边至少要有两期数据（占比给出样本量也可以），才知道变化是不是偶然',
      en: '; whether the change is chance takes two periods on each side, or samples for a share',
    };
  }
  const of = differenceUnit(unitOf(unit));
  const [zh, en] = languages.map((language) => {
    const show = (value: number) =>
      `${value > 0 ? '+' : ''}${showQuantity({ value: value * of.factor, unit: of }, language, 1)}`;
    return { change: show(change), interval: interval.map(show).join({ zh: ' 至 ', en: ' to ' }[language]) };
  });
  const chance = status === 'insufficient';
  return {
    zh: `；变化 ${zh?.change}，${confidence} 置信区间 ${zh?.interval}${chance ? '，可能只是偶然' : ''}`,
    en: `; the change is ${en?.change}, by the ${confidence} interval ${en?.interval}${chance ? ', which may be chance' : ''}`,
  };
}
