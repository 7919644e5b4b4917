import type { ApiDocument, Operation } from '../openapi/document.ts';
import { escapeHtml, htmlPage } from './html.ts';

/** The API's document as a page to read: each call with its parameters, an example and the schemas. */
export function docsPage({ components, info, paths }: ApiDocument): string {
  const calls = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => showCall(method, path, operation)),
  );
  const schemas = Object.entries(components.schemas).map(([name, schema]) => showSchema(name, schema));
  const intro = `<p>${escapeHtml(info.description)} The same as data: <a href="/openapi.json">openapi.json</a>.</p>`;
  return htmlPage('The API', [intro, ...calls, '<h2 id="schemas">Schemas</h2>', ...schemas].join('\n'));
}

function showCall(method: string, path: string, operation: Operation): string {
  const parts = [
    `<section aria-labelledby="${operation.operationId}">`,
    `<h2 id="${operation.operationId}"><span class="method">${method}</span> <code>${escapeHtml(path)}</code></h2>`,
    `<p>${inline(operation.summary)}.</p>`,
    showParameters(operation),
    showRequest(operation),
    `<h3>Answers</h3><ul>${showResponses(operation)}</ul>`,
    '</section>',
  ];
  return parts.filter((part) => part !== '').join('\n');
}

function showParameters({ parameters = [] }: Operation): string {
  const rows = (parameters as readonly { name: string; in: string; description: string }[]).map(
    (parameter) =>
      `<li><code>${escapeHtml(parameter.name)}</code> (${parameter.in}): ${inline(parameter.description)}</li>`,
  );
  return rows.length === 0 ? '' : `<h3>Parameters</h3><ul>${rows.join('')}</ul>`;
}

function showRequest({ requestBody }: Operation): string {
  const [content] = Object.values(requestBody?.content ?? {});
  if (!content) return '';
  return `<h3>Body: ${linkTo(content.schema)}</h3>\n${showJson(content.example)}`;
}

/** One line for all statuses that have the same content. */
function showResponses({ responses }: Operation): string {
  const statuses = new Map<string, string[]>();
  for (const [status, { content }] of Object.entries(responses)) {
    const shown = showContent(content);
    statuses.set(shown, [...(statuses.get(shown) ?? []), status]);
  }
  return [...statuses].map(([shown, having]) => `<li>${having.join(', ')}: ${shown}</li>`).join('');
}

function showContent(content: Operation['responses'][string]['content']): string {
  return Object.entries(content)
    .map(([media, { schema }]) => (schema ? linkTo(schema) : escapeHtml(media)))
    .join(', ');
}

function showSchema(name: string, schema: unknown): string {
  return `<details id="${name}"><summary>${name}</summary>\n${showJson(schema)}</details>`;
}

function showJson(value: unknown): string {
  return `<pre tabindex="0">${escapeHtml(JSON.stringify(value, null, 2))}</pre>`;
}

function linkTo(schema: unknown): string {
  const name = String((schema as { $ref?: string } | undefined)?.$ref ?? '').replace('#/components/schemas/', '');
  return `<a href="#${escapeHtml(name)}">${escapeHtml(name)}</a>`;
}

/** Words in backticks become code. */
function inline(text: string): string {
  return escapeHtml(text).replaceAll(/`([^`]+)`/g, '<code>$1</code>');
}
