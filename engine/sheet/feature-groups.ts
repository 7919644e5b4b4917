import type { CompiledRevision } from '../catalog/compiled-revision.ts';
import type { Feature } from '../generated/types.ts';
import type { Said } from './said.ts';
import type { Voice } from './voice.ts';

/** What the features under one heading mean, with the footnotes that bind them. */
export type FeatureGroup = {
  readonly title?: string;
  readonly features: readonly (Said & { readonly conditions: readonly string[] })[];
};

/** Every feature that the catalog says more about than its name, under its heading; those without one come last. */
export function describeFeatures(revision: CompiledRevision, voice: Voice): readonly FeatureGroup[] {
  const { features, groups = [] } = revision.catalog;
  const titled = groups.map(({ id, title }) => ({
    title: voice.say(title),
    features: describe(
      features.filter(({ group }) => group === id),
      revision,
      voice,
    ),
  }));
  const others = {
    features: describe(
      features.filter(({ group }) => group === undefined),
      revision,
      voice,
    ),
  };
  return [...titled, others].filter((group) => group.features.length > 0);
}

function describe(
  features: readonly Feature[],
  { footnotes }: CompiledRevision,
  voice: Voice,
): FeatureGroup['features'] {
  return features.flatMap(({ description, details = [], footnotes: ids = [], title }) => {
    const texts = [
      ...(description ? [voice.say(description)] : []),
      ...details.map((detail) => `${voice.say(detail.title)}: ${voice.say(detail.text)}`),
    ];
    const conditions = ids.flatMap((id) => footnotes.get(id) ?? []).map(({ text }) => voice.say(text));
    return texts.length + conditions.length === 0 ? [] : [{ title: voice.say(title), texts, conditions }];
  });
}
