import { parquetReadObjects } from 'hyparquet';

/**
 * The rows of a Parquet file; undefined where it is none, or damaged. Its compression must be none or Snappy, which is what
 * exports use by default.
 */
export async function readParquet(bytes: Uint8Array): Promise<Record<string, unknown>[] | undefined> {
  const file = new ArrayBuffer(bytes.byteLength);
  new Uint8Array(file).set(bytes);
  try {
    return await parquetReadObjects({ file });
  } catch {
    // Whatever the library trips over, the file is to blame: it was read whole before.
    return undefined;
  }
}
