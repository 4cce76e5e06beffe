import type { Language } from '../text/words.ts';
import type { Path } from '../text/range.ts';
import type { Json } from '../yaml/document.ts';
import { defineCheck, example } from './check.ts';

const names: Record<Language, { zh: string; en: string }> = {
  zh: { zh: '中文', en: 'Chinese' },
  en: { zh: '英文', en: 'English' },
};

export const textLanguages = defineCheck<{ key: string; language: Language }>({
  code: 'text-languages',
  severity: 'warning',
  summary: {
    zh: '分语言写的文字写齐工作区的各种语言。',
    en: 'A text that is written per language has all languages of the workspace.',
  },
  why: {
    zh: '缺一种语言，一部分读者就看不懂这一条。',
    en: 'Where one is missing, some of the readers cannot read it.',
  },
  message: ({ key, language }) => ({
    zh: `\`${key}\` 缺少${names[language].zh}。`,
    en: `\`${key}\` has no ${names[language].en} text.`,
  }),
  help: ({ language }) => ({ zh: `补上 \`${language}: …\`。`, en: `Add \`${language}: …\`.` }),
  examples: {
    of: 'document',
    bad: example(
      'calendar',
      'hours',
      'summary: { zh: 工作日 }\nzone: Asia/Shanghai\nweekly: { weekdays: ["09:00-18:00"] }\n',
    ),
    good: example(
      'calendar',
      'hours',
      'summary: { zh: 工作日, en: Working days }\nzone: Asia/Shanghai\nweekly: { weekdays: ["09:00-18:00"] }\n',
    ),
  },
  run: (catalog, report) => {
    const languages = catalog.workspace?.document.languages ?? [];
    for (const entry of catalog.entries) {
      for (const { path, missing } of partialTexts(entry.parsed.value, [], languages)) {
        report(entry.parsed.at(path), {
          key: path.findLast((key) => typeof key === 'string') ?? '',
          language: missing,
        });
      }
    }
  },
});

/** Texts and lists of phrases are the only mappings whose keys are languages. */
function partialTexts(value: Json, path: Path, languages: readonly Language[]): { path: Path; missing: Language }[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => partialTexts(item, [...path, index], languages));
  if (typeof value !== 'object' || value === null) return [];
  const keys = Object.keys(value);
  if (keys.length > 0 && keys.every((key) => key === 'zh' || key === 'en')) {
    // Lists of phrases are no translations of each other: what must not be said in one language may be unknown in the other.
    if (Object.values(value).some(Array.isArray)) return [];
    return languages.filter((language) => !keys.includes(language)).map((missing) => ({ path, missing }));
  }
  return keys.flatMap((key) => partialTexts(value[key] ?? null, [...path, key], languages));
}
