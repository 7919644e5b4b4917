import { randomUUID } from 'node:crypto';
import {
  readOperatingFact,
  type Issue,
  type OperatingFact as SentFact,
  type Outcome,
  type Revision,
} from '../../engine/index.ts';
import { issueOf } from '../problems.ts';
import type { Authored } from '../stores/authored.ts';
import type { OperatingFact } from '../stores/facts-store.ts';
import { keptFact, sentFact } from './known-facts.ts';
import { authorOf, refused, type Writer } from './writer.ts';

/** A fact as it is shown. */
export type FactDocument = {
  readonly id: string;
  readonly fact: SentFact;
  readonly recorded: DeedDocument;
  readonly withdrawn?: DeedDocument;
};

/** Each of them is looked at by every answer of the catalog. */
const MOST_FACTS = 1_000;

type DeedDocument = { readonly by: string; readonly at: string };
type Facts = Pick<Writer, 'around' | 'stores'>;

/** Every fact of a published catalog, by the day from which it holds. @issue unknown-catalog */
export function listFacts(catalog: string, { around, stores }: Facts): Outcome<readonly FactDocument[]> {
  if (around.catalogs.listRevisions(catalog).length === 0) return unknownCatalog(catalog);
  return { ok: true, value: stores.facts.listFacts(catalog).map(factDocument) };
}

/**
 * Records a fact, which bears on answers from now on.
 * @issue bad-shape bad-period unknown-catalog unknown-calendar, and too-many-facts where a thousand stand
 */
export async function recordFact(catalog: string, body: unknown, writer: Writer): Promise<Outcome<FactDocument>> {
  const sent = readOperatingFact(body);
  if (!sent.ok) return sent;
  const revisions = writer.around.catalogs.listRevisions(catalog);
  if (revisions.length === 0) return unknownCatalog(catalog);
  const issues = findUnknownCalendar(sent.value, revisions);
  if (issues.length > 0) return { ok: false, issues };
  const standing = writer.stores.facts.listFacts(catalog).filter(({ withdrawn }) => !withdrawn);
  if (standing.length >= MOST_FACTS)
    return refused('too-many-facts', `\`${catalog}\` has ${standing.length} facts that stand`);
  const fact = { id: `fact-${randomUUID()}`, catalog, recorded: authorOf(writer), ...keptFact(sent.value) };
  await writer.stores.facts.record(fact);
  return { ok: true, value: factDocument(fact) };
}

/** Withdraws a fact, which bears on no answer from now on. @issue unknown-operating-fact */
export async function withdrawFact(catalog: string, id: string, writer: Writer): Promise<Outcome<FactDocument>> {
  const { facts } = writer.stores;
  const find = (): OperatingFact | undefined => facts.listFacts(catalog).find((fact) => fact.id === id);
  if (find()) await facts.withdraw(id, authorOf(writer));
  const fact = find();
  return fact
    ? { ok: true, value: factDocument(fact) }
    : refused('unknown-operating-fact', `there is no fact \`${id}\``);
}

/** A closure of a calendar that no revision of the catalog has. */
function findUnknownCalendar(fact: SentFact, revisions: readonly Revision[]): readonly Issue[] {
  if (fact.kind !== 'closure' || fact.calendar === undefined) return [];
  const isKnown = revisions.some(({ catalog }) => catalog.calendars?.some(({ id }) => id === fact.calendar));
  return isKnown ? [] : [issueOf('unknown-calendar', `there is no calendar \`${fact.calendar}\``, '/calendar')];
}

function unknownCatalog(id: string) {
  return refused('unknown-catalog', `there is no catalog \`${id}\``);
}

function factDocument(fact: OperatingFact): FactDocument {
  const { id, recorded, withdrawn } = fact;
  const head = { id, fact: sentFact(fact), recorded: deedDocument(recorded) };
  return withdrawn ? { ...head, withdrawn: deedDocument(withdrawn) } : head;
}

function deedDocument({ at, by }: Authored): DeedDocument {
  return { by, at: new Date(at).toISOString() };
}
