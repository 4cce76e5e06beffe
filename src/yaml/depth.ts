const mostBrackets = 256;
const mostIndent = 512;

/**
 * Where a text nests more deeply than any standard does; undefined where it does not. The parser recurses once per level,
 * and a recursion that meets the end of the stack inside a regular expression ends the whole process: it must not start.
 */
export function tooDeepAt(text: string): number | undefined {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === '[' || sign === '{') depth++;
    else if ((sign === ']' || sign === '}') && depth > 0) depth--;
    if (depth > mostBrackets) return at;
  }
  const indent = new RegExp(`^[ ?:-]{${mostIndent}}`, 'm').exec(text);
  return indent === null ? undefined : indent.index;
}
