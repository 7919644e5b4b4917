import type { DraftContent } from '../../engine/index.ts';

/** What a new catalog is begun with, as the form has it. */
export type NewCatalog = {
  readonly id: string;
  readonly vendor: string;
  /** Codes joined by commas. */
  readonly languages: string;
  readonly currency: string;
  readonly zone: string;
};

const LONGEST_ID = 64;

/** What of the form cannot be taken yet. @example flawsOf({ id: 'A b', … }) → new Set(['id']) */
export function flawsOf({ currency, id, languages, vendor, zone }: NewCatalog): ReadonlySet<keyof NewCatalog> {
  const flaws: readonly (readonly [keyof NewCatalog, boolean])[] = [
    ['id', !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id) || id.length > LONGEST_ID],
    ['vendor', vendor.trim() === ''],
    [
      'languages',
      languagesOf(languages).length === 0 || languagesOf(languages).some((code) => !/^[a-z]{2}$/.test(code)),
    ],
    ['currency', !/^[A-Z]{3}$/.test(currency)],
    ['zone', !isZone(zone)],
  ];
  return new Set(flaws.flatMap(([name, isFlawed]) => (isFlawed ? [name] : [])));
}

/** The draft that a new catalog begins with: its vendor, and nothing promised yet. */
export function firstContent({ currency, id, languages, vendor, zone }: NewCatalog): DraftContent {
  const codes = languagesOf(languages);
  const name = vendor.trim();
  const catalog = {
    format: 1,
    id,
    title: Object.fromEntries(codes.map((code) => [code, name])),
    vendor: { name, contacts: [] },
    languages: codes,
    currency,
    timeZone: zone,
    features: [],
    offerings: [],
  };
  return { catalog, ruleSets: [], scenarios: [] };
}

function languagesOf(text: string): readonly string[] {
  return [...new Set(text.split(',').map((code) => code.trim()))].filter((code) => code !== '');
}

function isZone(zone: string): boolean {
  try {
    return zone !== '' && new Intl.DateTimeFormat('en', { timeZone: zone }).format(0) !== '';
  } catch {
    return false;
  }
}
