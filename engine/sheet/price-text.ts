import type { CompiledRevision } from '../catalog/compiled-revision.ts';
import type { HourlyPrice, Price, Rate, RecurringPrice } from '../generated/types.ts';
import { moneyText, numberText } from './amount-text.ts';
import type { Voice } from './voice.ts';

/** A rate as an amount of money, or on request. */
function amountOf(rate: Rate, { catalog }: CompiledRevision, voice: Voice): string {
  return rate.kind === 'amount' ? moneyText(rate.amount, catalog.currency, voice.language) : voice.phrase('on-request');
}

/** Whether the vendor names some amount of the price only when asked. */
export function isOnRequest(price: Price): boolean {
  return price.rate.kind === 'on-request';
}

/** What use costs at a price by the hour. @example '1. Stunde 149,00 EUR, jede weitere 129,00 EUR' */
export function rateText(id: string, revision: CompiledRevision, voice: Voice): string {
  const price = revision.prices.get(id)?.price;
  return price ? priceText(price, revision, voice) : voice.phrase('on-request');
}

/** What use beyond an allowance costs. @example 'jede weitere Stunde 89,00 EUR' */
export function overageText(id: string, revision: CompiledRevision, voice: Voice): string {
  const price = revision.prices.get(id)?.price;
  if (!price || isOnRequest(price)) return voice.phrase('beyond', { amount: voice.phrase('on-request') });
  if (price.kind === 'hourly' && !price.firstHour)
    return voice.phrase('beyond-hours', { amount: amountOf(price.rate, revision, voice) });
  return voice.phrase('beyond', { amount: priceText(price, revision, voice) });
}

/** A price in words, without its particulars. @example '899,00 EUR je Jahr' */
export function priceText(price: Price, revision: CompiledRevision, voice: Voice): string {
  const amount = amountOf(price.rate, revision, voice);
  if (price.kind === 'once') return amount;
  if (price.kind === 'hourly') return hourlyText(price, amount, revision, voice);
  if (isOnRequest(price)) return amount;
  const fee = voice.phrase(`per-${price.period}`, { amount });
  const driver = driverOf(price, revision, voice);
  return driver === undefined ? fee : voice.phrase('times-driver', { amount: fee, driver });
}

/** The particulars of a price: what it multiplies with, blocks, surcharges, travel. */
export function priceDetails(price: Price, revision: CompiledRevision, voice: Voice): readonly string[] {
  if (price.kind === 'hourly') return hourlyDetails(price, revision, voice);
  return price.kind === 'recurring' ? recurringDetails(price, revision, voice) : [];
}

function hourlyText(price: HourlyPrice, amount: string, revision: CompiledRevision, voice: Voice): string {
  const { blockMinutes, firstHour } = price;
  if (firstHour) return voice.phrase('first-then', { first: amountOf(firstHour, revision, voice), amount });
  if (isOnRequest(price)) return amount;
  return voice.phrase(blockMinutes === 60 ? 'per-begun-hour' : 'per-hour', { amount });
}

function recurringDetails(price: RecurringPrice, revision: CompiledRevision, voice: Voice): readonly string[] {
  const driver = driverOf(price, revision, voice);
  if (driver === undefined) return [];
  const ranges = (price.ranges ?? []).map(({ from, rate }) =>
    voice.phrase('from-units', {
      from: numberText(from, voice.language),
      driver,
      amount: amountOf(rate, revision, voice),
    }),
  );
  return isOnRequest(price) ? [voice.phrase('by-driver', { driver }), ...ranges] : ranges;
}

function hourlyDetails(price: HourlyPrice, { catalog }: CompiledRevision, voice: Voice): readonly string[] {
  const bands = (price.bands ?? []).flatMap(({ calendar, surchargePercent }) => {
    const title = catalog.calendars?.find(({ id }) => id === calendar)?.title;
    if (!title) return [];
    const words = { hours: voice.say(title), percent: numberText(surchargePercent, voice.language) };
    return [voice.phrase(surchargePercent === 0 ? 'plain-band' : 'band', words)];
  });
  const travel =
    price.travelPercent === undefined
      ? []
      : [voice.phrase('travel-time', { percent: numberText(price.travelPercent, voice.language) })];
  return [...blockTexts(price, voice), ...bands, ...travel];
}

/** The begun block that counts whole, unless the price itself says so. */
function blockTexts({ blockMinutes, firstHour, rate }: HourlyPrice, voice: Voice): readonly string[] {
  if (blockMinutes === 60) return firstHour || rate.kind === 'on-request' ? [voice.phrase('begun-hour')] : [];
  if (blockMinutes === 1) return [voice.phrase('begun-minute')];
  return [voice.phrase('begun-minutes', { minutes: String(blockMinutes) })];
}

/** What a recurring price multiplies with, in words. */
function driverOf({ driver }: RecurringPrice, { attributes }: CompiledRevision, voice: Voice): string | undefined {
  const attribute = driver === undefined ? undefined : attributes.get(driver);
  return attribute && voice.say(attribute.title);
}
