// Asks the service for a verdict: `npx yardstick serve &`, then `node examples/service/evaluate.mjs`.
// With a key: YARDSTICK_KEY=ys_… node examples/service/evaluate.mjs
const url = process.env.YARDSTICK_URL ?? 'http://127.0.0.1:8700';
const key = process.env.YARDSTICK_KEY;
const snapshot = { period: '2026-03', scope: { channel: 'phone' }, metrics: { csat: 91.2 }, samples: { csat: 412 } };

const response = await fetch(`${url}/v1/evaluate?goals=given`, {
  method: 'POST',
  headers: { 'content-type': 'application/json', ...(key && { authorization: `Bearer ${key}` }) },
  body: JSON.stringify(snapshot),
});
const answer = await response.json();
if (!response.ok) {
  console.error(`${answer.title}: ${answer.detail}`);
  process.exit(1);
}
for (const { goal, status, because } of answer.verdicts)
  console.log(`${status.padEnd(8)} ${goal}\n         ${because.en}`);
