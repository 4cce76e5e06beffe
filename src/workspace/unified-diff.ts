/** What a unified diff without context tells: which lines of each new file are new, and what files were called before. */
export interface ChangedLines {
  readonly lines: ReadonlyMap<string, readonly (readonly [number, number])[]>;
  readonly renamed: ReadonlyMap<string, string>;
}

export function changedLines(diff: string): ChangedLines {
  const lines = new Map<string, [number, number][]>();
  const renamed = new Map<string, string>();
  let [file, before] = ['', ''];
  // Lines of files begin with a sign, so nothing in them can be taken for a header; only where they are counted off.
  let content = 0;
  for (const line of diff.split('\n')) {
    if (content > 0 && /^[-+\\]/.test(line)) {
      if (!line.startsWith('\\')) content--;
      continue;
    }
    if (line.startsWith('rename from ')) before = nameIn(line.slice('rename from '.length));
    else if (line.startsWith('rename to ')) renamed.set(nameIn(line.slice('rename to '.length)), before);
    else if (line.startsWith('+++ ')) file = nameIn(line.slice('+++ '.length)).replace(/^b\//, '');
    const hunk = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(line);
    if (hunk === null) continue;
    const [removed, start, added] = [Number(hunk[1] ?? 1), Number(hunk[2]), Number(hunk[3] ?? 1)];
    content = removed + added;
    // Where lines only went, the two around the gap are what changed.
    const stretch: [number, number] = added === 0 ? [Math.max(1, start), start + 1] : [start, start + added - 1];
    lines.set(file, [...(lines.get(file) ?? []), stretch]);
  }
  return { lines, renamed };
}

/** A name with signs of its own stands in quotes, as in C; a tab ends one that holds blanks. */
function nameIn(text: string): string {
  const name = text.replace(/\t$/, '');
  if (!name.startsWith('"')) return name;
  const bytes = name
    .slice(1, -1)
    .replaceAll(/\\([0-7]{3}|.)/g, (_, code: string) =>
      /^[0-7]{3}$/.test(code)
        ? String.fromCharCode(Number.parseInt(code, 8))
        : ({ n: '\n', t: '\t', r: '\r' }[code] ?? code),
    );
  return /[\u0080-\u00ff]/.test(bytes) ? Buffer.from(bytes, 'latin1').toString('utf8') : bytes;
}
