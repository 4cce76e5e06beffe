import { Phrase } from '../phrase/phrase.ts';
import { defineCheck, example } from './check.ts';
const script = (phrase: string) =>
  example(
    'script',
    'greeting',
    `steps:\n  - id: greet\n    title: 问候\n    say: 您好\nforbidden:\n  - { id: rude, phrases: { zh: ["${phrase}"] }, instead: 请稍等 }\n`,
  );

export const phraseEmpty = defineCheck<{ phrase: string }>({
  code: 'phrase-empty',
  severity: 'error',
  summary: { zh: '每个说法都有字，能在话里找到。', en: 'Every phrase holds words that can be found in a sentence.' },
  why: {
    zh: '只有标点的说法永远找不到：禁用的拦不住，必说的永远缺。',
    en: 'One of nothing but signs is never found: what it forbids passes, what it asks for is always missing.',
  },
  message: ({ phrase }) => ({
    zh: `\`${phrase}\` 去掉标点和空格后什么也不剩。`,
    en: `Nothing is left of \`${phrase}\` without its signs and spaces.`,
  }),
  help: () => ({ zh: '写上说法里的字，或删除这一项。', en: 'Write the words of the phrase, or delete it.' }),
  examples: { of: 'document', bad: script('……！'), good: script('你急什么') },
  run: (catalog, report) => {
    for (const entry of catalog.all('script')) {
      entry.document.forbidden?.forEach(({ phrases }, index) => {
        for (const language of ['zh', 'en'] as const) {
          phrases[language]?.forEach((phrase, at) => {
            if (new Phrase(phrase).isEmpty) report(entry.at('forbidden', index, 'phrases', language, at), { phrase });
          });
        }
      });
    }
  },
});
