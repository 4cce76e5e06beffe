import { requiredIn } from '../catalog/script-wording.ts';
import { breaches } from '../phrase/wording.ts';
import { languages } from '../text/words.ts';
import { defineCheck, example } from './check.ts';

const script = (say: string) =>
  example(
    'script',
    'greeting',
    `steps:\n  - id: greet\n    title: { zh: 问候, en: Greet }\n    say: { zh: ${say}, en: How can I help you? }\n    must:\n      - { id: offer-help, phrases: { zh: [可以帮您], en: [help you] } }\n`,
  );

export const scriptSaysRequired = defineCheck<{ id: string; step: string }>({
  code: 'script-says-required',
  severity: 'error',
  summary: {
    zh: '话术的示范句说到了这一步必须说的内容。',
    en: 'What a step tells agents to say has what it requires.',
  },
  why: {
    zh: '照着示范句念也不合格，这条要求就没人做得到。',
    en: 'Where reading it out is not enough, nobody can do it right.',
  },
  message: ({ id, step }) => ({
    zh: `步骤 \`${step}\` 的示范句没有说到必须说的 \`${id}\`。`,
    en: `What step \`${step}\` says lacks \`${id}\`, which it requires.`,
  }),
  help: () => ({
    zh: '把必说的内容写进 say，或在 must 的 phrases 里补上 say 的说法。',
    en: 'Put it into `say`, or add the wording of `say` to the phrases of `must`.',
  }),
  examples: { of: 'document', bad: script('您好，请讲。'), good: script('您好，请问有什么可以帮您？') },
  run: (catalog, report) => {
    for (const entry of catalog.all('script')) {
      (entry.document.steps ?? []).forEach((step, index) => {
        const { say } = step;
        if (say === undefined) return;
        const texts = typeof say === 'string' ? [say] : languages.flatMap((language) => say[language] ?? []);
        const missing = texts.flatMap((text) => breaches(text, [], requiredIn(step)).map(({ id }) => id));
        for (const id of new Set(missing)) report(entry.at('steps', index, 'say'), { id, step: step.id });
      });
    }
  },
});
