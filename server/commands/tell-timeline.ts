import { answerTimeline, renderCalendarFile, type Outcome, type Timeline } from '../../engine/index.ts';
import { worldAsKnown } from './known-world.ts';
import { bringContract, hasMember, momentOf } from './stored-contract.ts';
import type { Surroundings } from './surroundings.ts';

/** Which days matter in the course of a contract, inline or stored; as it was known at an instant when the request names one. */
export async function tellTimeline(request: unknown, around: Surroundings): Promise<Outcome<Timeline>> {
  const { knownAt } = momentOf(request, around.now());
  return answerTimeline(await bringContract(request, around), worldAsKnown(around, knownAt));
}

/** The same days of a stored contract as a calendar file. */
export async function writeCalendarFile(
  request: { readonly contract: string },
  around: Surroundings,
): Promise<Outcome<string>> {
  const whole = await bringContract(request, around);
  const told = await tellTimeline(whole, around);
  if (!told.ok) return told;
  const { contract: id } = request;
  const customer = customerIn(whole);
  const title = customer === undefined ? id : `${customer} · ${id}`;
  return { ok: true, value: renderCalendarFile(told.value.events, { id, title, stamp: around.now() }) };
}

function customerIn(request: unknown): string | undefined {
  const contract = hasMember(request, 'contract') ? request.contract : undefined;
  return hasMember(contract, 'customer') ? String(contract.customer) : undefined;
}
