import type { Amendment } from '../generated/types.ts';
import { problem, type Issue } from '../issue.ts';
import { isAboutCell } from './amend-cell.ts';
import { daysOf, type PlacedAmendment } from './amendment.ts';

/** Amendments that say something of the same thing on the same day; the later one of two is told. @issue overlapping-amendments */
export function overlapIssues(amendments: readonly PlacedAmendment[]): readonly Issue[] {
  return amendments.flatMap(({ amendment, id, pointer }, index) => {
    const earlier = amendments.slice(0, index).find((other) => overlap(other.amendment, amendment));
    if (!earlier) return [];
    const detail = `\`${id}\` says something of the same as \`${earlier.id}\` on the same day`;
    return [problem('overlapping-amendments', pointer, detail)];
  });
}

function overlap(one: Amendment, other: Amendment): boolean {
  return isSameOrAny(one.item, other.item) && isAboutTheSame(one, other) && meet(one, other);
}

function isAboutTheSame(one: Amendment, other: Amendment): boolean {
  if (isAboutCell(one) && isAboutCell(other)) return one.feature === other.feature;
  if (one.kind === 'target' && other.kind === 'target')
    return (
      one.target === other.target &&
      isSameOrAny(one.feature, other.feature) &&
      isSameOrAny(one.severity, other.severity)
    );
  if (one.kind === 'price' && other.kind === 'price') return one.price === other.price;
  return one.kind === other.kind && (one.kind === 'term' || one.kind === 'notice');
}

/** Whether two names are the same; one that is left out stands for all. */
function isSameOrAny(one: string | undefined, other: string | undefined): boolean {
  return one === undefined || other === undefined || one === other;
}

function meet(one: Amendment, other: Amendment): boolean {
  const [a, b] = [daysOf(one), daysOf(other)];
  return (a.from ?? '') <= (b.until ?? '9999') && (b.from ?? '') <= (a.until ?? '9999');
}
