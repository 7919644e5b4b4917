import { csvTemplate, workbookTemplate } from '../imports/import-template.ts';
import { document, type Reply } from '../http/reply.ts';
import type { Route } from '../http/route.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Files to fill in: lists of contracts that a job of the kind `import` reads. */
export function importRoutes(): readonly Route[] {
  return [
    {
      method: 'get',
      path: '/v1/imports/contracts.csv',
      summary: 'A list of contracts to fill in, as CSV: its header',
      access: 'read',
      answer: { media: 'text/csv' },
      handle: () => named('contracts.csv', 'text/csv; charset=utf-8', csvTemplate()),
    },
    {
      method: 'get',
      path: '/v1/imports/contracts.xlsx',
      summary: 'A list of contracts to fill in, as a workbook: its header',
      access: 'read',
      answer: { media: XLSX },
      handle: async () => named('contracts.xlsx', XLSX, await workbookTemplate()),
    },
  ];
}

function named(name: string, media: string, content: string | Buffer): Reply {
  return document(content, media, { 'Content-Disposition': `attachment; filename="${name}"` });
}
