import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Receipt, Verification } from '../toolkit/verify.ts';
import {
  type Command,
  type ExitCode,
  formatOption,
  type Invocation,
  misuse,
  outputOption,
  standardsOption,
  type Surroundings,
  textOption,
  textsOption,
} from './command.ts';
import { datasetOption, readFiles, readInput, zoneOption } from './input.ts';

export const verify: Command = {
  name: 'verify',
  summary: {
    zh: '重算一份结果（evaluate、score、sla 的 JSON），指出第一处不同',
    en: 'compute a result of evaluate, score or sla again, and show the first difference',
  },
  arguments: [
    {
      name: 'result',
      summary: { zh: '用 `--format json` 得到的结果', en: 'the result, as `--format json` gave it' },
      required: true,
    },
  ],
  options: [
    {
      flags: '-i, --input <file>',
      summary: {
        zh: '当时的数据文件或文件夹；可写几次',
        en: 'the file or folder of data it was made from; may be given more than once',
      },
      several: true,
    },
    standardsOption,
    datasetOption,
    zoneOption,
    formatOption(['text', 'json']),
    outputOption,
  ],
  example: 'yardstick verify evaluation.json --input examples/bank',
  async run(invocation, surroundings) {
    const [path = ''] = invocation.arguments;
    const result = await resultIn(path, surroundings);
    if (result === undefined) return noResult(path, surroundings);
    const { receiptOf, verification } = await import('../toolkit/verify.ts');
    const receipt = receiptOf(result);
    if (receipt === undefined) return noResult(path, surroundings);
    const again = await recompute(receipt, invocation, surroundings);
    if (typeof again === 'number') return again;
    const verified = verification(result, receipt, again);
    const { deliver } = await import('./output.ts');
    const text =
      textOption(invocation, 'format') === 'json'
        ? `${JSON.stringify(verified, null, 1)}\n`
        : verificationText(verified, surroundings);
    await deliver(text, invocation, surroundings);
    return verified.isSame ? 0 : 1;
  },
};

/** The result as it would be printed today, from what its receipt says and the input that was named. */
async function recompute(receipt: Receipt, invocation: Invocation, surroundings: Surroundings) {
  const { of, asOf, profile, by, only, now } = receipt;
  const call = callOf(invocation, receipt);
  const then = { ...surroundings, now: now ?? surroundings.now };
  if (of === 'clocks') {
    const read = await readFiles(call, then, { withRecords: true });
    if (typeof read === 'number') return read;
    const [{ readTickets }, { judgeTickets }] = await Promise.all([
      import('./judge-input.ts'),
      import('../toolkit/tickets.ts'),
    ]);
    const tickets = await readTickets(read, textOption(invocation, 'zone') ?? null);
    return judgeTickets(read.bundle, tickets, { now: Date.parse(then.now), asOf, profile, by: by ?? [] });
  }
  const read = await readInput(call, then);
  if (typeof read === 'number') return read;
  const { toolkit, bundle, snapshots, request } = read;
  const named = only === null ? {} : { only: new Set(only) };
  if (of === 'scores') return toolkit.scoreSnapshots(bundle, snapshots, { ...request, ...named });
  const { judged } = await import('./judge-input.ts');
  return judged({ ...read, request: { ...request, ...(by && { by }), ...named } }, call, then);
}

/** The call that made the result: its files are arguments there, and what its receipt says was an option. */
function callOf(invocation: Invocation, { asOf, profile, by }: Receipt): Invocation {
  return {
    arguments: textsOption(invocation, 'input'),
    options: {
      ...invocation.options,
      asOf: asOf ?? undefined,
      profile: profile ?? undefined,
      by: by?.join(',') ?? undefined,
    },
  };
}

async function resultIn(path: string, { cwd }: Surroundings): Promise<unknown> {
  const { exists, isDirectory } = await import('../workspace/files.ts');
  const absolute = resolve(cwd, path);
  if (!(await exists(absolute)) || (await isDirectory(absolute))) return undefined;
  try {
    return JSON.parse(await readFile(absolute, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function noResult(path: string, surroundings: Surroundings): ExitCode {
  return misuse(
    surroundings,
    { zh: `\`${path}\` 不是可以重算的结果。`, en: `\`${path}\` is no result that can be computed again.` },
    {
      zh: '用 `yardstick evaluate <数据> --format json --output evaluation.json` 生成。',
      en: 'Make one with `yardstick evaluate <data> --format json --output evaluation.json`.',
    },
  );
}

function verificationText(verified: Verification, { language }: Surroundings): string {
  const { isSame, toolkit, bundle, input, difference } = verified;
  const says = words[language];
  const lines = [isSame ? `✔ ${says.same}` : `✖ ${says.other}`];
  if (difference !== null) {
    const { about, path, given, recomputed } = difference;
    const shown = (value: unknown) => (value === undefined ? says.nothing : shortened(JSON.stringify(value)));
    lines.push(`  ${says.first}  ${about === '' ? '' : `${about} · `}${path.join('.')}`);
    lines.push(`    ${says.given}  ${shown(given)}`, `    ${says.recomputed}  ${shown(recomputed)}`);
  }
  for (const [name, { given, recomputed }] of [
    [says.bundle, bundle],
    [says.input, input],
    [says.toolkit, toolkit],
  ] as const)
    lines.push(`  ${name}  ${given === recomputed ? given : `${given} → ${recomputed}`}`);
  return `${lines.join('\n')}\n`;
}

/** A whole verdict would fill the screen; the JSON form has all of it. */
function shortened(text: string): string {
  return text.length <= 200 ? text : `${text.slice(0, 200)}…`;
}

const words = {
  zh: {
    same: '重算的结果相同',
    other: '重算的结果不同',
    first: '第一处不同：',
    given: '原来：',
    recomputed: '重算：',
    nothing: '（没有）',
    bundle: '标准：',
    input: '数据：',
    toolkit: 'Yardstick：',
  },
  en: {
    same: 'computed again, it is the same',
    other: 'computed again, it is not the same',
    first: 'first difference:',
    given: 'given:     ',
    recomputed: 'recomputed:',
    nothing: '(nothing)',
    bundle: 'standards:',
    input: 'data:     ',
    toolkit: 'Yardstick:',
  },
} as const;
