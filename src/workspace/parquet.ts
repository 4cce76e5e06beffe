import { parquetReadObjects } from 'hyparquet';

/** The rows of a Parquet file. Its compression must be none or Snappy, which is what exports use by default. */
export async function readParquet(bytes: Uint8Array): Promise<Record<string, unknown>[]> {
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  if (!(file instanceof ArrayBuffer)) throw new TypeError('shared memory is no file');
  return parquetReadObjects({ file });
}
