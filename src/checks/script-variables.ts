import { textsOf } from '../catalog/texts.ts';
import { didYouMean } from '../finding/catalogue/schema.ts';
import { closest } from '../text/closest.ts';
import { defineCheck, example } from './check.ts';

const script = (say: string) =>
  example(
    'script',
    'greeting',
    `variables: { agent: { zh: 姓名, en: name } }\nsteps:\n  - { id: greet, title: { zh: 问候, en: Greet }, say: { zh: '${say}', en: 'This is {agent}.' } }\n`,
  );

export const scriptVariables = defineCheck<{ name: string; known: readonly string[]; isFullWidth: boolean }>({
  code: 'script-variables',
  severity: 'error',
  summary: { zh: '话术里用到的变量都已声明。', en: 'Variables that a script uses are declared.' },
  why: {
    zh: '没有声明的变量没人知道该说什么，可能被原样念给客户。',
    en: 'Nobody knows what to say for it, and it may be read out to the customer as it stands.',
  },
  message: ({ name, isFullWidth }) =>
    isFullWidth
      ? {
          zh: `变量 \`${name}\` 写在了全角花括号里。`,
          en: `The variable \`${name}\` stands in full-width braces.`,
        }
      : { zh: `变量 \`{${name}}\` 没有声明。`, en: `The variable \`{${name}}\` is not declared.` },
  help: ({ name, known, isFullWidth }) => {
    if (isFullWidth) return { zh: `写成 \`{${name}}\`。`, en: `Write \`{${name}}\`.` };
    return known.length === 0
      ? { zh: `在 variables 里写上 \`${name}\`。`, en: `Declare \`${name}\` under \`variables\`.` }
      : didYouMean(closest(name, known), known);
  },
  examples: { of: 'document', bad: script('我是{agnet}。'), good: script('我是{agent}。') },
  run: (catalog, report) => {
    for (const entry of catalog.all('script')) {
      const known = Object.keys(entry.document.variables ?? {});
      for (const { text, path } of textsOf(entry)) {
        for (const [whole, name = ''] of text.matchAll(/[{｛]([^{}｛｝]*)[}｝]/g)) {
          const isFullWidth = /[｛｝]/.test(whole);
          // In full-width braces may stand anything; only a variable is meant to be one.
          if (known.includes(name) === isFullWidth)
            report(entry.parsed.within(path, whole), { name, known, isFullWidth });
        }
      }
    }
  },
});
