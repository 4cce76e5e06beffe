import type { Bundle } from '../evaluation/bundle.ts';
import type { Measure } from '../rule/rule.ts';
import type { Cadence } from '../quantity/period.ts';
import { clockRecords } from '../rule/clock-records.ts';
import type { Dataset } from '../rule/dataset.ts';
import type { Words } from '../text/words.ts';
import { type ExitCode, type Invocation, listOption, misuse, type Surroundings, textOption } from './command.ts';

export const engineNames = ['auto', 'duckdb', 'memory', 'postgres'] as const;
export type EngineName = (typeof engineNames)[number];

export const cadences = ['day', 'week', 'month', 'quarter', 'half-year', 'year'] as const satisfies readonly Cadence[];

/** What is to be measured, of what. */
export interface MeasureWish extends EngineWish {
  readonly cadence: Cadence;
}

/** What engines are opened for. */
export interface EngineWish {
  readonly measures: readonly Measure[];
  readonly datasets: readonly Dataset[];
  readonly by: readonly string[];
  readonly engine: EngineName;
  /** Whether KPIs that look at clocks are wanted however many tickets there are: all are timed for them, which needs memory. */
  readonly withClocks: 'always' | 'where-small';
}

/** What the options of a call ask for; an exit code where something in them is not there. */
export async function measureWish(
  bundle: Bundle,
  invocation: Invocation,
  surroundings: Surroundings,
): Promise<MeasureWish | ExitCode> {
  const [kpis, datasets, by] = ['kpi', 'dataset', 'by'].map((name) => listOption(invocation, name));
  const computed = bundle.measures.filter(({ computation }) => computation !== null);
  const names: readonly (readonly [readonly string[] | undefined, readonly string[], (name: string) => Words])[] = [
    [kpis, computed.map(({ id }) => id), noKpi],
    [datasets, bundle.datasets.map(({ id }) => id), noDataset],
    [by, bundle.dimensions.map(({ id }) => id), noDimension],
  ];
  for (const [given = [], known, words] of names) {
    const unknown = given.find((name) => !known.includes(name));
    if (unknown !== undefined) return notThere(unknown, known, words, surroundings);
  }
  const measures = computed.filter(({ id }) => kpis?.length === 0 || kpis?.includes(id));
  const engine = engineNames.find((name) => name === textOption(invocation, 'engine')) ?? 'auto';
  const withClocks = engine === 'memory' || (kpis?.length ?? 0) > 0 ? 'always' : 'where-small';
  const used = datasetsOf(measures, bundle);
  const wanted = bundle.datasets.filter(({ id }) => (datasets?.length === 0 ? used.has(id) : datasets?.includes(id)));
  if (invocation.arguments.length > 0 && wanted.length > 1) return ambiguous(wanted, surroundings);
  const cadence = cadences.find((each) => each === textOption(invocation, 'period')) ?? 'month';
  return { measures, datasets: wanted, by: by ?? [], cadence, engine, withClocks };
}

/** The datasets that KPIs look at; where some look at clocks, those that tell of tickets. */
function datasetsOf(measures: readonly Measure[], bundle: Bundle): Set<string> {
  const used = new Set(measures.flatMap(({ computation }) => computation?.inputs.map(({ dataset }) => dataset) ?? []));
  const tickets = bundle.datasets.filter(({ ticket }) => ticket !== null).map(({ id }) => id);
  return new Set([...used, ...(used.has(clockRecords) ? tickets : [])]);
}

async function notThere(
  name: string,
  known: readonly string[],
  words: (name: string) => Words,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const [{ closest }, { didYouMean }] = await Promise.all([
    import('../text/closest.ts'),
    import('../finding/catalogue/schema.ts'),
  ]);
  return misuse(surroundings, words(name), didYouMean(closest(name, known), known) ?? nothingThere);
}

const noKpi = (name: string): Words => ({
  zh: `没有名为 \`${name}\` 的、能由记录计算的 KPI。`,
  en: `There is no KPI called \`${name}\` that is computed from records.`,
});
const noDataset = (name: string): Words => ({
  zh: `没有名为 \`${name}\` 的数据集。`,
  en: `There is no dataset called \`${name}\`.`,
});
const noDimension = (name: string): Words => ({
  zh: `工作区没有维度 \`${name}\`。`,
  en: `The workspace has no dimension \`${name}\`.`,
});
const nothingThere: Words = { zh: '在标准里先写上它。', en: 'Write it in the standards first.' };

function ambiguous(wanted: readonly Dataset[], surroundings: Surroundings): ExitCode {
  const list = wanted.map(({ id }) => id).join(', ');
  return misuse(
    surroundings,
    { zh: '没有说明这些文件属于哪个数据集。', en: 'Nothing says which dataset the files belong to.' },
    { zh: `用 \`--dataset <标识>\` 写明：${list}。`, en: `Say it with \`--dataset <id>\`: ${list}.` },
  );
}
