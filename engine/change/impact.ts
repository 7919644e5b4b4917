import { formatInstant } from '../calendar/instant.ts';
import { openHistory, type CatalogHistory } from '../catalog/history.ts';
import type { KnownFact } from '../catalog/known-fact.ts';
import { effectiveInstant, type Revision } from '../catalog/revision.ts';
import type { KnownContract } from '../contract/known-contract.ts';
import { answerQuestion } from '../decision/ask.ts';
import { readAsker } from '../decision/asker.ts';
import { decide, reachVerdict } from '../decision/decide.ts';
import type { World } from '../decision/world.ts';
import type { Answer, Context, Contract } from '../generated/types.ts';
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
  instants: readonly number[] = HOURS_LATER.map((hours) => effectiveInstant(next) + hours * HOUR_MS),
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

/** What the other revision means to a contract: every question whose answer differs. */
export function impactOn(contract: Contract, { after, before, questions }: Impact): ContractImpact {
  const [was, is] = [readAsker({ contract }, before), readAsker({ contract }, after)];
  if (!was.ok || !is.ok) return { asked: 0, unreadable: true, effects: [] };
  const effects = questions.flatMap(({ at, context, feature, instant, liking }) => {
    const question = { feature, context, at };
    const effect = effectAt(was.value.contract, is.value.contract, question, instant, liking);
    return effect ? [{ effect, question }] : [];
  });
  return { asked: questions.length, unreadable: false, effects };
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
