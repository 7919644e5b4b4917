import type { CompiledRevision } from '../catalog/compiled-revision.ts';
import type { CompiledTier } from '../catalog/tier.ts';
import type { CatalogCalendar, SheetHours, SheetPrice, Windows } from '../generated/types.ts';
import type { Voice } from './voice.ts';

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const GERMAN = ['Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa', 'So'];
const ENGLISH = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** The service hours that the sheet speaks of: those of its rows, targets and prices, in the order of the catalog. */
export function listHours(
  rows: readonly string[],
  tiers: readonly CompiledTier[],
  prices: readonly SheetPrice[],
  revision: CompiledRevision,
  voice: Voice,
): readonly SheetHours[] {
  const named = new Set([
    ...rows.flatMap((id) => revision.features.get(id)?.feature.calendar ?? []),
    ...tiers.flatMap(clocksOf),
    ...prices.flatMap(({ id }) => bandsOf(id, revision)),
  ]);
  return listAllHours(revision, voice).filter(({ calendar }) => named.has(calendar));
}

/** All service hours of a catalog, week by week. */
export function listAllHours({ catalog }: CompiledRevision, voice: Voice): readonly SheetHours[] {
  return (catalog.calendars ?? []).map((calendar) => ({
    calendar: calendar.id,
    title: voice.say(calendar.title),
    text: hoursText(calendar, voice),
  }));
}

function clocksOf({ commitments }: CompiledTier): readonly string[] {
  return [...commitments.values()].flatMap((placed) =>
    placed.flatMap(({ commitment: { clock } }) => (clock.kind === 'calendar' ? clock.calendar : [])),
  );
}

function bandsOf(price: string, { prices }: CompiledRevision): readonly string[] {
  const known = prices.get(price)?.price;
  return known?.kind === 'hourly' ? (known.bands ?? []).map(({ calendar }) => calendar) : [];
}

/** A week in words. @example 'Mo–Do 09:00–17:00, Fr 09:00–12:00; an Feiertagen geschlossen' */
function hoursText({ hours, holidays }: CatalogCalendar, voice: Voice): string {
  const names = voice.language === 'de' ? GERMAN : ENGLISH;
  const days = DAYS.map((day) => windowsText(hours[day] ?? []));
  const starts = days.flatMap((day, index) => (index === 0 || day !== days[index - 1] ? [index] : []));
  const runs = starts.map((start, index) => {
    const last = (starts[index + 1] ?? DAYS.length) - 1;
    const span = start === last ? names[start] : `${names[start]}–${names[last]}`;
    return days[start] === '' ? '' : `${span} ${days[start]}`;
  });
  const week = runs.filter((run) => run !== '').join(', ');
  return holidays ? `${week}; ${holidaysText(holidays.hours, voice)}` : week;
}

function holidaysText(hours: Windows, voice: Voice): string {
  const text = windowsText(hours);
  return text === '' ? voice.phrase('closed-on-holidays') : voice.phrase('on-holidays', { hours: text });
}

function windowsText(windows: Windows): string {
  return windows.map(([from, until]) => `${from}–${until}`).join(' + ');
}
