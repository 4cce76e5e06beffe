import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const script = join(import.meta.dirname, '../../examples/generate/generate.mjs');
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'yardstick-generate-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function generate(...options: readonly string[]) {
  execFileSync(process.execPath, [script, '--out', folder, ...options]);
  const read = (name: string) => readFileSync(join(folder, `${name}-generated.csv`));
  return { tickets: read('tickets'), surveys: read('surveys'), complaints: read('complaints') };
}

const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex').slice(0, 16);

describe('generated exports', () => {
  test('the same seed gives the same bytes, on every machine', () => {
    const { tickets, surveys, complaints } = generate('--seed', '7', '--tickets', '2000');
    expect([tickets, surveys, complaints].map(digest)).toMatchInlineSnapshot(`
      [
        "597552d4ecce4fa7",
        "3ebc36a1ecc2c7e4",
        "b08d163d3c98d851",
      ]
    `);
    expect(generate('--seed', '7', '--tickets', '2000').tickets.equals(tickets)).toBe(true);
  });

  test('another seed gives another world', () => {
    const [one, other] = ['7', '8'].map((seed) => generate('--seed', seed, '--tickets', '200').tickets.toString());
    expect(one).not.toEqual(other);
    expect(one?.split('\n')[0]).toEqual(other?.split('\n')[0]);
  });

  test('as many tickets as were asked for, each once where that was asked', () => {
    const rows = generate('--tickets', '1234', '--once').tickets.toString().trim().split('\n').slice(1);
    expect(rows).toHaveLength(1234);
    expect(new Set(rows.map((row) => row.split(',')[0])).size).toBe(1234);
  });

  test('complaints are in GB 18030, with Chinese dates and semicolons', () => {
    const text = new TextDecoder('gb18030', { fatal: true }).decode(generate('--tickets', '3000').complaints);
    expect(text.split('\n')[0]).toMatch(/^投诉编号;工单号;/);
    expect(text.split('\n')[1]).toMatch(/;20\d\d年\d{1,2}月\d{1,2}日 \d\d:\d\d;/);
  });
});
