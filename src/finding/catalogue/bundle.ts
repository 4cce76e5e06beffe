import type { Words } from '../../text/words.ts';
import { defineProblem } from '../problem.ts';

const standard = `kind: standard\nid: service-goals\nversion: 1.0.0\nstatus: active\ntitle: 服务目标\nowner: quality\ngoals:\n  - { id: csat, kpi: csat, target: 90 % }\n`;
// A matter of bundle files, which are no documents.
const examples = { of: 'document', bad: standard, good: standard } as const;

export const damaged = defineProblem<{ why: Words }>({
  code: 'bundle/damaged',
  severity: 'error',
  summary: { zh: '标准包和写出时一字不差。', en: 'A bundle is what was built, to the byte.' },
  why: { zh: '被改动过的标准，谁也没有批准过。', en: 'Nobody approved standards that were changed on their way.' },
  message: ({ why }) => ({ zh: `这份标准包不能用：${why.zh}`, en: `This bundle cannot be used: ${why.en}` }),
  help: () => ({
    zh: '重新取一份，或用 `yardstick bundle build` 重新生成。',
    en: 'Fetch it again, or build it anew with `yardstick bundle build`.',
  }),
  examples,
});

export const otherFormat = defineProblem<{ format: string }>({
  code: 'bundle/other-format',
  severity: 'error',
  summary: { zh: '标准包的格式是这个版本认识的。', en: 'The format of a bundle is known to this version.' },
  why: { zh: '不认识的格式，读错了也看不出来。', en: 'What is not understood would be misread without a sign.' },
  message: ({ format }) => ({
    zh: `标准包的格式是 ${format}，这个版本只认识 1。`,
    en: `The bundle has format ${format}, and this version knows 1.`,
  }),
  help: () => ({ zh: '升级 Yardstick。', en: 'Update Yardstick.' }),
  examples,
});

export const signature = defineProblem<{ why: Words }>({
  code: 'bundle/signature',
  severity: 'error',
  summary: { zh: '标准包的签名有效。', en: 'The signatures of a bundle are valid.' },
  why: { zh: '签名说明这份标准由谁发布。', en: 'A signature says who published the standards.' },
  message: ({ why }) => ({ zh: `签名无效：${why.zh}`, en: `The signature does not hold: ${why.en}` }),
  help: () => ({
    zh: '向发布标准的人重新取一份标准包和公钥。',
    en: 'Ask whoever publishes the standards for the bundle and the public key again.',
  }),
  examples,
});
