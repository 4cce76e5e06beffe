import { wordsOf } from '../catalog/entry.ts';
import { relatedPlace } from '../finding/problem.ts';
import { fold, type Folded } from '../phrase/fold.ts';
import { Wording } from '../phrase/wording.ts';
import { Wordings } from '../phrase/wordings.ts';
import { type Language, languages } from '../text/words.ts';
import { type ReadText, textsOf } from '../catalog/texts.ts';
import { defineCheck, example } from './check.ts';

/** English words are declined: who avoids a work order avoids work orders. */
const inflections: Readonly<Record<Language, (phrase: string) => readonly string[]>> = {
  zh: (phrase) => [phrase],
  en: (phrase) => [phrase, `${phrase}s`, phrase.replace(/y$/, 'ies')],
};

const glossary = example(
  'glossary',
  'terms',
  'terms:\n  - id: call-back\n    term: { zh: 回访, en: call-back }\n    meaning: { zh: 解决后联系客户, en: contact after a solution }\n    avoid: { zh: [回拨], en: [ring back] }\n',
);
const calendar = (summary: string) =>
  example('calendar', 'hours', `summary: ${summary}\nzone: Asia/Shanghai\nweekly: { weekdays: ["09:00-18:00"] }\n`);

export const glossaryTerm = defineCheck<{ said: string; term: string }>({
  code: 'glossary-term',
  severity: 'warning',
  summary: { zh: '一个概念处处用同一个说法。', en: 'One idea has one name everywhere.' },
  why: {
    zh: '同一件事有两个说法，读者会以为是两件事，搜索也会漏掉一半。',
    en: 'Where one thing has two names, readers take it for two, and a search finds only half.',
  },
  message: ({ said, term }) => ({
    zh: `这里写的是“${said}”，术语表的说法是“${term}”。`,
    en: `This says “${said}”; the glossary’s name for it is “${term}”.`,
  }),
  help: ({ term }) => ({
    zh: `改成“${term}”；如果指的是别的事，把这个说法写进术语表的 except。`,
    en: `Write “${term}”; if it means something else, add the wording to \`except\` in the glossary.`,
  }),
  examples: {
    of: 'document',
    bad: `${glossary}---\n${calendar('{ zh: 周末不做回拨, en: No call-backs at weekends }')}`,
    good: `${glossary}---\n${calendar('{ zh: 周末不做回访, en: No call-backs at weekends }')}`,
  },
  run: (catalog, report) => {
    const terms = catalog.all('glossary').flatMap((entry) =>
      entry.document.terms.flatMap(({ term, avoid, except }, index) =>
        languages.map((language) => ({
          language,
          term: wordsOf(term)[language],
          wording: new Wording(language, (avoid?.[language] ?? []).flatMap(inflections[language]), except),
          place: entry.at('terms', index, 'term'),
        })),
      ),
    );
    if (terms.length === 0) return;
    const wordings = new Map(
      languages.map((language) => [language, new Wordings(terms.filter((each) => each.language === language))]),
    );
    for (const entry of catalog.entries) {
      if (entry.kind === 'glossary') continue;
      for (const read of textsOf(entry)) {
        const { text, language, path } = read;
        const folded = foldOnce(read);
        for (const { term, wording, place } of wordings.get(language)?.maybeIn(folded) ?? []) {
          const [found] = wording.findIn(folded);
          if (found === undefined) continue;
          const said = text.slice(found.from, found.to);
          report(
            entry.parsed.within(path, said),
            { said, term },
            relatedPlace(place, { zh: '术语在这里：', en: 'The term is declared here:' }),
          );
        }
      }
    }
  },
});

/** A text of a document that is checked again was folded before. */
const known = new WeakMap<ReadText, Folded>();

function foldOnce(read: ReadText): Folded {
  const folded = known.get(read) ?? fold(read.text);
  known.set(read, folded);
  return folded;
}
