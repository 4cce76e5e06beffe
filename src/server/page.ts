import { html, Html } from '../handbook/html.ts';
import type { Language, Words } from '../text/words.ts';
import { version } from '../version.ts';
import { groups, operationId, statusesOf } from './openapi.ts';
import { problemTypes } from './refusal.ts';
import type { Route } from './route.ts';

/** The API as a page for people: no script, nothing from elsewhere, at home on a phone and on paper. */
export function apiPage(routes: readonly Route[], language: Language): string {
  const say = (words: Words) => words[language];
  const part = ({ name, summary }: (typeof groups)[number]) =>
    html`<section>
      <h2 id="${name}">${say(summary)}</h2>
      ${routes.filter(({ group }) => group === name).map((route) => routePart(route, language))}
    </section>`;
  const links = groups.map(
    ({ name, summary }) =>
      html`<li>
        <a href="#${name}">${say(summary)}</a>
        <ul>
          ${routes
            .filter(({ group }) => group === name)
            .map(
              (route) =>
                html`<li>
                  <a href="#${operationId(route)}"><code>${route.path}</code></a>
                </li>`,
            )}
        </ul>
      </li>`,
  );
  const page = html`<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>${say(words.title)}</title>
      <style>
        ${new Html(style)}
      </style>
    </head>
    <body>
      <nav aria-label="${say(words.contents)}">
        <ul>
          ${links}
        </ul>
      </nav>
      <main>
        <h1>${say(words.title)} <small>${version}</small></h1>
        <p>${say(words.intro)} <a href="/openapi.json">OpenAPI 3.1</a></p>
        <p>${say(words.key)}</p>
        <pre tabindex="0"><code>Authorization: Bearer ys_…</code></pre>
        ${groups.map(part)}
        <section>
          <h2 id="problems">${say(words.problems)}</h2>
          ${problemTable(language)}
        </section>
      </main>
    </body>
  </html>`;
  return `<!doctype html>${page.text}\n`;
}

function routePart(route: Route, language: Language): Html {
  const say = (text: Words) => text[language];
  const { body, answer, parameters, scope } = route;
  return html`<article>
    <h3 id="${operationId(route)}"><b>${route.method}</b> <code>${route.path}</code></h3>
    <p>${say(route.summary)}</p>
    ${scope === null ? null : html`<p>${say(words.scope)} <code>${scope}</code></p>`}
    ${
      parameters.length === 0
        ? null
        : html`<table>
            <caption>
              ${say(words.parameters)}
            </caption>
            <tbody>
              ${parameters.map(
                ({ name, summary, example }) =>
                  html`<tr>
                    <th scope="row"><code>${name}</code></th>
                    <td>${say(summary)}</td>
                    <td><code>${example}</code></td>
                  </tr>`,
              )}
            </tbody>
          </table>`
    }
    ${
      body === undefined
        ? null
        : html`<p>${say(words.body)}</p>
            ${Object.entries(body).map(
              ([type, { example }]) =>
                html`<p><code>${type}</code></p>
                  <pre tabindex="0"><code>${lines(example)}</code></pre>`,
            )}`
    }
    <p>${say(words.answer)} <code>${answer.type}</code> – ${say(answer.summary)}</p>
    <p>${say(words.refusals)} ${statusesOf(route).join(', ')}</p>
    <pre tabindex="0"><code>${lines(curl(route))}</code></pre>
  </article>`;
}

function problemTable(language: Language): Html {
  return html`<table>
    <tbody>
      ${Object.entries(problemTypes).map(
        ([name, { status, title, help }]) =>
          html`<tr>
            <th scope="row">
              ${status} <a href="/problems/${name}"><code>${name}</code></a>
            </th>
            <td>${title[language]}</td>
            <td>${help[language]}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** Escaping takes a line break for a space, and here it is none. */
function lines(text: string): Html {
  return html`${text
    .trimEnd()
    .split('\n')
    .map((line, at) => html`${at === 0 ? null : html`<br />`}${line}`)}`;
}

/** A request that can be typed as it is. */
function curl({ method, path, body, parameters, scope }: Route): string {
  const filled = parameters
    .filter((each) => each.in === 'path')
    .reduce((address, { name, example }) => address.replace(`{${name}}`, example), path);
  const query = parameters.find((each) => each.in === 'query');
  const needed = path === '/v1/explain' && query !== undefined ? `?${query.name}=${query.example}` : '';
  const [sent] = Object.entries(body ?? {});
  return [
    `curl${method === 'GET' ? '' : ` -X ${method}`} 'http://127.0.0.1:8700${filled}${needed}'`,
    scope === null ? '' : ` -H "Authorization: Bearer $KEY"`,
    sent === undefined ? '' : ` -H 'Content-Type: ${sent[0]}' --data-binary '${sent[1].example.trimEnd()}'`,
  ].join('');
}

const words = {
  title: { zh: '标尺接口', en: 'Yardstick API' },
  contents: { zh: '目录', en: 'Contents' },
  intro: {
    zh: '按服务标准评价指标和工单，给出结论和原因。',
    en: 'Judges metrics and tickets by service standards: verdicts, and why.',
  },
  key: {
    zh: '需要权限的请求带上密钥；密钥由管理员用 yardstick key add 生成：',
    en: 'Requests that ask for a scope carry a key, which an administrator makes with yardstick key add:',
  },
  scope: { zh: '需要权限', en: 'Scope' },
  parameters: { zh: '参数', en: 'Parameters' },
  body: { zh: '正文，其中一种：', en: 'Body, one of these:' },
  answer: { zh: '回答：', en: 'Answer:' },
  refusals: { zh: '拒绝时：', en: 'Refused with:' },
  problems: { zh: '问题一览', en: 'Problems' },
} as const satisfies Record<string, Words>;

const style = `
:root { color-scheme: light dark; --line: color-mix(in srgb, currentColor 22%, transparent); }
body { background: light-dark(#fff, #1b1b1f); color: light-dark(#213547, #dfdfd6); font: 16px/1.6 system-ui, "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; margin: 0; display: grid; grid-template-columns: minmax(13rem, 17rem) minmax(0, 1fr); }
nav { border-inline-end: 1px solid var(--line); padding: 1rem; font-size: .875rem; position: sticky; top: 0; max-height: 100vh; overflow: auto; box-sizing: border-box; }
nav ul { list-style: none; margin: 0; padding-inline-start: .75rem; } nav > ul { padding: 0; }
main { padding: 1rem 2rem 4rem; max-width: 60rem; }
article { border-top: 1px solid var(--line); padding-block: .5rem 1rem; }
pre { background: color-mix(in srgb, currentColor 7%, transparent); padding: .75rem; overflow: auto; border-radius: .375rem; }
a { color: light-dark(#0b57d0, #8ab4f8); }
code { font-family: ui-monospace, monospace; font-size: .875em; overflow-wrap: break-word; }
table { border-collapse: collapse; width: 100%; } caption { text-align: start; font-weight: 600; }
td, th { border: 1px solid var(--line); padding: .25rem .5rem; text-align: start; vertical-align: top; }
td, td code { overflow-wrap: anywhere; }
th { white-space: nowrap; }
@media (max-width: 48rem) { body { display: block; } nav { position: static; max-height: none; border: 0; border-block-end: 1px solid var(--line); } main { padding-inline: 1rem; } }
@media print { nav { display: none; } body { display: block; } article { break-inside: avoid; } }
`;
