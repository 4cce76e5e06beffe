// The main job on real input, as a person would type it: check the standards, then judge the examples by them.
// `npm start`, or `npm start -- --lang zh`.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const asked = process.argv.slice(2);
const at = asked.indexOf('--lang');
const locale =
  (at === -1 ? undefined : asked[at + 1]) ?? process.env.YARDSTICK_LANG ?? process.env.LC_ALL ?? process.env.LANG ?? '';
const zh = locale.startsWith('zh');

const steps = [
  {
    title: { zh: '检查 standards/ 里的标准', en: 'Check the standards in standards/' },
    args: ['validate', 'standards'],
  },
  {
    title: { zh: '银行案例：改进前、三个月后、六个月后', en: 'The bank case: before, after three months, after six' },
    args: ['evaluate', 'examples/bank', '--profile', 'bank', '--fail-on', 'never'],
  },
  {
    title: { zh: '电商：两个班组、两个渠道、十二个月', en: 'E-commerce: two teams, two channels, twelve months' },
    args: ['evaluate', 'examples/e-commerce', '--profile', 'e-commerce', '--fail-on', 'never'],
  },
  {
    title: { zh: '记分卡：四名客服专员的季度得分', en: 'Scorecards: four agents, one quarter' },
    args: ['score', 'examples/scorecards', '--scorecard', 'agent'],
  },
  {
    title: { zh: '工单计时：一张跨过春节的退款', en: 'Clocks on tickets: a refund over the Spring Festival' },
    args: ['sla', 'examples/tickets', '--now', '2026-03-06T18:00:00+08:00'],
  },
  {
    title: {
      zh: '从导出的工单直接评价：先算 KPI，再评价（生成的数据）',
      en: 'Straight from exported tickets: compute KPIs, then judge them (generated data)',
    },
    before: [
      'examples/generate/generate.mjs',
      '--seed',
      '1',
      '--tickets',
      '2000',
      '--out',
      'examples/generate/exports',
    ],
    args: ['evaluate', 'examples/generate/exports/tickets-generated.csv', '--dataset', 'tickets', '--fail-on', 'never'],
  },
  {
    title: { zh: '真实的服务台工单日志，按天和优先级', en: 'A real service desk’s incident log, by day and priority' },
    args: [
      'evaluate',
      'examples/incidents/snapshots/by-day-opened.csv',
      '--standards',
      'examples/incidents/standards',
      '--fail-on',
      'never',
    ],
  },
];

let worst = 0;
for (const { title, before, args } of steps) {
  console.log(`\n━━ ${zh ? title.zh : title.en}`);
  if (before !== undefined) {
    console.log(`   $ node ${before.join(' ')}`);
    const { status } = spawnSync(process.execPath, before, { cwd: root, stdio: 'inherit' });
    worst = Math.max(worst, status ?? 3);
  }
  console.log(`   $ npx yardstick ${args.join(' ')}\n`);
  const { status } = spawnSync(process.execPath, [join(root, 'dist/cli.js'), ...args, ...asked], {
    cwd: root,
    stdio: 'inherit',
  });
  worst = Math.max(worst, status ?? 3);
}
console.log(
  zh
    ? `\n━━ 可以试试\n   npx yardstick explain customer-service/csat   目标从哪里来，各公司怎样调整\n   npx yardstick explain MON-3.1-2               来源条款落实在哪里、由什么评价和测试\n   npx yardstick explain --clauses               101 条来源条款的落实情况\n   npx yardstick init our-standards              新建自己的一套标准\n   把 standards/ 里的一个数改错，再运行 npm start，看它怎么说\n`
    : `\n━━ Try next\n   npx yardstick explain customer-service/csat   where a goal comes from, and how companies adjust it\n   npx yardstick explain MON-3.1-2               where a clause of the sources is carried, judged and tested\n   npx yardstick explain --clauses               all 101 clauses, and how each is carried\n   npx yardstick init our-standards              start a set of your own\n   Break a figure in standards/ and run npm start again: see what it says\n`,
);
process.exitCode = worst;
