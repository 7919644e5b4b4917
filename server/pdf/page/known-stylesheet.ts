import { remembered } from '../../remembered.ts';
import { readStylesheet, type Stylesheet } from './stylesheet.ts';
import { openWarnings, type Warn } from './warnings.ts';

type Known = { readonly sheet: Stylesheet; readonly warnings: readonly string[] };

/** A vendor's documents share their styles, and a worker sets many of the same vendor. */
const MOST_KNOWN = 20;
const known = remembered<Known>(MOST_KNOWN);

/** The styles as `readStylesheet` reads them, with the same warnings each time; those read last are not read again. */
export function stylesheetOf(css: string, warn: Warn): Stylesheet {
  const found = known(css, () => readAnew(css));
  for (const warning of found.warnings) warn(warning);
  return found.sheet;
}

function readAnew(css: string): Known {
  const { warn, list } = openWarnings();
  return { sheet: readStylesheet(css, warn), warnings: list() };
}
