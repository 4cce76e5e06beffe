import readSheets from 'read-excel-file/node';

/**
 * The rows of the first sheet of an Excel workbook, by the names in its first row; undefined where it is none, or damaged.
 * Excel knows no time zones: its times come as text without one.
 */
export async function readExcel(bytes: Uint8Array): Promise<Record<string, unknown>[] | undefined> {
  try {
    const [first] = await readSheets(Buffer.from(bytes));
    const [header = [], ...rows] = first?.data ?? [];
    const columns = header.map((cell) => (cell === null ? '' : String(cell).trim()));
    return rows.map((row) => Object.fromEntries(columns.map((name, at) => [name, plain(row[at])])));
  } catch {
    // Whatever the library trips over, the file is to blame: it was read whole before.
    return undefined;
  }
}

function plain(cell: unknown): unknown {
  return cell instanceof Date ? cell.toISOString().replace(/(\.000)?Z$/, '') : (cell ?? null);
}
