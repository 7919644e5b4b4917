import { badInstant, readInstant } from '../calendar/asked-instant.ts';
import type { CompiledRevision } from '../catalog/compiled-revision.ts';
import { readContract, revisionsOf } from '../contract/read-contract.ts';
import type { KnownContract } from '../contract/known-contract.ts';
import { validateContract } from '../generated/validators.js';
import { unknown } from '../issue.ts';
import { failure, success, type Outcome } from '../outcome.ts';
import { readShape } from '../shape.ts';
import type { World } from './world.ts';

/** Who asks and when, as it was sent; a stored contract has been put in the place of its id. */
export type AskedBy = { readonly contract: unknown; readonly at?: string };

/** Who asks and when, with every name of the contract found in its catalog. */
export type Asker = {
  readonly contract: KnownContract;
  /** Epoch milliseconds. */
  readonly at: number;
  /** Revisions that may answer. */
  readonly revisions: readonly CompiledRevision[];
};

/**
 * The asker of a question, or everything that is wrong with its contract and its instant.
 * @issue bad-instant bad-shape unknown-catalog unknown-contract and those of readContract
 */
export function readAsker(asked: AskedBy, world: World): Outcome<Asker> {
  const instant = readAt(asked.at, world);
  const at = instant.ok ? instant.value : world.now;
  const contract = readKnown(asked.contract, at, world);
  if (!instant.ok || !contract.ok) return failure([instant, contract].flatMap((part) => (part.ok ? [] : part.issues)));
  const { items, history } = contract.value;
  return success({ contract: contract.value, at, revisions: revisionsOf(items, history, at) });
}

/** Reads a contract once for all questions in a world that share it, and the instant with it. */
export function rememberAsker(world: World): (asked: AskedBy) => Outcome<Asker> {
  const known = new Map<unknown, Map<string | undefined, Outcome<Asker>>>();
  return (asked) => {
    const byInstant = known.get(asked.contract) ?? new Map<string | undefined, Outcome<Asker>>();
    known.set(asked.contract, byInstant);
    const asker = byInstant.get(asked.at) ?? readAsker(asked, world);
    byInstant.set(asked.at, asker);
    return asker;
  };
}

function readAt(text: string | undefined, { now }: World): Outcome<number> {
  const at = text === undefined ? now : readInstant(text);
  return at === undefined ? failure([badInstant(text ?? '', '/at')]) : success(at);
}

function readKnown(sent: unknown, at: number, world: World): Outcome<KnownContract> {
  if (typeof sent === 'string') return failure([unknown('contract', sent, '/contract')]);
  const contract = readShape(validateContract, sent, '/contract');
  if (!contract.ok) return contract;
  const history = world.catalog(contract.value.catalog);
  if (!history) return failure([unknown('catalog', contract.value.catalog, '/contract/catalog')]);
  return readContract(contract.value, history, at, '/contract');
}
