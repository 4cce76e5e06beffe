import type { AggregateFunction } from '../formula/functions/function.ts';
import { aggregates } from '../formula/functions/index.ts';
import { listWords, type Words } from '../text/words.ts';

export interface Told {
  readonly wrong: Words;
  readonly help: Words | null;
}

const functions = aggregates.map(({ name }) => `\`${name}\``);

export const noFunction: Told = {
  wrong: { zh: '这个输入没有写用什么函数求得。', en: 'This input does not say by which function it is computed.' },
  help: {
    zh: `加上 ${listWords(functions).zh}，例如 \`count: tickets\`；只用文字说明就写成 \`{ zh: …, en: … }\`。`,
    en: `Add ${listWords(functions).en}, such as \`count: tickets\`; for words alone write \`{ zh: …, en: … }\`.`,
  },
};

export function reservedName(name: string): Told {
  return {
    wrong: {
      zh: `\`${name}\` 在公式里另有含义，不能作名字。`,
      en: `\`${name}\` has a meaning of its own in formulas and cannot be a name.`,
    },
    help: { zh: '换一个名字。', en: 'Give it another name.' },
  };
}

export function twoFunctions(first: string, second: string): Told {
  return {
    wrong: {
      zh: `一个输入写了两个函数：\`${first}\` 和 \`${second}\`。`,
      en: `One input has two functions: \`${first}\` and \`${second}\`.`,
    },
    help: {
      zh: '分成两个输入，在公式里再合起来。',
      en: 'Make two inputs of it and bring them together in the formula.',
    },
  };
}

export function strayKey(key: string, name: string): Told {
  const isWords = key === 'zh' || key === 'en';
  return {
    wrong: { zh: `\`${key}\` 不属于 \`${name}\`。`, en: `\`${key}\` does not belong to \`${name}\`.` },
    help: isWords
      ? { zh: '说明写在 title 里：`title: { zh: …, en: … }`。', en: 'Put the words under `title: { zh: …, en: … }`.' }
      : { zh: '去掉它。', en: 'Take it away.' },
  };
}

export function missingKey(key: string, { name, parameters, title }: AggregateFunction): Told {
  const means = keyMeans[key] ?? parameters.find((parameter) => parameter.name === key)?.means;
  return {
    wrong: {
      zh: `\`${name}\`（${title.zh}）还缺 \`${key}\`。`,
      en: `\`${name}\` (${title.en}) needs \`${key}\` as well.`,
    },
    help:
      means === undefined ? null : { zh: `加上 \`${key}: …\`：${means.zh}。`, en: `Add \`${key}: …\`: ${means.en}.` },
  };
}

const keyMeans: Readonly<Record<string, Words>> = {
  of: { zh: '数据集', en: 'the dataset' },
  from: { zh: '记录从哪个时间字段开始', en: 'the field that says when a record begins' },
};

export const noTitle: Told = {
  wrong: { zh: '这个输入没有名称。', en: 'This input has no title.' },
  help: {
    zh: '加上 `title: { zh: …, en: … }`，公式里就显示这个名称。',
    en: 'Add `title: { zh: …, en: … }`; the formula is shown with it.',
  },
};

export function noNumber(means: Words, type: Words): Told {
  return {
    wrong: {
      zh: `这里要一个数（${means.zh}），写的是${type.zh}。`,
      en: `A number is needed here (${means.en}), and this is ${type.en}.`,
    },
    help: null,
  };
}

export const noRank: Told = {
  wrong: { zh: '百分位要在 0 % 到 100 % 之间。', en: 'The rank of a percentile lies between 0 % and 100 %.' },
  help: { zh: '例如 `rank: 90 %`。', en: 'Write it like `rank: 90 %`.' },
};

export function unlikeFirst(name: string, first: Words, type: Words): Told {
  return {
    wrong: {
      zh: `\`${name}\` 是${type.zh}，与要比较的${first.zh}对不上。`,
      en: `\`${name}\` is ${type.en}, which does not go with ${first.en}.`,
    },
    help: { zh: '两者用同一种单位。', en: 'Give both the same kind of unit.' },
  };
}

export function noTime(name: string, suggestion: string | undefined, known: readonly string[]): Told {
  const list = listWords(known.map((each) => `\`${each}\``));
  return {
    wrong: {
      zh: `\`${name}\` 不是时间字段。`,
      en: `\`${name}\` is no field with a time.`,
    },
    help:
      suggestion === undefined || suggestion === name
        ? { zh: `时间字段有 ${list.zh}。`, en: `Fields with a time are ${list.en}.` }
        : { zh: `是不是 \`${suggestion}\`？`, en: `Did you mean \`${suggestion}\`?` },
  };
}

export function nothingPlaces(dataset: string, known: readonly string[]): Told {
  const list = listWords(known.map((each) => `\`${each}\``));
  return {
    wrong: {
      zh: `数据集 \`${dataset}\` 没有说明记录按哪个时间归入周期。`,
      en: `The dataset \`${dataset}\` does not say which time places its records in a period.`,
    },
    help:
      known.length === 0
        ? { zh: '在数据集中加上一个 instant 或 date 字段。', en: 'Add a field of type instant or date to the dataset.' }
        : {
            zh: `在数据集或这个输入里写 \`at\`，可以是 ${list.zh}。`,
            en: `Write \`at\` in the dataset or in this input; it can be ${list.en}.`,
          },
  };
}

export const twoKindsOfTime: Told = {
  wrong: {
    zh: '`from` 和 `until` 一个是时间点，一个是日期。',
    en: 'Of `from` and `until` one is a point in time and the other a date.',
  },
  help: { zh: '两者用同一类型的字段。', en: 'Use fields of the same type.' },
};
