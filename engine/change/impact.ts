import { formatInstant } from '../calendar/instant.ts';
import { localDate, startOfLocalDay } from '../calendar/local-day.ts';
import { openHistory, type CatalogHistory } from '../catalog/history.ts';
import type { KnownFact } from '../catalog/known-fact.ts';
import { effectiveInstant, type Revision } from '../catalog/revision.ts';
import type { KnownContract } from '../contract/known-contract.ts';
import { answerQuestion } from '../decision/ask.ts';
import { readAsker } from '../decision/asker.ts';
import { decide, reachVerdict } from '../decision/decide.ts';
import type { World } from '../decision/world.ts';
import type { Answer, Context, Contract } from '../generated/types.ts';
import { likenessOf } from './alike-contracts.ts';
import { effectOf, type Effect, type Liking } from './answer-effect.ts';

const HOUR_MS = 3_600_000;
const HOURS_LATER = [34, 44, 34 + 4 * 24, 34 + 182 * 24];

/** A question that every contract is asked twice. */
export type ImpactQuestion = { readonly feature: string; readonly context: Context; readonly at: string };

/** The world as it is published, as it would be with one more revision, and the questions that are asked in both. */
export type Impact = {
  readonly before: World;
  readonly after: World;
  readonly questions: readonly (ImpactQuestion & { readonly instant: number; readonly liking: Liking })[];
};

/** What another revision means to one contract; `unreadable` where either world cannot read it. */
export type ContractImpact = {
  readonly asked: number;
  readonly unreadable: boolean;
  readonly effects: readonly { readonly effect: Effect; readonly question: ImpactQuestion }[];
};

/**
 * Two worlds and the questions that tell them apart: every feature of either revision, with each severity where it reads
 * one, at some instants in epoch milliseconds, by day and at night, soon and later, after the next one is in force.
 */
export function openImpact(
  published: readonly Revision[],
  next: Revision,
  instants: readonly number[] = usualInstants(next),
  facts: readonly KnownFact[] = [],
): Impact {
  const [before, after] = [openHistory(published, facts), openHistory([...published, next], facts)];
  const { catalog } = next;
  const features = [...catalog.features, ...(published.at(-1)?.catalog.features ?? [])];
  const byId = new Map(features.toReversed().map((feature) => [feature.id, feature]));
  const severities = (catalog.severities ?? []).map(({ id }): Context => ({ severity: id }));
  const questions = [...byId.values()].flatMap(({ better, id, reads }) =>
    (reads?.includes('severity') && severities.length > 0 ? severities : [{}]).flatMap((context) =>
      instants.map((instant) => {
        const at = formatInstant(catalog.timeZone, instant);
        return { feature: id, context, at, instant, liking: better };
      }),
    ),
  );
  const now = effectiveInstant(next);
  return { before: worldOf(before, now), after: worldOf(after, now), questions };
}

/** Some instants, counted from the beginning of the day on which a revision takes effect, whatever the hour. */
function usualInstants(next: Revision): readonly number[] {
  const { timeZone } = next.catalog;
  const day = startOfLocalDay(timeZone, localDate(timeZone, effectiveInstant(next)));
  return HOURS_LATER.map((hours) => day + hours * HOUR_MS);
}

/** What the other revision means to a contract: every question whose answer differs. */
export function impactOn(contract: Contract, impact: Impact): ContractImpact {
  const both = readInBoth(contract, impact);
  return both ? askBoth(both, impact) : UNREADABLE;
}

/** So many kinds of contracts are remembered. */
const MOST_KINDS = 5_000;

/**
 * Tells of one contract after the other what the other revision means to it, and asks those that are alike at every instant once.
 * LAW: each is told what impactOn tells of it alone (test/laws/impact.test.ts).
 */
export function askAlikeOnce(impact: Impact): (contract: Contract) => ContractImpact {
  const instants = [...new Set(impact.questions.map(({ instant }) => instant))];
  const known = new Map<string, ContractImpact>();
  return (contract) => {
    const both = readInBoth(contract, impact);
    if (!both) return UNREADABLE;
    const [was, is] = both.map((one) => likenessOf(one, instants));
    if (was === undefined || is === undefined) return askBoth(both, impact);
    const kind = `${was} ${is}`;
    const found = known.get(kind) ?? askBoth(both, impact);
    if (known.size < MOST_KINDS) known.set(kind, found);
    return found;
  };
}

/** Both whole answers to a question of a contract; null where a world does not know the feature. */
export function explainImpact(
  contract: Contract,
  question: ImpactQuestion,
  { after, before }: Impact,
): { readonly before: Answer | null; readonly after: Answer | null } {
  const [was, is] = [before, after].map((world) => answerQuestion({ contract, ...question }, world));
  return { before: was?.ok ? was.value : null, after: is?.ok ? is.value : null };
}

/** A contract as it is read in the world as it is published, and in the other. */
type InBoth = readonly [was: KnownContract, is: KnownContract];

const UNREADABLE: ContractImpact = { asked: 0, unreadable: true, effects: [] };

function readInBoth(contract: Contract, { after, before }: Impact): InBoth | undefined {
  const [was, is] = [readAsker({ contract }, before), readAsker({ contract }, after)];
  return was.ok && is.ok ? [was.value.contract, is.value.contract] : undefined;
}

function askBoth([was, is]: InBoth, { questions }: Impact): ContractImpact {
  const effects = questions.flatMap(({ at, context, feature, instant, liking }) => {
    const question = { feature, context, at };
    const effect = effectAt(was, is, question, instant, liking);
    return effect ? [{ effect, question }] : [];
  });
  return { asked: questions.length, unreadable: false, effects };
}

function effectAt(
  was: KnownContract,
  is: KnownContract,
  { context, feature }: ImpactQuestion,
  at: number,
  liking: Liking,
): Effect | undefined {
  const [before, after] = [was, is].map((contract) => {
    const situation = { contract, feature, at, context, language: undefined };
    return decide(reachVerdict(situation), situation);
  });
  return before && after ? effectOf(before, after, liking) : undefined;
}

function worldOf(history: CatalogHistory, now: number): World {
  return { catalog: (id) => (id === history.id ? history : undefined), now };
}
