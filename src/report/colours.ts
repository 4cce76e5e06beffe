import pc from 'picocolors';
import type { Status } from '../rule/rule.ts';

export type Colours = ReturnType<typeof pc.createColors>;

export const createColours = pc.createColors;

/** A sign for every status, so that colour is never the only difference. */
export const statusSigns: Record<Status, string> = {
  met: '✔',
  'at-risk': '▲',
  missed: '✖',
  'no-data': '○',
  insufficient: '?',
  'not-applicable': '–',
  waived: '◇',
};

export function paintStatus(status: Status, text: string, colours: Colours): string {
  switch (status) {
    case 'met':
      return colours.green(text);
    case 'at-risk':
      return colours.yellow(text);
    case 'missed':
      return colours.red(text);
    case 'insufficient':
      return colours.magenta(text);
    case 'waived':
      return colours.blue(text);
    default:
      return colours.dim(text);
  }
}
