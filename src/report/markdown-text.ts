/** A table whose first row is its head, and whose second says how columns are aligned. */
export function markdownTable(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `| ${row.map(escapeCell).join(' | ')} |`).join('\n');
}

function escapeCell(text: string): string {
  return /^-+:?$/.test(text) ? text : escape(text).replaceAll('|', '\\|').replaceAll('\n', ' ');
}

/** Text from documents is text: no mark-up, no tags. */
export function escape(text: string): string {
  return text.replaceAll(/[\\`*_<>[\]]/g, (sign) => `\\${sign}`);
}
