import { setImmediate } from 'node:timers/promises';
import {
  answerTimeline,
  readOutlook,
  renderContractDays,
  type ContractDays,
  type Outcome,
  type Outlook,
  type TimelineEvent,
  type World,
} from '../../engine/index.ts';
import type { ContractStore, StoredContract } from '../stores/contract-store.ts';
import type { PageRequest } from '../stores/page.ts';
import { worldNow, type Surroundings } from './surroundings.ts';

/** The days that matter in the course of a contract in a period. */
export type ContractTimeline = {
  readonly contract: string;
  readonly customer?: string;
  readonly catalog: string;
  readonly events: readonly TimelineEvent[];
};

/** The days of a part of the kept contracts. */
export type Timelines = {
  /** Contracts that have such days, in the order of their ids. */
  readonly timelines: readonly ContractTimeline[];
  /** How many contracts were read. */
  readonly contracts: number;
  /** Contracts that cannot be read any more. */
  readonly unreadable: readonly string[];
  readonly next?: string;
};

type TellNeeds = { readonly around: Surroundings; readonly contracts: Pick<ContractStore, 'list'> };
type Query = Readonly<Record<string, string>>;

/**
 * Which days matter in the course of kept contracts, page by page.
 * @param query `from`, `until` and `lang`
 * @issue bad-shape bad-date bad-period
 */
export async function tellTimelines(query: Query, page: PageRequest, needs: TellNeeds): Promise<Outcome<Timelines>> {
  const outlook = readOutlook(query, needs.around.now());
  return outlook.ok ? { ok: true, value: await tellPart(outlook.value, page, needs) } : outlook;
}

const CONTRACTS_A_TURN = 200;

/** The same days of all kept contracts as one calendar file. @issue bad-shape bad-date bad-period */
export async function writeCollectedCalendar(query: Query, needs: TellNeeds): Promise<Outcome<string>> {
  const stamp = needs.around.now();
  const outlook = readOutlook(query, stamp);
  if (!outlook.ok) return outlook;
  const told: ContractTimeline[] = [];
  for (let page: PageRequest | undefined = { limit: CONTRACTS_A_TURN }; page;) {
    const part = await tellPart(outlook.value, page, needs);
    told.push(...part.timelines);
    page = part.next === undefined ? undefined : { limit: CONTRACTS_A_TURN, cursor: part.next };
    await setImmediate();
  }
  return { ok: true, value: renderContractDays(told.map(namedDays), { title: 'Mehrwert', stamp }) };
}

async function tellPart(outlook: Outlook, page: PageRequest, { around, contracts }: TellNeeds): Promise<Timelines> {
  const { entries, next } = await contracts.list(page);
  const told = entries.map((stored) => ({ id: stored.id, timeline: timelineOf(stored, outlook, worldNow(around)) }));
  return {
    timelines: told.flatMap(({ timeline }) => (timeline && timeline.events.length > 0 ? timeline : [])),
    contracts: entries.length,
    unreadable: told.flatMap(({ id, timeline }) => (timeline ? [] : id)),
    ...(next !== undefined && { next }),
  };
}

function timelineOf(
  { id, contract }: StoredContract,
  { from, until, lang }: Outlook,
  world: World,
): ContractTimeline | undefined {
  const told = answerTimeline({ contract, from, until, ...(lang !== undefined && { lang }) }, world);
  if (!told.ok) return undefined;
  const { catalog, customer } = contract;
  return { contract: id, ...(customer !== undefined && { customer }), catalog, events: told.value.events };
}

/** Beside the days of others each says whose it is. */
function namedDays({ contract, customer, events }: ContractTimeline): ContractDays {
  const whose = customer === undefined ? contract : `${customer} · ${contract}`;
  return { id: contract, events: events.map((event) => ({ ...event, text: `${whose}: ${event.text}` })) };
}
