import { forbiddenBy, requiredIn } from '../catalog/script-wording.ts';
import { didYouMean } from '../finding/catalogue/schema.ts';
import { type Breach, breaches } from '../phrase/wording.ts';
import { closest } from '../text/closest.ts';
import { listWords, type Words } from '../text/words.ts';
import { defineCheck, example } from './check.ts';

type About =
  | { readonly say: string; readonly problem: 'passes' | 'fails' | 'pass-breaks'; readonly found: readonly Breach[] }
  | {
      readonly say: string;
      readonly problem: 'breaks';
      readonly found: readonly Breach[];
      readonly asked: readonly string[];
    }
  | { readonly problem: 'step' | 'phrase'; readonly id: string; readonly known: readonly string[] };

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
  message: (about) => {
    switch (about.problem) {
      case 'step':
        return { zh: `没有名为 \`${about.id}\` 的步骤。`, en: `There is no step called \`${about.id}\`.` };
      case 'phrase':
        return {
          zh: `没有名为 \`${about.id}\` 的禁用说法或必说内容。`,
          en: `There is no forbidden or required phrase called \`${about.id}\`.`,
        };
      case 'passes':
        return { zh: `例句“${about.say}”应当不通过，却通过了。`, en: `“${about.say}” must fail, but passes.` };
      case 'pass-breaks':
        return {
          zh: `例句“${about.say}”应当通过，却又写了 breaks。`,
          en: `“${about.say}” must pass, yet says what it breaks.`,
        };
      case 'fails': {
        const { zh, en } = wrongs(about.found);
        return { zh: `例句“${about.say}”应当通过，却${zh}。`, en: `“${about.say}” must pass, but ${en}.` };
      }
      case 'breaks': {
        const is = listWords(idsOf(about.found).map(code), and);
        const asked = listWords(about.asked.map(code), and);
        return {
          zh: `例句“${about.say}”违反的是 ${is.zh}，不是写明的 ${asked.zh}。`,
          en: `“${about.say}” breaks ${is.en}, not ${asked.en} as it says.`,
        };
      }
    }
  },
  help: (about) => {
    switch (about.problem) {
      case 'step':
      case 'phrase':
        return didYouMean(closest(about.id, about.known), about.known);
      case 'passes':
        return {
          zh: '补上缺的禁用说法，或把 expect 改成 pass。',
          en: 'Add the phrase that is missing, or set `expect` to pass.',
        };
      case 'pass-breaks':
        return {
          zh: '删除 breaks，或把 expect 改成 fail。',
          en: 'Take `breaks` away, or set `expect` to fail.',
        };
      case 'fails':
        return about.found.some(({ is }) => is === 'said')
          ? {
              zh: '改写例句；如果句子本身没问题，把它写进该说法的 except。',
              en: 'Reword it; where the sentence is fine, add it to `except` of that phrase.',
            }
          : {
              zh: '改写例句；如果这样说也算说到了，把它的说法写进该项的 phrases。',
              en: 'Reword it; where it does say so, add its wording to the `phrases` of that item.',
            };
      case 'breaks':
        return {
          zh: `把 breaks 写成 [${idsOf(about.found).join(', ')}]。`,
          en: `Write \`breaks: [${idsOf(about.found).join(', ')}]\`.`,
        };
    }
  },
  examples: {
    of: 'document',
    bad: script('  - { say: 这个我不清楚。, expect: fail, breaks: [dont-know] }\n'),
    good: script('  - { say: 這個我不 知 道。, expect: fail, breaks: [dont-know] }\n'),
  },
  run: (catalog, report) => {
    for (const entry of catalog.all('script')) {
      const forbidden = forbiddenBy(catalog, entry);
      const steps = entry.document.steps ?? [];
      const phrases = [...forbidden, ...steps.flatMap(requiredIn)].map(({ id }) => id);
      (entry.document.examples ?? []).forEach(({ say, step, expect, breaks }, index) => {
        const known = steps.map(({ id }) => id);
        if (step !== undefined && !known.includes(step)) {
          report(entry.at('examples', index, 'step'), { problem: 'step', id: step, known });
          return;
        }
        const unknown = (breaks ?? []).findIndex((id) => !phrases.includes(id));
        if (unknown !== -1) {
          const id = breaks?.[unknown] ?? '';
          report(entry.at('examples', index, 'breaks', unknown), { problem: 'phrase', id, known: phrases });
          return;
        }
        const found = breaches(say, forbidden, requiredIn(steps.find(({ id }) => id === step)));
        const place = entry.at('examples', index);
        if (expect === 'pass') {
          if (found.length > 0) report(place, { say, problem: 'fails', found });
          else if (breaks !== undefined) report(place, { say, problem: 'pass-breaks', found });
        } else if (found.length === 0) report(place, { say, problem: 'passes', found });
        else if (breaks !== undefined && breaks.toSorted().join() !== idsOf(found).join())
          report(place, { say, problem: 'breaks', found, asked: breaks });
      });
    }
  },
});

/** Each id once, in order. */
function idsOf(found: readonly Breach[]): string[] {
  return [...new Set(found.map(({ id }) => id))].toSorted();
}

/** “says `a` and lacks `b`”: what must not be said, and what must. */
function wrongs(found: readonly Breach[]): Words {
  const said = listWords(idsOf(found.filter(({ is }) => is === 'said')).map(code), and);
  const missing = listWords(idsOf(found.filter(({ is }) => is === 'missing')).map(code), and);
  const parts = [
    ...(said.zh === '' ? [] : [{ zh: `违反了 ${said.zh}`, en: `breaks ${said.en}` }]),
    ...(missing.zh === '' ? [] : [{ zh: `没有说到 ${missing.zh}`, en: `lacks ${missing.en}` }]),
  ];
  return { zh: parts.map(({ zh }) => zh).join('，也'), en: parts.map(({ en }) => en).join(' and ') };
}

const and = { zh: '和', en: 'and' };

function code(id: string): string {
  return `\`${id}\``;
}
