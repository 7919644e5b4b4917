import type { Amendment } from '../../engine/index.ts';
import { textIn } from '../texts.ts';
import { amendmentUnits, type AmendmentField } from './amendment-draft.ts';
import { unitIn, type Telling } from './contract-words.ts';

type Kind = Amendment['kind'];
export type Choice = { readonly value: string; readonly label: string };
type Item = { readonly id: string; readonly name: string };

/** What a field of an amendment may be, where it is chosen and not typed; the empty one leaves it to the catalog. */
export function choicesFor(
  kind: Kind,
  field: AmendmentField,
  { catalog, words, language }: Telling,
  items: readonly Item[],
): readonly Choice[] | undefined {
  const named = (things: readonly { readonly id: string; readonly title: typeof catalog.title }[] = []) =>
    things.map(({ id, title }) => ({ value: id, label: textIn(title, language) }));
  const asCatalog = { value: '', label: words.contracts.asCatalog };
  switch (field) {
    case 'feature':
      return [...(kind === 'target' ? [asCatalog] : []), ...named(catalog.features)];
    case 'target':
      return named(catalog.targets);
    case 'severity':
      return [{ value: '', label: words.matrix.allSeverities }, ...named(catalog.severities)];
    case 'calendar':
      return [asCatalog, ...named(catalog.calendars)];
    case 'price':
      return named(catalog.prices);
    case 'unit':
      return (amendmentUnits[kind] ?? []).map((unit) => ({ value: unit, label: unitIn(words, unit, 2) }));
    case 'period':
      return [asCatalog, ...Object.entries(words.periods).map(([value, label]) => ({ value, label }))];
    case 'item':
      return [
        { value: '', label: words.contracts.anyItem },
        ...items.map(({ id, name }) => ({ value: id, label: `${id}: ${name}` })),
      ];
    default:
      return undefined;
  }
}

/** Where a field stands in its amendment, as a JSON Pointer. */
export function pointerOf(kind: Kind, field: AmendmentField): string {
  if (field === 'renewalMonths') return '/renewal/months';
  if (field === 'noticeMonths') return '/renewal/noticeMonths';
  return kind === 'include' && (field === 'amount' || field === 'unit') ? `/value/${field}` : `/${field}`;
}
