import type { Catalog, ContextKey } from '../../engine/index.ts';
import { textIn } from '../texts.ts';
import type { Words } from '../words/de.ts';
import type { Draft } from './draft.ts';

type Choice = { readonly value: string; readonly label: string };

/** How one member of the context is asked for: chosen from a list, typed, or typed with suggestions. */
export type ContextField =
  | { readonly kind: 'choice'; readonly choices: readonly Choice[] }
  | { readonly kind: 'number' }
  | { readonly kind: 'text'; readonly suggestions: readonly string[] };

const COUNTRIES = ['DE', 'AT', 'CH', 'FR', 'NL', 'PL', 'GB', 'US', 'JP'];

const CHOICES = {
  channel: ['phone', 'email', 'video', 'remote', 'ticket', 'callback', 'web-meeting'],
  venue: ['vendor', 'customer', 'partner', 'remote'],
  priority: ['normal', 'high', 'no-extra-cost'],
} as const;

/** What may be answered to a member of the context that the feature reads. */
export function contextField(
  key: ContextKey,
  catalog: Catalog,
  draft: Draft,
  words: Words,
  language: string,
): ContextField {
  switch (key) {
    case 'severity':
      return choice((catalog.severities ?? []).map(({ id, title }) => ({ value: id, label: textIn(title, language) })));
    case 'system':
      return choice(draft.systems.map(({ id }) => ({ value: id, label: id })));
    case 'channel':
    case 'venue':
    case 'priority':
      return choice(CHOICES[key].map((value) => ({ value, label: words.choice[value] })));
    case 'partnerAuthorised':
    case 'underWarranty':
      return choice([
        { value: 'true', label: words.state.yes },
        { value: 'false', label: words.state.no },
      ]);
    case 'minutes':
    case 'travelMinutes':
    case 'participants':
      return { kind: 'number' };
    case 'location':
      return choice(countriesOf(catalog).map((value) => ({ value, label: countryName(value, language) })));
    case 'component':
    case 'cause':
      return { kind: 'text', suggestions: excluded(catalog, key, draft.feature) };
    case 'case':
      return { kind: 'text', suggestions: [] };
  }
}

function choice(choices: readonly Choice[]): ContextField {
  return { kind: 'choice', choices };
}

/** Countries that the catalog names, and some that it does not, so that the rest of the world can be asked for. */
function countriesOf({ zones = [] }: Catalog): readonly string[] {
  const named = zones.flatMap(({ countries }) => (countries === 'rest' ? [] : countries));
  return [...new Set([...named, ...COUNTRIES])];
}

function countryName(code: string, language: string): string {
  return new Intl.DisplayNames([language], { type: 'region' }).of(code) ?? code;
}

/** What the feature excludes, and what packages are about. */
function excluded(
  { exclusions = [], packages = [] }: Catalog,
  key: 'component' | 'cause',
  feature: string,
): readonly string[] {
  const named = exclusions.filter((entry) => entry.key === key && entry.features.includes(feature));
  const covered = packages.flatMap(({ covers }) => covers).flatMap(({ component }) => component ?? []);
  return [...new Set([...named.flatMap(({ values }) => values), ...(key === 'component' ? covered : [])])];
}
