import type { TimelineEvent } from '../../engine/index.ts';
import { call } from '../call.ts';

/** The days that matter in the course of a contract in a period. */
export type ContractDays = {
  readonly contract: string;
  readonly customer?: string;
  readonly catalog: string;
  readonly events: readonly TimelineEvent[];
};

/** The days of a part of the contracts; `next` leads to the part after it. */
export type RadarPart = {
  readonly timelines: readonly ContractDays[];
  readonly contracts: number;
  readonly unreadable: readonly string[];
  readonly next?: string;
};

/** Days from one to another over a part of the contracts. */
export function fetchRadarPart(period: RadarPeriod, lang: string, cursor?: string): Promise<RadarPart> {
  const query = new URLSearchParams({ ...period, lang, limit: '200', ...(cursor !== undefined && { cursor }) });
  return call(`/v1/timelines?${query.toString()}`);
}

/** First and last day. */
export type RadarPeriod = { readonly from: string; readonly until: string };

/** Address of the calendar file of all contracts. */
export function radarCalendarAddress(period: RadarPeriod, lang: string): string {
  return `/v1/timelines.ics?${new URLSearchParams({ ...period, lang }).toString()}`;
}
