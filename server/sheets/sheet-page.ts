import type { Sheet } from '../../engine/index.ts';
import { pageOf } from './page.ts';
import { contextOf, type Imprint } from './sheet-context.ts';

/** The sheet as one page. */
export function sheetPage(sheet: Sheet, imprint: Imprint = {}): string {
  return pageOf('sheet', contextOf(sheet, imprint));
}
