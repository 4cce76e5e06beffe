import { showInstant } from '../calendar/zone.ts';
import type { CycleResult } from '../clock/judge.ts';
import type { ClockResult } from '../clock/run.ts';
import type { PassedTier } from '../clock/tier.ts';
import { showDecimals } from '../quantity/decimal.ts';
import { showQuantity } from '../quantity/show.ts';
import { unitOf } from '../quantity/unit.ts';
import { scopeWords } from '../rule/cell-words.ts';
import type { Cell, Dimension } from '../rule/scope.ts';
import type { PercentWithin, Tier, TimeLimit } from '../rule/service-level.ts';
import { plural, same, type Words } from '../text/words.ts';
import type { PercentWithinOutcome } from './generated-clocks.ts';
import { statusOf, type TimedClock } from './timing.ts';
import { statusWords, waivedWords } from './words.ts';

export const clockStatusWords: Record<ClockResult['status'] | 'waived', Words> = {
  met: statusWords.met,
  'at-risk': statusWords['at-risk'],
  missed: statusWords.missed,
  waived: statusWords.waived,
  running: { zh: '计时中', en: 'running' },
  paused: { zh: '已暂停', en: 'paused' },
  'not-applicable': statusWords['not-applicable'],
};

/** A time in hours, minutes and seconds, the two largest that matter: `4 min 10 s`, `29 h`. Open hours are no days. */
export function timeText(milliseconds: number): Words {
  const seconds = Math.round(Math.abs(milliseconds) / 1000);
  const parts: [number, Words][] = [
    [Math.floor(seconds / 3600), { zh: ' 小时', en: ' h' }],
    [Math.floor(seconds / 60) % 60, { zh: ' 分钟', en: ' min' }],
    [seconds % 60, { zh: ' 秒', en: ' s' }],
  ];
  const first = parts.findIndex(([count]) => count > 0);
  const shown = first === -1 ? parts.slice(-1) : parts.slice(first, first + 2).filter(([count]) => count > 0);
  const text = (language: 'zh' | 'en') => shown.map(([count, unit]) => `${count}${unit[language]}`).join(' ');
  return { zh: text('zh'), en: text('en') };
}

/** `4 h`, or `2 working days`. */
export function limitText(limit: TimeLimit): Words {
  if ('open' in limit) return timeText(limit.open);
  const quantity = { value: limit.workingDays, unit: unitOf('working days') };
  return { zh: showQuantity(quantity, 'zh'), en: showQuantity(quantity, 'en') };
}

/** `2026-03-02 09:04` in the zone in which it is told. */
export function momentText(instant: number, zone: string): string {
  return showInstant(instant, zone).slice(0, 16).replace('T', ' ');
}

/** A clock in a sentence: how long, against what, and so what. */
export function clockWords(timed: TimedClock): Words {
  const { result, zone, waiver } = timed;
  const { ticket, clock, worst, cycles, because } = result;
  const about = { zh: `工单 ${ticket} ${clock.title.zh}`, en: `Ticket ${ticket}, ${clock.title.en}` };
  if (worst === null) {
    const why =
      because === 'no-tier'
        ? { zh: '没有档位适用', en: 'no tier covers it' }
        : { zh: '没有计时', en: 'it did not run' };
    return { zh: `${about.zh}：${why.zh}。`, en: `${about.en}: ${why.en}.` };
  }
  const [elapsed, limit] = [timeText(worst.elapsed), limitText(worst.allowed)];
  const allowed = { zh: `，时限 ${limit.zh}（${worst.tier.id}）`, en: ` of ${limit.en} (${worst.tier.id})` };
  const [left, rounds, excuse] = [leftWords(worst, zone), cyclesWords(cycles), waivedWords(waiver)];
  const status = clockStatusWords[statusOf(timed)];
  return {
    zh: `${about.zh}用了 ${elapsed.zh}${allowed.zh}：${status.zh}${left.zh}${rounds.zh}${excuse.zh}。`,
    en: `${about.en}: ${elapsed.en}${allowed.en}, ${status.en}${left.en}${rounds.en}${excuse.en}.`,
  };
}

/** How many were missed, where a clock ran more than once; the sentence is about the worst. */
function cyclesWords(cycles: readonly CycleResult[]): Words {
  if (cycles.length < 2) return { zh: '', en: '' };
  const missed = cycles.filter(({ status }) => status === 'missed').length;
  return {
    zh: `；共 ${cycles.length} 轮，${missed} 轮未达标，这是最差的一轮`,
    en: `; the worst of ${cycles.length} cycles, of which ${missed} missed`,
  };
}

