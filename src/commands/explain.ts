import type { Explanation } from '../explanation/explanation.ts';
import type { Command, ExitCode } from './command.ts';
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
      required: false,
    },
  ],
  options: [
    standardsOption,
    {
      flags: '--clauses',
      summary: {
        zh: '列出全部来源条款及其落实；有未落实的则退出码为 1',
        en: 'list all source clauses and where they are carried; exit code 1 where one is not',
      },
    },
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
    if (invocation.options['clauses'] === true) return listClauses();
    if (name === '')
      return misuse(
        surroundings,
        { zh: '没有写要说明什么。', en: 'It does not say what to explain.' },
        {
          zh: '写一个名字，例如 `yardstick explain customer-service/csat`，或 `yardstick explain --clauses`。',
          en: 'Name something, such as `yardstick explain customer-service/csat`, or use `yardstick explain --clauses`.',
        },
      );
    const { explain: explainName, suggestName } = await import('../explanation/explain.ts');
    const problem = explainName(name, null);
    const explainable = problem.length > 0 ? null : await open();
    if (typeof explainable === 'number') return explainable;
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
    await show(explanations);
    return 0;

    async function listClauses(): Promise<ExitCode> {
      const standards = await open();
      if (typeof standards === 'number') return standards;
      const { explainClauses } = await import('../explanation/clauses.ts');
      const list = explainClauses(standards);
      await show([list]);
      return list.summary.fully === list.summary.clauses ? 0 : 1;
    }

    async function open() {
      const { openStandardsAt } = await import('./standards.ts');
      const opened = await openStandardsAt(textOption(invocation, 'standards') ?? 'standards', surroundings);
      if (typeof opened === 'number') return opened;
      const { compile } = await import('../toolkit/evaluate.ts');
      const on = textOption(invocation, 'asOf') ?? surroundings.today;
      return { catalog: opened.catalog, bundle: compile(opened), on };
    }

    async function show(explained: readonly Explanation[]): Promise<void> {
      const [{ formats }, { deliver, presentationOf }] = await Promise.all([
        import('../report/index.ts'),
        import('./output.ts'),
      ]);
      const format = formats.find((each) => each.name === textOption(invocation, 'format'));
      const presentation = presentationOf(invocation, surroundings, () => undefined);
      await deliver(format?.explanation?.(explained, presentation) ?? '', invocation, surroundings);
    }
  },
};
