import { below } from '../catalog/place.ts';
import type { Catalog, ContextKey } from '../generated/types.ts';

/** A place that hangs on a member of a question's context. */
export type ContextNeed = {
  readonly key: ContextKey;
  /** Each of them must read the key; left out, at least one feature of the catalog. */
  readonly features?: readonly string[];
  readonly pointer: string;
};

/** What exclusions, channels, travel, commitments, packages and forms need to know of a question. */
export function contextNeedsOf(catalog: Catalog): readonly ContextNeed[] {
  return [
    ...(catalog.exclusions ?? []).map(({ key, features }, index) => ({
      key,
      features,
      pointer: below('/exclusions', index, 'key'),
    })),
    ...needsOfFeatures(catalog),
    ...needsOfCommitments(catalog),
    ...needsOfPackages(catalog),
    ...needsOfForms(catalog),
  ];
}

function needsOfFeatures({ features }: Catalog): readonly ContextNeed[] {
  return features.flatMap(({ id, channels, travel }, index) => {
    const place = below('/features', index);
    return [
      ...(channels ? [{ key: 'channel', features: [id], pointer: below(place, 'channels') } as const] : []),
      ...(travel ? [{ key: 'location', features: [id], pointer: below(place, 'travel') } as const] : []),
    ];
  });
}

function needsOfCommitments({ offerings }: Catalog): readonly ContextNeed[] {
  return offerings.flatMap(({ tiers }, offering) =>
    tiers.flatMap(({ commitments = [] }, tier) =>
      commitments.flatMap(({ severity, feature }, index) => {
        const pointer = below('/offerings', offering, 'tiers', tier, 'commitments', index, 'severity');
        return severity === undefined ? [] : [{ key: 'severity', features: [feature], pointer } as const];
      }),
    ),
  );
}

function needsOfPackages({ packages = [] }: Catalog): readonly ContextNeed[] {
  return packages.flatMap(({ covers }, pack) =>
    covers.flatMap(({ component, features }, index) => {
      const pointer = below('/packages', pack, 'covers', index, 'component');
      return component === undefined ? [] : [{ key: 'component', features, pointer } as const];
    }),
  );
}

function needsOfForms({ requestForms = [] }: Catalog): readonly ContextNeed[] {
  return requestForms.flatMap(({ fields }, form) =>
    fields.flatMap(({ contextKey }, index) => {
      const pointer = below('/requestForms', form, 'fields', index, 'contextKey');
      return contextKey === undefined ? [] : [{ key: contextKey, pointer }];
    }),
  );
}
