import { below } from '../catalog/place.ts';
import type { Catalog, HolidayList } from '../generated/types.ts';
import type { Issue } from '../issue.ts';
import { blocker } from './finding.ts';

/** Calendars that count the holidays of a region of which there is no list. @issue `unknown-holiday-region` */
export function findUnknownRegions(catalog: Catalog, lists: readonly HolidayList[]): readonly Issue[] {
  const regions = lists.map(({ region }) => region);
  return (catalog.calendars ?? []).flatMap(({ holidays }, index) =>
    holidays && !regions.includes(holidays.region)
      ? [
          blocker(
            'unknown-holiday-region',
            below('/calendars', index, 'holidays', 'region'),
            `there is no list of holidays for \`${holidays.region}\``,
            { region: holidays.region },
          ),
        ]
      : [],
  );
}
