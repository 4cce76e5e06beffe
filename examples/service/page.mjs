// Beside it: browser.js from the package’s dist folder, and standards.json from `yardstick bundle build`.
import { compile, evaluateSnapshots, loadBundle, readSnapshotFiles } from './browser.js';

const loaded = loadBundle('standards.json', await (await fetch('standards.json')).text());
if (!('standards' in loaded)) throw new Error(loaded.message.en);
const bundle = compile(loaded.standards);
const input = document.getElementById('csat');
input.addEventListener('input', judge);
await judge();

async function judge() {
  const snapshot = { period: '2026-03', scope: { channel: 'phone' }, metrics: { csat: Number(input.value) } };
  const text = JSON.stringify({ ...snapshot, samples: { csat: 412 } });
  const snapshots = readSnapshotFiles([{ path: 'typed', format: 'json', text }], bundle);
  const { verdicts } = await evaluateSnapshots(bundle, snapshots, { only: new Set(['csat']) });
  document.getElementById('verdict').textContent = verdicts[0]?.because.en ?? '';
}
