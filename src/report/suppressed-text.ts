import type { FindingSummary } from '../finding/generated.ts';
import type { Language } from '../text/words.ts';

/** How many findings are left out, and why; nothing where none is. */
export function suppressedText({ suppressed }: FindingSummary, language: Language): string[] {
  const { comment, workspace, baseline, unchanged } = suppressed;
  const zh = [
    comment > 0 && `${comment} 个有注释说明`,
    workspace > 0 && `${workspace} 个由工作区关闭`,
    baseline > 0 && `${baseline} 个在基线里`,
    unchanged > 0 && `${unchanged} 个不是这次改动带来的`,
  ].filter((each) => each !== false);
  const en = [
    comment > 0 && `${comment} excused by a comment`,
    workspace > 0 && `${workspace} turned off in the workspace`,
    baseline > 0 && `${baseline} in the baseline`,
    unchanged > 0 && `${unchanged} not brought by this change`,
  ].filter((each) => each !== false);
  if (zh.length === 0) return [];
  return [{ zh: `没有列出：${zh.join('，')}。`, en: `Not shown: ${en.join(', ')}.` }[language]];
}
