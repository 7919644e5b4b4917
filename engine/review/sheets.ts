import { below } from '../catalog/place.ts';
import { featuresOfTiers } from '../catalog/tier.ts';
import type { Catalog } from '../generated/types.ts';
import type { Issue } from '../issue.ts';
import { blocker } from './finding.ts';

/** Rows of a comparison sheet for features that no tier of the offering names. @issue `row-without-cell` */
export function reviewSheets({ offerings }: Catalog): readonly Issue[] {
  return offerings.flatMap((offering, index) => {
    const named = featuresOfTiers(offering);
    return (offering.sheet?.rows ?? []).flatMap((feature, row) =>
      named.has(feature)
        ? []
        : [
            blocker(
              'row-without-cell',
              below('/offerings', index, 'sheet', 'rows', row),
              `no tier names \`${feature}\``,
              {
                feature,
              },
            ),
          ],
    );
  });
}
