import { json, page, stylesheet } from '../http/reply.ts';
import type { Route } from '../http/route.ts';
import { type ApiDocument, describeApi } from '../openapi/document.ts';
import type { SchemaFiles } from '../openapi/schemas.ts';
import { docsPage } from '../pages/docs-page.ts';
import { pageStyles } from '../pages/stylesheet.ts';

/** The contract itself: what all the other calls are, as data and as a page. */
export function docsRoutes(others: readonly Route[], schemas: SchemaFiles, publicUrl: string): readonly Route[] {
  const described: { document?: ApiDocument } = {};
  const document = () => (described.document ??= describeApi([...others, ...own], schemas, publicUrl));
  const own: readonly Route[] = [
    {
      method: 'get',
      path: '/openapi.json',
      summary: 'Describes every call (OpenAPI 3.1)',
      access: 'caller',
      answer: { media: 'application/json' },
      handle: () => json(document()),
    },
    {
      method: 'get',
      path: '/docs',
      summary: 'Describes every call, to read',
      access: 'caller',
      answer: { media: 'text/html' },
      handle: () => page(docsPage(document())),
    },
    {
      method: 'get',
      path: '/page.css',
      summary: 'Styles the pages of the server',
      access: 'anyone',
      answer: { media: 'text/css' },
      handle: () => stylesheet(pageStyles),
    },
  ];
  return own;
}
