import { resolve } from 'node:path';
import type { Bundle } from '../evaluation/bundle.ts';
import type { Finding } from '../finding/finding.ts';
import type { FigureRequest } from '../measure/figures.ts';
import type { MeasuredSnapshot } from '../measure/snapshots.ts';
import { clockRecords } from '../rule/clock-records.ts';
import type { Measure } from '../rule/rule.ts';
import type { Source } from '../text/source.ts';
import type { Command, ExitCode, Invocation, Surroundings } from './command.ts';
import { misuse, outputOption, standardsOption, textOption } from './command.ts';
import { datasetOption } from './input.ts';
import { type OpenEngines, openEngines } from './measure-engines.ts';
import { cadences, engineNames, type MeasureWish, measureWish } from './measure-request.ts';

export const measure: Command = {
  name: 'measure',
  summary: { zh: '由原始记录计算 KPI，得到可以评价的数据', en: 'compute KPIs from raw records, as snapshots to judge' },
  arguments: [
    {
      name: 'files',
      summary: {
        zh: '记录的文件或文件夹（默认：数据集自己写明的）',
        en: 'files or folders of records (default: those that the dataset names)',
      },
      required: false,
      several: true,
    },
  ],
  options: [
    standardsOption,
    datasetOption,
    {
      flags: '--by <dimensions>',
      summary: {
        zh: '按这些维度分开，也给出各级合计，例如 team,channel',
        en: 'tell apart by these dimensions, with every roll-up, such as team,channel',
      },
    },
    {
      flags: '--period <length>',
      summary: { zh: '每个周期有多长', en: 'how long each period is' },
      choices: cadences,
      default: 'month',
    },
    {
      flags: '--kpi <ids>',
      summary: { zh: '只算这些 KPI，用逗号隔开', en: 'only these KPIs, with commas' },
    },
    {
      flags: '--engine <engine>',
      summary: { zh: '在哪里计算', en: 'where it is computed' },
      choices: engineNames,
      default: 'auto',
    },
    {
      flags: '--database <url>',
      summary: {
        zh: 'PostgreSQL 的地址（默认取环境变量 YARDSTICK_DATABASE_URL）',
        en: 'address of PostgreSQL (default: YARDSTICK_DATABASE_URL of the environment)',
      },
    },
    { flags: '--sql', summary: { zh: '只显示 SQL，不计算', en: 'print the SQL instead of running it' } },
    {
      flags: '--memory-limit <size>',
      summary: { zh: 'DuckDB 最多用多少内存，例如 4GB', en: 'the most memory that DuckDB takes, such as 4GB' },
    },
    {
      flags: '--temp-dir <dir>',
      summary: { zh: '放不进内存的数据暂存在哪里', en: 'where data is put that does not fit into memory' },
    },
    {
      flags: '-f, --format <format>',
      summary: { zh: '输出格式', en: 'output format' },
      choices: ['json', 'ndjson', 'csv', 'parquet'],
      default: 'json',
    },
    outputOption,
  ],
  example: 'yardstick measure exports/tickets-2026-03.csv --dataset tickets --by team,channel --output march.json',
  async run(invocation, surroundings) {
    if (textOption(invocation, 'format') === 'parquet' && textOption(invocation, 'output') === undefined)
      return noOutput(surroundings);
    const { openStandardsAt } = await import('./standards.ts');
    const standards = await openStandardsAt(textOption(invocation, 'standards') ?? 'standards', surroundings);
    if (typeof standards === 'number') return standards;
    const { compile } = await import('../toolkit/evaluate.ts');
    const bundle = compile(standards);
    const wish = await measureWish(bundle, invocation, surroundings);
    if (typeof wish === 'number') return wish;
    const open = await openEngines(bundle, wish, invocation, surroundings);
    if (typeof open === 'number') return open;
    const source = (file: string) => standards.sources.get(file);
    try {
      const measured = invocation.options['sql'] === true ? showSql : showFigures;
      return await measured(bundle, wish, open, { invocation, surroundings, source });
    } finally {
      await open.close();
    }
  },
};

interface Call {
  readonly invocation: Invocation;
  readonly surroundings: Surroundings;
  readonly source: (file: string) => Source | undefined;
}

async function requestOf(bundle: Bundle, { by, cadence }: MeasureWish, { now }: Surroundings): Promise<FigureRequest> {
  const { rollUps } = await import('../toolkit/measure.ts');
  return { cadence, zone: bundle.zone, now: Date.parse(now), groupings: rollUps(by) };
}

