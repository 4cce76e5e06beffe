import type { Command } from './command.ts';
import { asOfMisuse, formatOption, misuse, outputOption, standardsOption, textOption } from './command.ts';

export const explain: Command = {
  name: 'explain',
  summary: { zh: '说明一个目标、文档、条款或问题代码', en: 'explain a goal, a document, a clause or a code' },
  arguments: [
    {
      name: 'name',
      summary: {
        zh: '例如 customer-service/csat、csat、MON-3.1-2 或 goal-unit',
        en: 'such as customer-service/csat, csat, MON-3.1-2 or goal-unit',
      },
      required: true,
    },
  ],
  options: [
    standardsOption,
    {
      flags: '--as-of <day>',
      summary: { zh: '按这一天生效的数值（默认今天）', en: 'values in force on this day (default: today)' },
    },
    formatOption(['text', 'json']),
    outputOption,
  ],
  example: 'yardstick explain customer-service/csat',
  async run(invocation, surroundings) {
    const notADay = asOfMisuse(invocation, surroundings);
    if (notADay !== undefined) return notADay;
    const name = invocation.arguments[0] ?? '';
    const { explain: explainName, suggestName } = await import('../explanation/explain.ts');
    const problem = explainName(name, null);
    const standards = problem.length > 0 ? null : await open(textOption(invocation, 'standards') ?? 'standards');
    if (typeof standards === 'number') return standards;
    const explainable = standards && { ...standards, on: textOption(invocation, 'asOf') ?? surroundings.today };
    const explanations = problem.length > 0 ? problem : explainName(name, explainable);
    if (explanations.length === 0) {
      const suggestion = suggestName(name, explainable);
      return misuse(
        surroundings,
        {
          zh: `没有名为 \`${name}\` 的目标、文档、条款或问题代码。`,
          en: `No goal, document, clause or code is called \`${name}\`.`,
        },
        suggestion === undefined
          ? {
              zh: '目标写成“文档/目标”，例如 `customer-service/csat`。',
              en: 'A goal is written document/goal, such as `customer-service/csat`.',
            }
          : { zh: `是不是想写 \`${suggestion}\`？`, en: `Did you mean \`${suggestion}\`?` },
      );
    }
    const [{ formats }, { deliver, presentationOf }] = await Promise.all([
      import('../report/index.ts'),
      import('./output.ts'),
    ]);
    const format = formats.find((each) => each.name === textOption(invocation, 'format'));
    await deliver(
      format?.explanation?.(
        explanations,
        presentationOf(invocation, surroundings, () => undefined),
      ) ?? '',
      invocation,
      surroundings,
    );
    return 0;

    async function open(path: string) {
      const { openStandardsAt } = await import('./standards.ts');
      const opened = await openStandardsAt(path, surroundings);
      if (typeof opened === 'number') return opened;
      const { compile } = await import('../toolkit/evaluate.ts');
      return { catalog: opened.catalog, bundle: compile(opened) };
    }
  },
};
