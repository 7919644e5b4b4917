import { factTypeAt, type DraftContent, type Facts, type TestValue } from '../../engine/index.ts';
import type { FactPlace } from './fact-choices.ts';
import { firstValue } from './typed-test.ts';

/** A fact that is known, and its value. */
export type KnownFact = { readonly place: FactPlace; readonly value: TestValue };

/** Facts one by one, in their order. */
export function knownFacts(facts: Facts): readonly KnownFact[] {
  return Object.entries(facts).flatMap(([fact, members]) =>
    Object.entries(members as Readonly<Record<string, TestValue>>).map(([member, value]) => ({
      place: { fact: fact as FactPlace['fact'], path: `/${member}` },
      value,
    })),
  );
}

/** Facts with one of them known, or unknown where its value is left out. */
export function withKnown(facts: Facts, { fact, path }: FactPlace, value: TestValue | undefined): Facts {
  const { [path.slice(1)]: _, ...others } = (facts[fact] ?? {}) as Readonly<Record<string, unknown>>;
  const { [fact]: __, ...rest } = facts;
  if (value === undefined) return Object.keys(others).length > 0 ? { ...facts, [fact]: others } : rest;
  return { ...facts, [fact]: { ...(facts[fact] ?? {}), [path.slice(1)]: value } };
}

/** What a fact is said to be when it becomes known. */
export function firstKnown(place: FactPlace, content: DraftContent): TestValue {
  const value = firstValue(place, content);
  return factTypeAt(place.fact, place.path)?.kind === 'texts' ? [String(value)] : value;
}
