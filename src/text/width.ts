/**
 * Ranges of code points that terminals draw two columns wide: Unicode's East Asian Width classes W and F
 * (https://www.unicode.org/reports/tr11/), with emoji, in merged blocks.
 */
const wide: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x231a, 0x231b],
  [0x2329, 0x232a],
  [0x23e9, 0x23ec],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xa000, 0xa4cf],
  [0xa960, 0xa97c],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1f64f],
  [0x1f680, 0x1f6ff],
  [0x1f900, 0x1f9ff],
  [0x20000, 0x3fffd],
];

/** Combining marks, variation selectors, joiners, controls and escape sequences take no column. */
const unseen = /[\p{Mn}\p{Me}\p{Cf}\p{Cc}]/u;
/** Signs such as ✅ that lie scattered outside the blocks above. */
const emoji = /\p{Emoji_Presentation}/u;
const colour = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g');

/** Columns that a terminal needs for the text, colour codes left out. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text.replace(colour, '')) width += characterWidth(character);
  return width;
}

export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

export function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - displayWidth(text))) + text;
}

/** Breaks a text into lines of at most `width` columns: at spaces, or after any wide character. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(text)) {
    if (line !== '' && displayWidth(line) + displayWidth(piece.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else {
      line += piece;
    }
  }
  if (line.trim() !== '' || lines.length === 0) lines.push(line.trimEnd());
  return lines;
}

/** No line may start with closing punctuation, so it stays with the character before it. */
function pieces(text: string): string[] {
  return (
    text.match(
      /[^\s\u2E80-\u9FFF\uFF00-\uFFEF]+[，。、；：！？）》」』”]*\s*|[\u2E80-\u9FFF\uFF00-\uFFEF][，。、；：！？）》」』”]*\s*|\s+/gu,
    ) ?? []
  );
}

function characterWidth(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x300) return code < 0x20 ? 0 : 1;
  if (unseen.test(character)) return 0;
  return emoji.test(character) || wide.some(([from, to]) => code >= from && code <= to) ? 2 : 1;
}
