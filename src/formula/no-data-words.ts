import type { Words } from '../text/words.ts';
import type { Titles } from './words.ts';
import type { NoData, NoDataReason } from './value.ts';

/** Why there is no figure, as one sentence. */
export function noDataWords({ noData, input }: NoData, titles: Titles): Words {
  const reason = reasons[noData];
  if (input === null) return { zh: `${reason.zh}。`, en: `${capital(reason.en)}.` };
  const title = titles(input);
  return { zh: `“${title.zh}”${reason.zh}。`, en: `“${title.en}”: ${reason.en}.` };
}

const reasons: Readonly<Record<NoDataReason, Words>> = {
  'division-by-zero': { zh: '除数为 0', en: 'the divisor is 0' },
  empty: { zh: '没有可用的记录', en: 'there are no records to work it out from' },
  missing: { zh: '缺少数值', en: 'a value is missing' },
  overflow: { zh: '数值超出可表示的范围', en: 'the figure is too large to be a number' },
  'zero-by-zero': { zh: '0 除以 0，没有可比的数量', en: '0 divided by 0 says nothing' },
};

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
