import { isObject } from '../../text/object.ts';
import { listWords } from '../../text/words.ts';
import type { WordingRequest } from '../../toolkit/generated-service.ts';
import { checkWording } from '../../toolkit/wording.ts';
import { asOf, dayIn } from '../parameters.ts';
import { Refusal } from '../refusal.ts';
import { type Body, type Route } from '../route.ts';

export const wording: Route = {
  method: 'POST',
  path: '/v1/scripts/check',
  scope: 'evaluate',
  group: 'evaluate',
  summary: {
    zh: '检查一段话：有没有禁用说法，该说的说了没有',
    en: 'Check what is said: whether it holds what must not be said, and what must be',
  },
  parameters: [asOf],
  body: {
    'application/json': {
      schema: { $ref: 'service.schema.json#/$defs/wordingRequest' },
      example: JSON.stringify({ say: '这个我不知道，您自己去问吧。' }),
    },
  },
  answer: {
    type: 'application/json',
    schema: { $ref: 'service.schema.json#/$defs/wording' },
    summary: { zh: '每一处，改说什么', en: 'Each place, and what to say instead' },
  },
  refusals: [400, 404, 413, 415],
  handle(call) {
    const { standards, bundle } = call.served;
    const request = requestIn(call.body);
    const on = dayIn(call);
    const checked = checkWording(standards.catalog, on, request);
    if ('unknown' in checked) {
      const known = listWords(checked.known.slice(0, 20));
      const [what, id] = checked.unknown === 'script' ? ['script', request.script] : ['step', request.step];
      throw new Refusal('not-found', {
        zh: `没有名为 ${id} 的 ${what}；有 ${known.zh}。`,
        en: `There is no ${what} called ${id}; there are ${known.en}.`,
      });
    }
    const { breaches } = checked;
    return Promise.resolve({
      content: { json: { asOf: on, bundle: { digest: bundle.digest }, passes: breaches.length === 0, breaches } },
    });
  },
};

const longest = 100_000;

function requestIn(body: Body | null): WordingRequest {
  const value = body !== null && 'text' in body ? parsed(body.text) : undefined;
  const refuse = (zh: string, en: string) => new Refusal('body', { zh, en });
  if (!isObject(value)) throw refuse('正文应是 { "say": "…" }。', 'The body must be { "say": "…" }.');
  const odd = Object.keys(value).find((key) => !['say', 'script', 'step'].includes(key));
  if (odd !== undefined)
    throw refuse(
      `不认识 ${odd}；可以写 say、script、step。`,
      `There is no ${odd}: what is taken is say, script and step.`,
    );
  const { say, script, step } = value;
  if (typeof say !== 'string' || say.length > longest)
    throw refuse(`say 应是不超过 ${longest} 字的文字。`, `"say" must be a text of at most ${longest} characters.`);
  if ((script !== undefined && typeof script !== 'string') || (step !== undefined && typeof step !== 'string'))
    throw refuse('script 和 step 应是文字。', '"script" and "step" must be texts.');
  if (step !== undefined && script === undefined)
    throw refuse('写了 step，也要写 script。', '"step" needs "script", which it belongs to.');
  return { say, ...(script !== undefined && { script }), ...(step !== undefined && { step }) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal('body');
  }
}