async function showSql(bundle: Bundle, wish: MeasureWish, open: OpenEngines, call: Call): Promise<ExitCode> {
  const request = await requestOf(bundle, wish, call.surroundings);
  for (const { id } of wish.datasets) {
    const inputs = wish.measures.flatMap(
      ({ computation }) => computation?.inputs.filter(({ dataset }) => dataset === id) ?? [],
    );
    const dimensions = open.engines.get(id)?.dimensions ?? [];
    const groupings = request.groupings.filter((each) => each.every((dimension) => dimensions.includes(dimension)));
    const sql = inputs.length === 0 ? undefined : await open.sql(id, { ...request, inputs, groupings });
    if (sql !== undefined) call.surroundings.write(`-- ${id}\n${sql};\n\n`);
  }
  return tell(open.findings(), call);
}

async function showFigures(bundle: Bundle, wish: MeasureWish, open: OpenEngines, call: Call): Promise<ExitCode> {
  const [{ figuresOf, measurable }, { snapshotsOf }, { rowsOf }] = await Promise.all([
    import('../measure/figures.ts'),
    import('../measure/snapshots.ts'),
    import('../measure/rows.ts'),
  ]);
  const request = await requestOf(bundle, wish, call.surroundings);
  const measures = measurable(wish.measures, open.engines);
  if (measures.length === 0) return nothingAsked(wish, call.surroundings);
  const figures = await figuresOf(measures, open.engines, request);
  const findings = [...open.findings(), ...rowsOf(figures, bundle.dimensions).findings];
  // What cannot be trusted is not left behind half-right.
  const isSound = !open.findings().some(({ code }) => code.startsWith('engine/'));
  if (isSound) await put(snapshotsOf(figures, bundle.dimensions), call);
  return tell(findings, call);
}

async function put(snapshots: readonly MeasuredSnapshot[], { invocation, surroundings }: Call): Promise<void> {
  const [{ formats }, { deliver }] = await Promise.all([import('../report/index.ts'), import('./output.ts')]);
  const name = textOption(invocation, 'format');
  if (name === 'parquet') {
    const { writeParquet } = await import('../engines/parquet-output.ts');
    await writeParquet(resolve(surroundings.cwd, textOption(invocation, 'output') ?? ''), snapshots);
    return;
  }
  const format = formats.find((each) => each.name === name);
  await deliver(format?.snapshots?.(snapshots) ?? '', invocation, surroundings);
}

/** What was found goes beside the result, which other programs read. */
async function tell(findings: readonly Finding[], { invocation, surroundings, source }: Call): Promise<ExitCode> {
  const [{ findingsText }, { presentationOf }] = await Promise.all([
    import('../report/findings-text.ts'),
    import('./output.ts'),
  ]);
  const text = findingsText(findings, presentationOf(invocation, surroundings, source));
  if (text !== '') surroundings.warn(`${text}\n`);
  return findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}

function nothingAsked({ datasets, measures }: MeasureWish, surroundings: Surroundings): ExitCode {
  const list = datasets.map(({ id }) => `\`${id}\``);
  const lookAtClocks = ({ computation }: Measure) =>
    computation?.inputs.some(({ dataset }) => dataset === clockRecords) === true;
  if (measures.length > 0 && measures.every(lookAtClocks)) return noTickets(list, surroundings);
  return misuse(
    surroundings,
    {
      zh: `没有 KPI 只用${list.length === 0 ? '这些数据' : ` ${list.join('、')} `}就能计算。`,
      en: `No KPI can be computed from ${list.length === 0 ? 'these data' : list.join(', ')} alone.`,
    },
    {
      zh: '在 KPI 的 inputs 里写明怎样由记录计算；用到几个数据集的，一起写在 `--dataset` 里。',
      en: 'Say in the inputs of a KPI how it is computed from records; where it needs several datasets, name them all.',
    },
  );
}

function noTickets(datasets: readonly string[], surroundings: Surroundings): ExitCode {
  return misuse(
    surroundings,
    {
      zh: `这些 KPI 由工单的时钟得出，而${datasets.length === 0 ? '没有数据集' : ` ${datasets.join('、')} 没有`}说明哪些字段是工单。`,
      en: `These KPIs look at clocks on tickets, and ${datasets.length === 0 ? 'no dataset' : `${datasets.join(', ')} does not`} say${datasets.length === 0 ? 's' : ''} which fields tell of a ticket.`,
    },
    {
      zh: '在数据集里写 ticket，例如 `ticket: { id: number, created: created }`。',
      en: 'Write `ticket` in the dataset, such as `ticket: { id: number, created: created }`.',
    },
  );
}

function noOutput(surroundings: Surroundings): ExitCode {
  return misuse(
    surroundings,
    { zh: 'Parquet 不能显示在屏幕上。', en: 'Parquet cannot be shown on a screen.' },
    { zh: '用 `--output 文件.parquet` 写入文件。', en: 'Write it to a file with `--output file.parquet`.' },
  );
}
