import { readInstant } from '../../calendar/zone.ts';
import { judgeTickets, readTicketFiles } from '../../toolkit/tickets.ts';
import { decidedByClocks } from '../decision.ts';
import { asOf, by, listIn, now, profile, zone } from '../parameters.ts';
import { fileOf, type Route } from '../route.ts';
import { decisionHeader } from './evaluate.ts';
import { refuseEmpty, refuseTooMany, refuseUnknownProfile } from './judging.ts';

export const tickets: Route = {
  method: 'POST',
  path: '/v1/tickets',
  scope: 'evaluate',
  group: 'evaluate',
  summary: {
    zh: '给工单计时：到期时间、是否超时、按时率',
    en: 'Time tickets: due times, verdicts, percent within',
  },
  parameters: [asOf, profile, by, now, zone],
  body: {
    'application/json': {
      schema: {
        oneOf: [
          { $ref: 'service.schema.json#/$defs/ticket' },
          { type: 'array', items: { $ref: 'service.schema.json#/$defs/ticket' } },
          {
            type: 'object',
            properties: { tickets: { type: 'array', items: { $ref: 'service.schema.json#/$defs/ticket' } } },
            required: ['tickets'],
          },
        ],
      },
      example: JSON.stringify({
        id: 'T-1',
        created: '2026-03-02T09:00:00+08:00',
        scope: { priority: 'A', tier: 'vip', channel: 'phone', request: 'after-sales', complexity: 'simple' },
        events: [{ at: '2026-03-02T09:01:00+08:00', reply: 'agent' }],
      }),
    },
    'text/csv': {
      schema: { type: 'string' },
      example:
        'id,created,priority,tier,channel,request,complexity\nT-1,2026-03-02T09:00:00+08:00,A,vip,phone,after-sales,simple\n',
    },
  },
  answer: {
    type: 'application/json',
    schema: { $ref: 'clocks.schema.json' },
    summary: { zh: '每个时钟的到期时间、结论和经过', en: 'Due time, verdict and course of every clock' },
  },
  refusals: [400, 413, 415, 422, 503],
  async handle(call) {
    const { values, served, body, pause } = call;
    const read = readTicketFiles(fileOf(body), served.bundle, values.get('zone') ?? null);
    refuseTooMany(read.tickets.length, call);
    refuseEmpty(read.tickets.length, read.findings);
    await pause();
    const clocks = await judgeTickets(served.bundle, read, {
      now: readInstant(values.get('now') ?? '') ?? call.now.getTime(),
      asOf: values.get('asOf') ?? null,
      profile: values.get('profile') ?? null,
      by: listIn(call, 'by'),
    });
    refuseUnknownProfile(clocks.findings);
    return { content: { json: clocks }, headers: decisionHeader(await call.keep(decidedByClocks(clocks))) };
  },
};
