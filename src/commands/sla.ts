import type { Clocks } from '../evaluation/generated-clocks.ts';
import type { Tickets } from '../ticket/read.ts';
import type { Source } from '../text/source.ts';
import type { Command, ExitCode, Invocation, Surroundings } from './command.ts';
import { readTickets } from './judge-input.ts';
import { formatOption, misuse, outputOption, standardsOption, textOption } from './command.ts';
import { allOption, asOfOption, datasetOption, profileOption, readFiles, zoneOption } from './input.ts';

export const sla: Command = {
  name: 'sla',
  summary: { zh: '给工单计时：到期时间、是否超时、按时率', en: 'time tickets: due times, verdicts, percent within' },
  arguments: [
    {
      name: 'tickets',
      summary: {
        zh: '工单文件或文件夹：JSON、NDJSON、CSV、Parquet',
        en: 'files or folders of tickets: JSON, NDJSON, CSV, Parquet',
      },
      required: false,
      several: true,
    },
  ],
  options: [
    standardsOption,
    datasetOption,
    {
      flags: '--now <instant>',
      summary: {
        zh: '以这一刻判断未完成的工单（默认现在）',
        en: 'judge running tickets at this instant (default: now)',
      },
    },
    {
      ...asOfOption,
      summary: {
        zh: '按这一天生效的时限（默认：各工单创建之日）',
        en: 'time limits in force on this day (default: the day each ticket was created)',
      },
    },
    zoneOption,
    {
      flags: '-e, --explain <ticket>',
      summary: { zh: '一张工单的时间线', en: 'the time line of one ticket' },
    },
    {
      flags: '--fail-on <status>',
      summary: { zh: '出现哪种结果时退出码为 1', en: 'which status makes the exit code 1' },
      choices: ['missed', 'never'],
      default: 'never',
    },
    profileOption,
    allOption,
    formatOption(['text', 'json', 'ndjson', 'csv']),
    outputOption,
  ],
  example: 'yardstick sla examples/tickets --now 2026-03-06T18:00:00+08:00',
  async run(invocation, surroundings) {
    const given = textOption(invocation, 'now') ?? surroundings.now;
    const [{ readInstant }, { formats: schemaFormats }] = await Promise.all([
      import('../calendar/zone.ts'),
      import('../schema/formats.ts'),
    ]);
    const now = readInstant(given);
    if (now === undefined) {
      return misuse(
        surroundings,
        { zh: `--now 的 \`${given}\` 不是带时区的时间。`, en: `\`${given}\` of --now is no time with an offset.` },
        { zh: '写成 `--now 2026-03-06T18:00:00+08:00`。', en: 'Write it like `--now 2026-03-06T18:00:00+08:00`.' },
      );
    }
    const zone = textOption(invocation, 'zone') ?? null;
    if (zone !== null && !schemaFormats['time-zone'](zone)) {
      return misuse(
        surroundings,
        { zh: `没有名为 \`${zone}\` 的时区。`, en: `There is no time zone called \`${zone}\`.` },
        { zh: '写成 `--zone Asia/Shanghai`。', en: 'Write it like `--zone Asia/Shanghai`.' },
      );
    }
    const read = await readFiles(invocation, surroundings, { withRecords: true });
    if (typeof read === 'number') return read;
    const { judgeTickets } = await import('../toolkit/tickets.ts');
    const asOf = textOption(invocation, 'asOf') ?? null;
    const profile = textOption(invocation, 'profile') ?? null;
    const wanted = textOption(invocation, 'explain');
    const tickets = only(wanted, await readTickets(read, zone));
    const most = await mostOf(invocation);
    const clocks = await judgeTickets(read.bundle, tickets, { now, asOf, profile, most, findings: read.findings });
    return show(clocks, wanted, read.source, invocation, surroundings);
  },
};

/** The one ticket that is to be explained; all where none is. */
function only(wanted: string | undefined, { tickets, findings }: Tickets): Tickets {
  return { tickets: wanted === undefined ? tickets : tickets.filter(({ id }) => id === wanted), findings };
}

/** A person reads the most pressing clocks first, and most often only those; a program gets all. */
async function mostOf(invocation: Invocation): Promise<number | null> {
  const isOverview = textOption(invocation, 'explain') === undefined && invocation.options['all'] !== true;
  if (textOption(invocation, 'format') !== 'text' || !isOverview) return null;
  return (await import('../report/clocks-text.ts')).mostTold;
}

async function show(
  clocks: Clocks,
  wanted: string | undefined,
  source: (file: string) => Source | undefined,
  invocation: Invocation,
  surroundings: Surroundings,
): Promise<ExitCode> {
  if (wanted !== undefined && clocks.clocks.length === 0) {
    return misuse(
      surroundings,
      { zh: `没有时钟在工单 \`${wanted}\` 上计时。`, en: `No clock ran on a ticket \`${wanted}\`.` },
      { zh: '核对工单编号，以及数据里是否有它。', en: 'Check its id, and whether the data has it.' },
    );
  }
  const [{ formats }, { deliver, presentationOf }] = await Promise.all([
    import('../report/index.ts'),
    import('./output.ts'),
  ]);
  const format = formats.find(({ name }) => name === textOption(invocation, 'format'));
  const presentation = presentationOf(invocation, surroundings, source);
  const text = wanted === undefined ? format?.clocks?.(clocks, presentation) : format?.ledger?.(clocks, presentation);
  await deliver(text ?? '', invocation, surroundings);
  const isLate = clocks.summary.some(({ missed }) => missed > 0);
  const failed = textOption(invocation, 'failOn') === 'missed' && isLate;
  return failed || clocks.findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}
