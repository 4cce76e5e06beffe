import { forbiddenBy, requiredIn } from '../catalog/script-wording.ts';
import { breaches } from '../phrase/wording.ts';
import { listWords } from '../text/words.ts';
import { defineCheck, example } from './check.ts';

interface About {
  readonly say: string;
  readonly expected: readonly string[] | null;
  readonly found: readonly string[];
}

const script = (examples: string) =>
  example(
    'script',
    'wording',
    `forbidden:\n  - { id: dont-know, phrases: { zh: [不知道] }, instead: { zh: 我马上核实。, en: Let me find out. } }\nexamples:\n${examples}`,
  );

export const scriptExample = defineCheck<About>({
  code: 'script-example',
  severity: 'error',
  summary: {
    zh: '话术的例句该通过的通过，该不通过的不通过。',
    en: 'Example sentences of a script pass or fail as they must.',
  },
  why: {
    zh: '例句是话术的测试：它不符合预期，说明禁用说法写漏了，或者会误伤好句子。',
    en: 'They are its tests: where one turns out otherwise, a phrase is missing, or hits good sentences.',
  },
  message: ({ say, expected, found }) => {
    const is = listWords(found.map(code), and);
    if (found.length === 0) return { zh: `例句“${say}”应当不通过，却通过了。`, en: `“${say}” must fail, but passes.` };
    if (expected === null)
      return { zh: `例句“${say}”应当通过，却违反了 ${is.zh}。`, en: `“${say}” must pass, but breaks ${is.en}.` };
    const asked = listWords(expected.map(code), and);
    return {
      zh: `例句“${say}”违反的是 ${is.zh}，不是写明的 ${asked.zh}。`,
      en: `“${say}” breaks ${is.en}, not ${asked.en} as it says.`,
    };
  },
  help: ({ expected, found }) => {
    if (found.length === 0)
      return {
        zh: '补上缺的禁用说法，或把 expect 改成 pass。',
        en: 'Add the phrase that is missing, or set `expect` to pass.',
      };
    return expected === null
      ? {
          zh: '改写例句；如果句子本身没问题，把它写进该说法的 except。',
          en: 'Reword it; where the sentence is fine, add it to `except` of that phrase.',
        }
      : { zh: `把 breaks 写成 [${found.join(', ')}]。`, en: `Write \`breaks: [${found.join(', ')}]\`.` };
  },
  examples: {
    of: 'document',
    bad: script('  - { say: 这个我不清楚。, expect: fail, breaks: [dont-know] }\n'),
    good: script('  - { say: 這個我不 知 道。, expect: fail, breaks: [dont-know] }\n'),
  },
  run: (catalog, report) => {
    for (const entry of catalog.all('script')) {
      const forbidden = forbiddenBy(catalog, entry);
      (entry.document.examples ?? []).forEach(({ say, step, expect, breaks }, index) => {
        const required = requiredIn(entry.document.steps?.find(({ id }) => id === step));
        const found = [...new Set(breaches(say, forbidden, required).map(({ id }) => id))].toSorted();
        const asked = breaks?.toSorted() ?? null;
        const asExpected =
          (expect === 'pass') === (found.length === 0) && (asked === null || asked.join() === found.join());
        if (!asExpected)
          report(entry.at('examples', index), { say, found, expected: expect === 'pass' ? null : (asked ?? []) });
      });
    }
  },
});

const and = { zh: '和', en: 'and' };

function code(id: string): string {
  return `\`${id}\``;
}
