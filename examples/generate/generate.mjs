// Makes realistic exports of tickets, surveys and complaints, of any size, the same for the same seed.
// node examples/generate/generate.mjs --seed 1 --tickets 100000 --out exports
import { join } from 'node:path';
import { mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { daysOf } from './calendar.mjs';
import { ExportFile } from './export-file.mjs';
import { complaintHeader, complaintRow, surveyHeader, surveyRow, ticketHeader, ticketRows } from './exports.mjs';
import { toGb18030 } from './gb18030.mjs';
import { ticketOf } from './records.mjs';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    tickets: { type: 'string', default: '10000' },
    from: { type: 'string', default: '2025-11-01' },
    to: { type: 'string', default: '2026-10-31' },
    out: { type: 'string', default: 'exports' },
    once: { type: 'boolean', default: false },
  },
});
const [seed, tickets] = [Number(values.seed), Number(values.tickets)];
if (
  !Number.isInteger(seed) ||
  !Number.isInteger(tickets) ||
  tickets < 0 ||
  !(Date.parse(values.from) <= Date.parse(values.to))
) {
  console.error(
    'usage: generate.mjs [--seed 1] [--tickets 10000] [--from 2025-11-01] [--to 2026-10-31] [--out exports] [--once]',
  );
  process.exit(2);
}

mkdirSync(values.out, { recursive: true });
const files = {
  tickets: new ExportFile(join(values.out, 'tickets-generated.csv'), ticketHeader),
  surveys: new ExportFile(join(values.out, 'surveys-generated.csv'), surveyHeader),
  complaints: new ExportFile(join(values.out, 'complaints-generated.csv'), complaintHeader, ';', toGb18030),
};
let row = 0;
for (const { at, count } of daysOf(values.from, values.to, tickets)) {
  const day = Array.from({ length: count }, () => ticketOf(seed, row++, at)).toSorted((a, b) => a.created - b.created);
  for (const ticket of day) {
    const rows = ticketRows(ticket);
    for (const each of values.once ? rows.slice(-1) : rows) files.tickets.add(each);
    if (ticket.survey !== null) files.surveys.add(surveyRow(ticket));
    if (ticket.complaint !== null) files.complaints.add(complaintRow(ticket));
  }
  await Promise.all(Object.values(files).map((file) => file.flush()));
}
await Promise.all(Object.values(files).map((file) => file.close()));
