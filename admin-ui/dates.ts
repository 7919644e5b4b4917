/** @example dateIn('2026-11-24', 'de') → '24. November 2026' */
export function dateIn(date: string, language: string): string {
  const day = new Date(date.slice(0, 10));
  return Number.isNaN(day.getTime())
    ? date
    : day.toLocaleDateString(regional(language), { dateStyle: 'long', timeZone: 'UTC' });
}

/** @example momentIn('2026-11-24T12:00:00+01:00', 'Europe/Berlin', 'de') → 'Di., 24.11.2026, 12:00' */
export function momentIn(instant: string, zone: string, language: string): string {
  return new Date(instant).toLocaleString(regional(language), {
    weekday: 'short',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: zone,
  });
}

/** @example moneyIn('97.50', 'EUR', 'de') → '97,50 €' */
export function moneyIn(amount: string, currency: string, language: string): string {
  return Number(amount).toLocaleString(regional(language), { style: 'currency', currency });
}

/** @example timeIn(at, 'Europe/Berlin', 'de') → '18:00' */
export function timeIn(at: number, zone: string, language: string): string {
  return new Date(at).toLocaleTimeString(regional(language), { hour: '2-digit', minute: '2-digit', timeZone: zone });
}

/** @example dayIn(at, 'Europe/Berlin', 'de') → 'Di., 24.11.' */
export function dayIn(at: number, zone: string, language: string): string {
  return new Date(at).toLocaleDateString(regional(language), {
    weekday: 'short',
    day: 'numeric',
    month: 'numeric',
    timeZone: zone,
  });
}

/** Dates and amounts are written as in Europe. */
function regional(language: string): string {
  return language === 'en' ? 'en-GB' : language;
}
