import type { Closure } from '../calendar/calendar-input.ts';
import type { ClosureFact, ContractSystem, EndOfServiceFact, OperatingFact } from '../generated/types.ts';

/** An operating fact under the id by which it was recorded. */
export type KnownFact = OperatingFact & { readonly id: string };

/** The days on which facts close a calendar, which no override opens. */
export function closuresFor(calendar: string, facts: readonly KnownFact[]): readonly (ClosureFact & KnownFact)[] {
  return facts.filter(
    (fact): fact is ClosureFact & KnownFact =>
      fact.kind === 'closure' && (fact.calendar === undefined || fact.calendar === calendar),
  );
}

/** Whether a local day is one of a closure's. */
export function isDayOf({ from, until }: Closure, day: string): boolean {
  return from <= day && day <= until;
}

/**
 * A system with the End of Service that was announced for its type. A date of its own stands, since it may be agreed with
 * the customer; of several announcements the latest holds, and of two on one day the one whose status begins later.
 */
export function systemAsAnnounced(system: ContractSystem, facts: readonly KnownFact[]): ContractSystem {
  const fact = announcementFor(system, facts);
  return fact ? { ...system, endOfService: fact.endOfService, endOfServiceAnnounced: fact.announced } : system;
}

function announcementFor({ endOfService, type }: ContractSystem, facts: readonly KnownFact[]) {
  if (type === undefined || endOfService !== undefined) return undefined;
  return announcements(facts)
    .filter(({ systemType }) => systemType === type)
    .sort(compareAnnouncements)
    .at(-1);
}

/** The announcements of End of Service among facts. */
export function announcements(facts: readonly KnownFact[]): readonly (EndOfServiceFact & KnownFact)[] {
  return facts.filter((fact): fact is EndOfServiceFact & KnownFact => fact.kind === 'end-of-service');
}

function compareAnnouncements(a: EndOfServiceFact, b: EndOfServiceFact): number {
  const [one, other] = [a, b].map(({ announced, endOfService }) => `${announced} ${endOfService}`) as [string, string];
  return one === other ? 0 : one < other ? -1 : 1;
}
