import { openPostgresWriter, type PostgresOptions, type PostgresWriter } from '../engines/postgres.ts';
import type { Decision } from './decision.ts';
import type { DecisionStore } from './decision-log.ts';

/** Decisions in a table of PostgreSQL, committed before they count as kept. */
export class DecisionTable implements DecisionStore {
  readonly #options: PostgresOptions;
  #writer: PostgresWriter | undefined;

  private constructor(options: PostgresOptions, writer: PostgresWriter) {
    this.#options = options;
    this.#writer = writer;
  }

  /** Makes the table where it is not there; rejects where the server cannot be reached or does not allow it. */
  static async open(options: PostgresOptions): Promise<DecisionTable> {
    const writer = await openPostgresWriter(options);
    await writer.run(table);
    return new DecisionTable(options, writer);
  }

  async write(decisions: readonly Decision[]): Promise<void> {
    // The type of the column knows no NUL.
    const text = JSON.stringify(decisions, (_key, value: unknown) =>
      typeof value === 'string' ? value.replaceAll('\0', '\uFFFD') : value,
    );
    try {
      await this.#insert(text);
    } catch {
      // The server was started again, or the connection was cut. What it kept before we heard so is not kept twice.
      // A connection that hangs is not waited for.
      void this.close();
      await this.#insert(text);
    }
  }

  reopen(): Promise<void> {
    return this.close();
  }

  async close(): Promise<void> {
    const writer = this.#writer;
    this.#writer = undefined;
    await writer?.close().catch(() => undefined);
  }

  async #insert(text: string): Promise<void> {
    this.#writer ??= await openPostgresWriter(this.#options);
    await this.#writer.run(insert, [text]);
  }
}

const table = `
  CREATE TABLE IF NOT EXISTS yardstick_decisions (
    id uuid PRIMARY KEY,
    at timestamptz NOT NULL,
    of text NOT NULL,
    key text,
    decision jsonb NOT NULL
  )`;

const insert = `
  INSERT INTO yardstick_decisions (id, at, of, key, decision)
  SELECT (d ->> 'id')::uuid, (d ->> 'at')::timestamptz, d ->> 'of', d ->> 'key', d
  FROM jsonb_array_elements($1::jsonb) AS d
  ON CONFLICT (id) DO NOTHING`;