function leftWords({ status, remaining, dueAt }: CycleResult, zone: string): Words {
  if (status === 'running' && dueAt === null)
    return { zh: '，这个日历的营业时间不够，永远不会到期', en: ', never due, because its calendar has too few hours' };
  if (!Number.isFinite(remaining)) return { zh: '', en: '' };
  const time = timeText(remaining);
  if (status === 'missed') return { zh: `，超出 ${time.zh}`, en: `, ${time.en} over` };
  if (status !== 'running' || dueAt === null) return { zh: '', en: '' };
  const due = momentText(dueAt, zone);
  return { zh: `，还剩 ${time.zh}，${due} 到期`, en: `, ${time.en} left, due ${due}` };
}

/** A percent-within goal in a sentence, with what is left of the error budget. */
export function withinWords(
  { goal, period, tickets, inTime, share, target, status, budget }: Omit<PercentWithinOutcome, 'because'>,
  { minimumSample, confidence }: Pick<PercentWithin, 'minimumSample' | 'confidence'>,
): Words {
  const percent = (value: number) => `${Number(showDecimals(value * 100, 1))} %`;
  if (share === null || budget === null)
    return { zh: `${goal}（${period}）：还没有到期的工单。`, en: `${goal} (${period}): no ticket is due yet.` };
  const figures = {
    zh: `${goal}（${period}）：${tickets} 张中 ${inTime} 张按时，${percent(share)}，目标 ${percent(target)}`,
    en: `${goal} (${period}): ${inTime} of ${plural(tickets, 'ticket')} in time, ${percent(share)} against ${percent(target)}`,
  };
  if (status === 'insufficient' && tickets >= minimumSample)
    return {
      zh: `${figures.zh}；数量太少，${confidence} 的把握下不出结论。`,
      en: `${figures.en}; too few for a verdict with ${confidence} confidence.`,
    };
  if (status === 'insufficient')
    return {
      zh: `${figures.zh}；不足 ${minimumSample} 张，不下结论。`,
      en: `${figures.en}; fewer than ${minimumSample}, so no verdict.`,
    };
  const rest =
    budget >= 0
      ? { zh: `还可以迟 ${budget} 张`, en: `${budget} more may be late` }
      : { zh: `多迟了 ${-budget} 张`, en: `${-budget} too many were late` };
  return {
    zh: `${figures.zh}：${statusWords[status].zh}，${rest.zh}。`,
    en: `${figures.en}: ${statusWords[status].en}, ${rest.en}.`,
  };
}

/** Why a tier did not decide: `priority is C, not A`. */
export function passedWords(
  tier: Tier,
  reason: PassedTier['reason'],
  { cell, tier: deciding }: CycleResult,
  dimensions: readonly Dimension[],
): Words {
  switch (reason) {
    case 'other-ticket': {
      const [name = '', values = []] =
        Object.entries(tier.scope).find(([dimension, each]) => !each.includes(cell[dimension] ?? '')) ?? [];
      return notWords(name, cell[name], values, dimensions);
    }
    case 'not-in-force':
      return { zh: '那一天没有时限', en: 'has no limit on that day' };
    case 'not-first':
      return { zh: `写在 ${deciding.id} 之后`, en: `stands behind ${deciding.id}` };
    case 'not-strictest':
      return { zh: `不比 ${deciding.id} 更严`, en: `is not stricter than ${deciding.id}` };
  }
}

function notWords(
  name: string,
  value: string | undefined,
  values: readonly string[],
  dimensions: readonly Dimension[],
) {
  const dimension = dimensions.find(({ id }) => id === name);
  const title = dimension?.title ?? same(name);
  const asked = scopeWords({ [name]: values }, dimensions);
  if (value === undefined)
    return { zh: `${title.zh}不明，要的是“${asked.zh}”`, en: `${title.en} is not known, and ${asked.en} is asked for` };
  const is = scopeWords({ [name]: [value] }, dimensions);
  return { zh: `${title.zh}是“${is.zh}”，不是“${asked.zh}”`, en: `${title.en} is ${is.en}, not ${asked.en}` };
}

/** `Priority: B → A`; null where nothing is different. */
export function changeWords(before: Cell, after: Cell, dimensions: readonly Dimension[]): Words | null {
  const changed = dimensions.filter(({ id }) => before[id] !== after[id]);
  if (changed.length === 0) return null;
  const told = changed.map(({ id, title }) => {
    const [from, to] = [before[id], after[id]].map((value) =>
      value === undefined ? { zh: '不明', en: 'unknown' } : scopeWords({ [id]: [value] }, dimensions),
    );
    return { zh: `${title.zh}：${from?.zh} → ${to?.zh}`, en: `${title.en}: ${from?.en} → ${to?.en}` };
  });
  return { zh: told.map(({ zh }) => zh).join('，'), en: told.map(({ en }) => en).join(', ') };
}
