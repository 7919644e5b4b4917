import type { RuleExample } from '../../engine/index.ts';

/** What an example says of a rule: it fires, it hangs on something unknown, or neither. */
export const outcomes = ['fires', 'unknown', 'silent'] as const;
export type ExampleOutcome = (typeof outcomes)[number];

type Named = { readonly fires: readonly string[]; readonly unknown?: readonly string[] };

/** What is expected of a rule, or what came of it. */
export function expectedOf({ fires, unknown = [] }: Named, rule: string): ExampleOutcome {
  if (fires.includes(rule)) return 'fires';
  return unknown.includes(rule) ? 'unknown' : 'silent';
}

/** The example with another outcome of a rule expected. */
export function expecting(example: RuleExample, rule: string, outcome: ExampleOutcome): RuleExample {
  const { fires, unknown = [], ...rest } = example;
  const without = (ids: readonly string[]) => ids.filter((id) => id !== rule);
  const hanging = [...without(unknown), ...(outcome === 'unknown' ? [rule] : [])];
  return {
    ...rest,
    fires: [...without(fires), ...(outcome === 'fires' ? [rule] : [])],
    ...(hanging.length > 0 && { unknown: hanging }),
  };
}
