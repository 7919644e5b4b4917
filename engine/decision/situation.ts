import type { KnownContract } from '../contract/known-contract.ts';
import type { CompiledFeature } from '../catalog/feature.ts';
import type { Context, ContextKey, ContractSystem } from '../generated/types.ts';

/** A question whose every name is known: who asks for what, when and in what circumstances. */
export type Situation = {
  readonly contract: KnownContract;
  readonly feature: string;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly context: Context;
  /** Language asked for; undefined for the catalog's own. */
  readonly language: string | undefined;
};

/** A member of the context, where the feature reads it; another feature's member is as good as left out. */
export function reads<Key extends ContextKey>(
  { reads }: CompiledFeature,
  context: Context,
  key: Key,
): Context[Key] | undefined {
  return reads.has(key) ? context[key] : undefined;
}

/** The systems that are meant: the one asked for, else all that are covered. */
export function systemsMeant(
  feature: CompiledFeature,
  context: Context,
  covered: readonly ContractSystem[],
): readonly ContractSystem[] {
  const asked = reads(feature, context, 'system');
  return asked === undefined ? covered : covered.filter(({ id }) => id === asked);
}
