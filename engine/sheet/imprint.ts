import { localDate } from '../calendar/local-day.ts';
import type { CompiledRevision } from '../catalog/compiled-revision.ts';
import { dateText } from '../decision/date-text.ts';
import type { SheetVendor } from '../generated/types.ts';
import { plainText } from './plain-text.ts';
import { spoken, type Voice } from './voice.ts';

/** Revision and first day in words. @example 'Fassung 1, gültig ab 01.01.2010' */
export function validityText({ catalog, effectiveAt, revision }: CompiledRevision, voice: Voice): string {
  const date = dateText(localDate(catalog.timeZone, effectiveAt), voice.language);
  return voice.phrase('validity', { revision: String(revision.revision), date });
}

/** Who makes the promises, and how its papers look. */
export function vendorOf({ catalog: { vendor, brand = {} } }: CompiledRevision, voice: Voice): SheetVendor {
  return {
    name: plainText(vendor.name),
    ...spoken('claim', vendor.claim, voice),
    ...(brand.accent !== undefined && { accent: brand.accent }),
    ...(brand.typeface !== undefined && { typeface: brand.typeface }),
    ...(brand.logo !== undefined && { logo: brand.logo }),
    ...spoken('footer', brand.footer, voice),
    ...(brand.sections !== undefined && { sections: brand.sections }),
  };
}
