import { forbiddenBy } from '../catalog/script-wording.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { Entry } from '../catalog/entry.ts';
import { relatedPlace } from '../finding/problem.ts';
import { fold } from '../phrase/fold.ts';
import type { Text } from '../schema/generated/documents.ts';
import type { Path } from '../text/range.ts';
import { defineCheck, example } from './check.ts';

const script = (say: string) =>
  example(
    'script',
    'chat',
    `steps:\n  - { id: answer, title: { zh: 答复, en: Answer }, say: { zh: ${say}, en: Let me find out. } }\nforbidden:\n  - { id: dont-know, phrases: { zh: [不知道] }, instead: { zh: 我马上核实。, en: Let me find out. } }\n`,
  );

export const scriptOwnWording = defineCheck<{ said: string; id: string }>({
  code: 'script-own-wording',
  severity: 'error',
  summary: { zh: '我们自己的话术不说禁用的话。', en: 'Our own scripts do not say what is forbidden.' },
  why: {
    zh: '照着话术说却被扣分，员工就不再信话术。',
    en: 'Agents who lose points for reading out the script stop trusting it.',
  },
  message: ({ said, id }) => ({
    zh: `“${said}”是禁用的说法（\`${id}\`）。`,
    en: `“${said}” is a forbidden phrase (\`${id}\`).`,
  }),
  help: () => ({ zh: '换成该条 instead 里的说法。', en: 'Say what `instead` of that phrase suggests.' }),
  examples: { of: 'document', bad: script('这个我不知道。'), good: script('我马上为您核实。') },
  run: (catalog, report) => {
    for (const entry of catalog.all('script')) {
      const forbidden = forbiddenBy(catalog, entry);
      for (const { text, path } of spoken(entry)) {
        const folded = fold(text);
        for (const wording of forbidden) {
          for (const { from, to } of wording.findIn(folded)) {
            const said = text.slice(from, to);
            report(entry.parsed.within(path, said), { said, id: wording.id }, declared(catalog, wording.id));
          }
        }
      }
    }
  },
});

/** What is said aloud: the texts of the steps, and what is said instead of a forbidden phrase. */
function spoken(entry: Entry<'script'>) {
  const { steps = [], forbidden = [] } = entry.document;
  return [
    ...steps.flatMap(({ say }, index) => wordings(say, ['steps', index, 'say'])),
    ...forbidden.flatMap(({ instead }, index) => wordings(instead, ['forbidden', index, 'instead'])),
  ];
}

/** A text may be written once, or per language. */
function wordings(text: Text | undefined, path: Path) {
  if (typeof text === 'string') return [{ text, path }];
  return Object.entries(text ?? {}).map(([language, each]) => ({ text: each, path: [...path, language] }));
}

function declared(catalog: Catalog, id: string) {
  const places = catalog
    .all('script')
    .flatMap((entry) =>
      (entry.document.forbidden ?? []).flatMap((phrase, index) =>
        phrase.id === id ? [entry.at('forbidden', index, 'id')] : [],
      ),
    );
  return places
    .slice(0, 1)
    .flatMap((place) => relatedPlace(place, { zh: '禁用的说法在这里：', en: 'It is forbidden here:' }));
}
