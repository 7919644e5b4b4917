import { formatInstant } from '../calendar/instant.ts';
import { mergeSpans, type Span } from '../calendar/span.ts';
import { below, type Pointer } from '../catalog/place.ts';
import { problem, type Issue } from '../issue.ts';
import type { KnownContract, KnownItem } from './known-contract.ts';

/** Offerings that the item's offering requires, but that the contract does not hold all the while. @issue requires-offering */
export function findMissingCompanions(item: KnownItem, { items }: KnownContract, place: Pointer): readonly Issue[] {
  return (item.offering.offering.requires ?? []).flatMap((required) => {
    const held = items.filter(({ offering }) => offering.offering.id === required).map(spanOf);
    const lack = firstInstantOutside(spanOf(item), held);
    if (lack === undefined) return [];
    const day = formatInstant(item.term.timeZone, lack).slice(0, 10);
    const detail = `\`${item.offering.offering.id}\` requires \`${required}\`, which is not held on \`${day}\``;
    return [problem('requires-offering', below(place, 'offering'), detail)];
  });
}

function spanOf({ term: { startsAt, endsAt } }: KnownItem): Span {
  return { from: startsAt, until: endsAt ?? Infinity };
}

/** The first instant of a span that lies in none of the others. */
function firstInstantOutside({ from, until }: Span, others: readonly Span[]): number | undefined {
  const reached = mergeSpans(others).find((other) => other.from <= from && from < other.until)?.until ?? from;
  return reached < until ? reached : undefined;
}
