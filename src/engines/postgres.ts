import type { Client as PostgresClient } from 'pg';
import { postgresRecords } from '../measure/sql/dialects/postgres.ts';
import type { ValueKind } from '../measure/sql/record-dialect.ts';
import type { CellText, Database } from './database.ts';

export interface PostgresOptions {
  /** With its password; it is handed to the driver and shown nowhere. */
  readonly url: string;
  /** Milliseconds after which the server gives a query up. */
  readonly timeout: number;
}

/** Connects to a server, and reads it as it is now: in one transaction that can change nothing. */
export async function openPostgres(options: PostgresOptions): Promise<PostgresDatabase> {
  const client = await connected(options);
  await client.query('BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY');
  await client.query('SET LOCAL standard_conforming_strings = on');
  return new PostgresDatabase(client);
}

/** A connection for whoever writes; every statement counts by itself. */
export interface PostgresWriter {
  run(sql: string, values?: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

export async function openPostgresWriter(options: PostgresOptions): Promise<PostgresWriter> {
  const client = await connected(options);
  // A connection that breaks while nobody uses it is noticed by the next statement.
  client.on('error', () => undefined);
  return {
    run: async (sql, values = []) => void (await client.query(sql, [...values])),
    close: () => client.end(),
  };
}

async function connected({ url, timeout }: PostgresOptions): Promise<PostgresClient> {
  const { default: pg } = await import('pg');
  const client = new pg.Client({
    connectionString: url,
    application_name: 'yardstick',
    statement_timeout: timeout,
    // The server gives up first, and says so; this is for a server that does not answer any more.
    query_timeout: timeout + longestConnecting,
    connectionTimeoutMillis: Math.min(timeout, longestConnecting),
  });
  await client.connect();
  return client;
}

/** Milliseconds. */
const longestConnecting = 10_000;

export class PostgresDatabase implements Database {
  readonly dialect = postgresRecords;
  readonly #client: PostgresClient;

  constructor(client: PostgresClient) {
    this.#client = client;
  }

  async query(sql: string): Promise<unknown[][]> {
    const { rows } = await this.#client.query<unknown[]>({ text: sql, rowMode: 'array' });
    return rows;
  }

  async *stream(sql: string): AsyncGenerator<readonly unknown[]> {
    yield* await this.query(sql);
  }

  /** Written into the query itself: nothing can be kept in a transaction that changes nothing. */
  keep(_field: string, kind: ValueKind, texts: Iterable<CellText>): Promise<string> {
    const { text: quoted, types } = postgresRecords;
    const rows = [...texts].map(({ text, value, why }) => {
      const cells = [text, value, why].map((each) => (each === null ? 'NULL' : quoted(String(each))));
      return `(${cells[0]}, CAST(${cells[1]} AS ${types[kind]}), ${cells[2]})`;
    });
    return Promise.resolve(`(SELECT * FROM (VALUES ${rows.join(', ')}) AS readings(text, value, why))`);
  }

  store(_name: 'all' | 'latest', sql: string): Promise<string> {
    return Promise.resolve(`(${sql})`);
  }

  async close(): Promise<void> {
    await this.#client.end();
  }
}
