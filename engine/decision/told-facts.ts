import { localDate } from '../calendar/local-day.ts';
import { announcements, closuresFor, type KnownFact } from '../catalog/known-fact.ts';
import type { AnswerFact, ClosureFact, EndOfServiceFact } from '../generated/types.ts';
import { fill, say, type Texts } from '../text.ts';
import { dateText } from './date-text.ts';
import type { Judgement } from './judgement.ts';
import type { Situation } from './situation.ts';

type Closed = ClosureFact & KnownFact;
type Announced = EndOfServiceFact & KnownFact;

/** What an answer says of each kind of fact. */
const phrases: Readonly<Record<AnswerFact['kind'], Texts>> = {
  closure: { de: 'Geschlossen von {from} bis {until}: {note}', en: 'Closed from {from} to {until}: {note}' },
  'end-of-service': {
    de: '„{type}“ hat ab {from} den Status End of Service, angekündigt am {announced}.',
    en: '“{type}” has the status End of Service from {from}, announced on {announced}.',
  },
};

/**
 * The operating facts that bear on an answer: closures in which its instant or a deadline's time lies, and announcements that
 * bound a system; undefined where none does. Each once, in the order in which facts are listed.
 */
export function tellFacts(judgement: Judgement | undefined, situation: Situation): readonly AnswerFact[] | undefined {
  const { facts } = situation.contract.history;
  if (!judgement || facts.length === 0) return undefined;
  const bearing = new Set<KnownFact>([...closuresOf(judgement, situation), ...announcementsOf(judgement, facts)]);
  const { language } = judgement.examination.candidate.revision;
  const told = facts.filter((fact) => bearing.has(fact)).map((fact) => tell(fact, situation.language ?? language));
  return told.length === 0 ? undefined : told.flatMap((fact) => fact ?? []);
}

function closuresOf(judgement: Judgement, { at, contract }: Situation): readonly Closed[] {
  const { candidate, hours } = judgement.examination;
  const { timeZone } = candidate.revision.catalog;
  const { facts } = contract.history;
  const stretches = [
    ...(hours ? [{ calendar: hours.id, until: at }] : []),
    ...judgement.dueClocks().map(({ clock, due }) => ({ calendar: clock.calendarId, until: due })),
  ];
  const first = localDate(timeZone, at);
  return stretches.flatMap(({ calendar, until }) =>
    closuresFor(calendar ?? '', calendar === undefined ? [] : facts).filter(
      (closure) => closure.from <= localDate(timeZone, until) && first <= closure.until,
    ),
  );
}

/** The announcements that bound the systems which are meant, where the term ends with it. */
function announcementsOf(
  { examination: { bounds, systems } }: Judgement,
  facts: readonly KnownFact[],
): readonly Announced[] {
  const bounded = systems.filter((_, index) => bounds[index]?.endOfService !== undefined);
  return announcements(facts).filter((fact) =>
    bounded.some(
      (system) =>
        system.type === fact.systemType &&
        system.endOfService === fact.endOfService &&
        system.endOfServiceAnnounced === fact.announced,
    ),
  );
}

function tell(fact: KnownFact, language: string): AnswerFact | undefined {
  if (fact.kind === 'contact') return undefined;
  const { id, kind } = fact;
  return { id, kind, text: fill(say(phrases[kind], language, 'en'), wordsOf(fact, language)) };
}

function wordsOf(fact: Closed | Announced, language: string): Readonly<Record<string, string>> {
  const day = (date: string): string => dateText(date, language);
  return fact.kind === 'closure'
    ? { from: day(fact.from), until: day(fact.until), note: say(fact.note, language, 'en') }
    : { type: fact.systemType, from: day(fact.endOfService), announced: day(fact.announced) };
}
