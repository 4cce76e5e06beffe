import { quantityOf } from '../quantity/quantity.ts';
import type { Words } from '../text/words.ts';
import { defineCheck, example } from './check.ts';

const form = (lines: string) =>
  example(
    'form',
    'attitude',
    `purpose: scoring\nitems:\n  - id: tone\n    title: 语气\n    type: score\n    weight: 100 %\n${lines}`,
  );

const problems = {
  pass: {
    message: { zh: '不是分数。', en: 'is no number of points.' },
    help: { zh: '写成分数，例如 `80 points`。', en: 'Write points, such as `80 points`.' },
  },
  share: {
    message: { zh: '不是比例。', en: 'is no share.' },
    help: { zh: '写成百分比，例如 `5 %`。', en: 'Write a percentage, such as `5 %`.' },
  },
  anchors: {
    message: { zh: '没有写每个分数对应的表现。', en: 'says nothing of what earns which score.' },
    help: { zh: '写上 anchors，至少两个分数。', en: 'Add `anchors`, two scores at least.' },
  },
  anchor: {
    message: { zh: '只写了一个分数的表现。', en: 'says what earns one score only.' },
    help: { zh: '再写一个分数，例如最差的表现得几分。', en: 'Add another score, such as what the worst earns.' },
  },
  order: {
    message: {
      zh: '的分数没有从高到低排列，或有重复。',
      en: 'has scores that do not fall from one anchor to the next.',
    },
    help: { zh: '按分数从高到低排列 anchors。', en: 'Order the anchors from best to worst.' },
  },
  choices: {
    message: { zh: '是选择项，却没有可选的内容。', en: 'is a choice, but offers none.' },
    help: { zh: '写上 choices、dimension 或 taxonomy 之一。', en: 'Add one of `choices`, `dimension` or `taxonomy`.' },
  },
  fatal: {
    message: { zh: '是否决项，却不是评分或是否题。', en: 'is fatal, but neither a score nor a yes-or-no question.' },
    help: {
      zh: '把 type 改成 yes-no 或 score，或去掉 fatal。',
      en: 'Make its `type` yes-no or score, or take `fatal` away.',
    },
  },
} satisfies Record<string, { message: Words; help: Words }>;

export const formItem = defineCheck<{ id: string; problem: keyof typeof problems }>({
  code: 'form-item',
  severity: 'error',
  summary: { zh: '表单的每一项都能照着填。', en: 'Every item of a form can be filled in as it says.' },
  why: {
    zh: '没有评分标准，两个人给同一通电话打的分就会不一样。',
    en: 'Without anchors, two people score the same call differently.',
  },
  message: ({ id, problem }) => ({
    zh: `\`${id}\` ${problems[problem].message.zh}`,
    en: `\`${id}\` ${problems[problem].message.en}`,
  }),
  help: ({ problem }) => problems[problem].help,
  examples: {
    of: 'document',
    bad: form('    anchors: [{ points: 0, text: 争执 }, { points: 100, text: 耐心 }]\n'),
    good: form('    anchors: [{ points: 100, text: 耐心 }, { points: 0, text: 争执 }]\n'),
  },
  run: (catalog, report) => {
    for (const entry of catalog.all('form')) {
      const { pass, sampling } = entry.document;
      // A form is scored from 0 to 100: `80 %` of it says the same as 80 points.
      if (pass !== undefined && !['points', 'share'].includes(measureOf(pass)))
        report(entry.at('pass'), { id: pass, problem: 'pass' });
      if (sampling?.share !== undefined && measureOf(sampling.share) !== 'share')
        report(entry.at('sampling', 'share'), { id: sampling.share, problem: 'share' });
      entry.document.items.forEach(({ id, type, anchors, choices, dimension, taxonomy, fatal }, index) => {
        const at = entry.at('items', index, 'id');
        const points = (anchors ?? []).map((anchor) => anchor.points);
        if (type === 'score' && points.length < 2)
          report(at, { id, problem: points.length === 0 ? 'anchors' : 'anchor' });
        const rise = points.findIndex((each, place) => each >= (points[place - 1] ?? Infinity));
        if (rise !== -1) report(entry.at('items', index, 'anchors', rise, 'points'), { id, problem: 'order' });
        if (type === 'choice' && choices === undefined && dimension === undefined && taxonomy === undefined)
          report(at, { id, problem: 'choices' });
        if (fatal === true && type !== 'score' && type !== 'yes-no') report(at, { id, problem: 'fatal' });
      });
    }
  },
});

function measureOf(quantity: string): string {
  return quantityOf(quantity).unit.measure;
}
