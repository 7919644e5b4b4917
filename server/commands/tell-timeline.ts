import { answerTimeline, renderCalendarFile, type Outcome, type Timeline } from '../../engine/index.ts';
import { bringContract } from './stored-contract.ts';
import { type Surroundings, worldNow } from './surroundings.ts';

/** Which days matter in the course of a contract, inline or stored. */
export async function tellTimeline(request: unknown, around: Surroundings): Promise<Outcome<Timeline>> {
  return answerTimeline(await bringContract(request, around), worldNow(around));
}

/** The same days of a stored contract as a calendar file. */
export async function writeCalendarFile(
  request: { readonly contract: string },
  around: Surroundings,
): Promise<Outcome<string>> {
  const told = await tellTimeline(request, around);
  if (!told.ok) return told;
  const { contract: id } = request;
  const customer = (await around.contracts.find(id))?.contract.customer;
  const title = customer === undefined ? id : `${customer} · ${id}`;
  return { ok: true, value: renderCalendarFile(told.value.events, { id, title, stamp: around.now() }) };
}
