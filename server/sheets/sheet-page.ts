import type Handlebars from 'handlebars';
import runtime from 'handlebars/runtime.js';
import type { Sheet } from '../../engine/index.ts';
import { templates } from '../generated/templates.js';
import { contextOf } from './sheet-context.ts';

/** The runtime comes without types of its own: it is the part of Handlebars that compiles nothing. */
const { template } = runtime as unknown as Pick<typeof Handlebars, 'template'>;
const page = template<object>(templates.sheet as TemplateSpecification);
const partials = { 'sheet.css': template<object>(templates['sheet.css'] as TemplateSpecification) };

/** The sheet as one page that needs no other file: it reads on any screen and prints on A4. */
export function sheetPage(sheet: Sheet): string {
  return page(contextOf(sheet), { partials });
}
