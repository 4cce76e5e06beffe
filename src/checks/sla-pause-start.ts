import { clockOf } from '../catalog/clock.ts';
import { defineCheck, example } from './check.ts';

const tiers = 'tiers:\n  - { id: all, clock: wait, target: 1 h }\n';

export const slaPauseStart = defineCheck<{ status: string; moment: 'start' | 'stop' }>({
  code: 'sla-pause-start',
  severity: 'error',
  summary: {
    zh: '时钟不在自己的开始或停止状态中暂停。',
    en: 'No clock is paused in the very status that starts or stops it.',
  },
  why: {
    zh: '一开始就暂停的时钟不会走，永远不会超时。',
    en: 'A clock that is paused when it starts never runs, and nothing is ever late.',
  },
  message: ({ status, moment }) => ({
    zh: `状态 \`${status}\` 既让时钟${moment === 'start' ? '开始' : '停止'}，又让它暂停。`,
    en: `Status \`${status}\` both ${moment}s the clock and pauses it.`,
  }),
  help: () => ({ zh: '从 pause 中去掉这个状态。', en: 'Take the status out of `pause`.' }),
  examples: {
    of: 'document',
    bad: example(
      'sla',
      'waiting',
      `clocks:\n  wait: { start: { status: [open] }, stop: { reply: agent }, pause: { status: [open] } }\n${tiers}`,
    ),
    good: example(
      'sla',
      'waiting',
      `clocks:\n  wait: { start: { status: [open] }, stop: { reply: agent }, pause: { status: [waiting-customer] } }\n${tiers}`,
    ),
  },
  run: (catalog, report) => {
    for (const entry of catalog.all('sla')) {
      for (const [name, clock] of Object.entries(entry.document.clocks)) {
        (clock.pause?.status ?? []).forEach((status, index) => {
          for (const moment of ['start', 'stop'] as const) {
            // What a preset says counts as well.
            if (clockOf(name, clock, catalog)[moment].statuses.includes(status)) {
              report(entry.parsed.at(['clocks', name, 'pause', 'status', index]), { status, moment });
            }
          }
        });
      }
    }
  },
});
