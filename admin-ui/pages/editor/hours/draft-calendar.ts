import {
  below,
  calendarInput,
  evaluateCalendar,
  type CalendarInput,
  type CatalogCalendar,
  type DraftContent,
  type HolidayList,
  type Issue,
  type Outcome,
  type Pointer,
  type Price,
  type Windows,
} from '../../../../engine/index.ts';
import { catalogOf, listIn } from '../../../editing/draft-catalog.ts';
import { settingPatch, valueAt } from '../../../editing/places.ts';
import type { EditedDraft } from '../../../editing/edited-draft.svelte.ts';

/** A calendar of the draft, and where it stands. */
export type PlacedCalendar = { readonly calendar: CatalogCalendar; readonly pointer: Pointer };

export function calendarsOf(content: DraftContent): readonly PlacedCalendar[] {
  return listIn<CatalogCalendar>(content, '/catalog/calendars').map((calendar, index) => ({
    calendar,
    pointer: below('/catalog/calendars', index),
  }));
}

/** A calendar as it can be asked, with the holidays of its region; the issues, where it cannot be asked as it stands. */
export function readHours(
  calendar: CatalogCalendar,
  content: DraftContent,
  holidays: readonly HolidayList[],
): Outcome<CalendarInput> {
  const { closures, ...input } = calendarInput(calendar, catalogOf(content).timeZone ?? '', holidays);
  // Reasons of closures are for people.
  const asked = { ...input, ...(closures && { closures: closures.map(({ from, until }) => ({ from, until })) }) };
  const tried = evaluateCalendar({ calendar: asked, op: 'within', start: '2000-01-01T00:00:00Z' });
  return tried.ok ? { ok: true, value: asked } : tried;
}

/** Windows at a place of the draft; none where something else stands there. */
export function windowsAt(content: DraftContent, pointer: Pointer): Windows {
  const windows = valueAt(content, pointer);
  const isShaped = Array.isArray(windows) && windows.every((window) => Array.isArray(window) && window.length === 2);
  return isShaped ? (windows as unknown as Windows) : [];
}

/** Puts windows at a place; one edge moved step by step is one change. */
export function putWindows(draft: EditedDraft, pointer: Pointer, windows: Windows, words: string): void {
  draft.change({ words, patch: settingPatch(draft.content, pointer, windows) }, pointer);
}

/** What the review finds of the days of a calendar: on the calendar itself, and on prices by bands that it is part of. */
export function issuesOfDays(
  { calendar, pointer }: PlacedCalendar,
  content: DraftContent,
  issues: readonly Issue[],
): readonly Issue[] {
  const prices = listIn<Price>(content, '/catalog/prices').flatMap((price, index) =>
    'bands' in price && price.bands?.some((band) => band.calendar === calendar.id)
      ? [below('/catalog/prices', index, 'bands')]
      : [],
  );
  const places = [pointer, ...prices];
  return issues.filter(
    ({ params, pointer: at }) =>
      typeof params?.['date'] === 'string' && places.some((place) => at === place || at.startsWith(`${place}/`)),
  );
}
