import type Handlebars from 'handlebars';
import runtime from 'handlebars/runtime.js';
import { moreLettersOf, type Lettered } from './more-letters.ts';
import { templates } from '../generated/templates.js';

/** The runtime comes without types of its own: it is the part of Handlebars that compiles nothing. */
const { template } = runtime as unknown as Pick<typeof Handlebars, 'template'>;
const compiled = Object.fromEntries(
  Object.entries(templates).map(([name, made]) => [name, template<object>(made as TemplateSpecification)]),
);

/** A document as one page that needs no other file: it reads on any screen, prints on A4 and is what the PDF is set from. */
export function pageOf(document: 'sheet' | 'brochure' | 'quote', context: Lettered): string {
  const page = compiled[document];
  if (!page) throw new RangeError(`there is no template \`${document}\``);
  return holdUnits(page({ ...context, moreLetters: moreLettersOf(context) }, { partials: compiled }));
}

/** Short units, which fit beside their number even where a column is narrow. */
const UNIT =
  /(?<=\d) (?=(?:[A-Z]{3}|[%€]|Stunden?|Minuten?|Tage?|Wochen?|Monate?|Jahre?|(?:hour|minute|day|week|month|year)s?)(?!\w))/g;

/** No line ends between a number and its currency, per cent sign or unit of time. */
function holdUnits(page: string): string {
  return page.replace(UNIT, '\u00a0');
}
