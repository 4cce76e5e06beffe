import { isDay } from '../quantity/day.ts';
import type { Comment } from '../yaml/comments.ts';

/** `# yardstick-ignore sla-tier-gap until 2026-12-31: the night shift comes in January`. */
export interface Ignore {
  readonly comment: Comment;
  readonly codes: readonly string[];
  /** The last day on which it holds; null where none is written, or one that is no date. */
  readonly until: string | null;
  /** As it is written, where it is no date of the calendar. */
  readonly wrongDate: string | null;
  readonly reason: string;
}

/** Whether a text can hold such comments at all: most hold none. */
export function mayIgnore(text: string): boolean {
  return text.includes(word);
}

const word = 'yardstick-ignore';

/** Undefined for any other comment. A Chinese keyboard’s colon and commas will do. */
export function readIgnore(comment: Comment): Ignore | undefined {
  // What stands behind another `#` is a comment of its own.
  const match = /^#+\s*yardstick-ignore(?![\w-])\s*(.*?)(?:\s#.*)?$/su.exec(comment.text);
  if (match === null) return undefined;
  const [, rest = ''] = match;
  const colon = rest.search(/[:：]/);
  const [head, reason] = colon === -1 ? [rest, ''] : [rest.slice(0, colon), rest.slice(colon + 1).trim()];
  const [, names = '', date = ''] = /^(.*?)(?:(?:^|\s)until(?:\s+(.*))?)?$/su.exec(head.trim()) ?? [];
  const written = date.trim();
  return {
    comment,
    codes: names.split(/[\s,，、]+/).filter((each) => each !== ''),
    until: isDay(written) ? written : null,
    wrongDate: written !== '' && !isDay(written) ? written : null,
    reason,
  };
}
