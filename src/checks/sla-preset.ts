import { presets } from '../catalog/clock-presets.ts';
import { doneStatuses } from '../rule/service-level.ts';
import type { Clock } from '../schema/generated/documents.ts';
import { defineCheck, example } from './check.ts';

interface About {
  readonly clock: string;
  readonly preset: string;
  readonly lacks: 'pause' | 'status';
}

const tiers = 'tiers:\n  - { id: all, clock: work, target: 4 h }\n';

export const slaPreset = defineCheck<About>({
  code: 'sla-preset',
  severity: 'error',
  summary: { zh: '预设的时钟有它所需要的状态。', en: 'A clock from a preset has the statuses that it needs.' },
  why: {
    zh: '客户等待和坐席处理的区别就在于何时暂停；没有“已解决”一类状态，按解决计时的时钟永远不停。',
    en: 'Requester wait and agent work differ in when they pause; and where no ticket is ever resolved, a clock that waits for it never stops.',
  },
  message: ({ clock, preset, lacks }) =>
    lacks === 'pause'
      ? {
          zh: `时钟 \`${clock}\` 用了预设 \`${preset}\`，却没有写在哪些状态暂停。`,
          en: `Clock \`${clock}\` is of preset \`${preset}\`, but does not say in which statuses it pauses.`,
        }
      : {
          zh: `时钟 \`${clock}\` 的预设 \`${preset}\` 要用到状态 ${doneStatuses.join('、')} 之一，工作区一个也没有声明。`,
          en: `Clock \`${clock}\` is of preset \`${preset}\`, which needs one of the statuses ${doneStatuses.join(', ')}; the workspace declares none.`,
        },
  help: ({ lacks }) =>
    lacks === 'pause'
      ? {
          zh: '写上 `pause: { status: [waiting-customer] }` 这样的状态；不暂停的用 `total-resolution`。',
          en: 'Add statuses, as in `pause: { status: [waiting-customer] }`; where nothing pauses it, use `total-resolution`.',
        }
      : {
          zh: '在工作区的 `ticketStatuses` 中声明一个，或自己写 `start` 和 `stop`。',
          en: 'Declare one under `ticketStatuses` in the workspace, or write `start` and `stop` yourself.',
        },
  examples: {
    of: 'document',
    bad: example('sla', 'work', `clocks:\n  work: { preset: agent-work }\n${tiers}`),
    good: example(
      'sla',
      'work',
      `clocks:\n  work: { preset: agent-work, pause: { status: [waiting-customer] } }\n${tiers}`,
    ),
  },
  run: (catalog, report) => {
    const declared = catalog.workspace?.document.ticketStatuses ?? [];
    const isDeclared = doneStatuses.some((status) => declared.includes(status));
    for (const entry of catalog.all('sla')) {
      for (const [name, clock] of Object.entries(entry.document.clocks)) {
        const { preset, pause } = clock;
        if (preset === undefined) continue;
        const tell = (lacks: About['lacks']) =>
          report(entry.parsed.at(['clocks', name, 'preset']), { clock: name, preset, lacks });
        if (presets[preset].needsPause && pause === undefined) tell('pause');
        if (needsStatus(clock, 'start') || needsStatus(clock, 'stop')) if (!isDeclared) tell('status');
      }
    }
  },
});

/** Whether nothing but a status can start or stop a clock, and it is the preset that says so. */
function needsStatus(clock: Clock, key: 'start' | 'stop'): boolean {
  if (clock.preset === undefined || clock[key] !== undefined) return false;
  const { statuses, events, reply } = presets[clock.preset][key];
  return statuses.length > 0 && events.length === 0 && reply === null;
}
