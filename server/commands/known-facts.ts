import type { KnownFact, OperatingFact as SentFact } from '../../engine/index.ts';
import type { FactContent, OperatingFact } from '../stores/facts-store.ts';

/** The facts that were known at an instant, in epoch milliseconds: recorded by then, and not yet withdrawn. */
export function factsAsKnown(facts: readonly OperatingFact[], at: number): readonly KnownFact[] {
  return facts
    .filter(({ recorded, withdrawn }) => recorded.at <= at && (withdrawn === undefined || at < withdrawn.at))
    .map((fact) => ({ id: fact.id, ...sentFact(fact) }));
}

/** A kept fact as it was sent. */
export function sentFact({ content, from }: Pick<OperatingFact, 'content' | 'from'>): SentFact {
  if (content.kind === 'closure') {
    const { because: note, kind, ...rest } = content;
    return { kind, from, ...rest, note };
  }
  if (content.kind === 'end-of-service') return { ...content, endOfService: from };
  return { ...content, from };
}

/** A sent fact as it is kept: under the day from which it holds. */
export function keptFact(fact: SentFact): { readonly from: string; readonly content: FactContent } {
  if (fact.kind === 'closure') {
    const { from, kind, note: because, ...rest } = fact;
    return { from, content: { kind, ...rest, because } };
  }
  if (fact.kind === 'end-of-service') {
    const { endOfService: from, ...content } = fact;
    return { from, content };
  }
  const { from, ...content } = fact;
  return { from, content };
}
