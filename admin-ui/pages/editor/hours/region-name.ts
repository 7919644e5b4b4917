import type { Language } from '../../../reader.svelte.ts';

/** Country and part of it, as the reader calls the country. @example regionName('DE-HH', 'de') → 'Deutschland, HH' */
export function regionName(region: string, language: Language): string {
  const [country = '', part] = region.split('-');
  const known = new Intl.DisplayNames(language, { type: 'region', fallback: 'code' }).of(country) ?? country;
  return part === undefined ? known : `${known}, ${part}`;
}
