import { formatInstant, parseInstant } from '../calendar/instant.ts';
import type { CompiledRevision } from '../catalog/compiled-revision.ts';
import { below, type Pointer } from '../catalog/place.ts';
import { badInstant, readContract, revisionsOf, unknown } from '../contract/read-contract.ts';
import type { KnownContract } from '../contract/known-contract.ts';
import type { Context, Contract } from '../generated/types.ts';
import { validateContract } from '../generated/validators.js';
import type { Issue } from '../issue.ts';
import { failure, success, type Outcome } from '../outcome.ts';
import { shapeIssues } from './shape.ts';
import type { Situation } from './situation.ts';
import type { World } from './world.ts';

/** The parts of a question that every call shares, as they were sent. */
export type Asked = {
  readonly contract: unknown;
  readonly at?: string;
  readonly context?: Context;
  readonly lang?: string;
};

/** Who asks and when, with every name of the contract found in its catalog. */
export type Asker = {
  readonly contract: KnownContract;
  /** Epoch milliseconds. */
  readonly at: number;
  /** Revisions that may answer. */
  readonly revisions: readonly CompiledRevision[];
};

/** Latest and earliest instants that are asked about, so that every answer can be written with a four-digit year. */
const EARLIEST = Date.UTC(1900, 0, 1);
const LATEST = Date.UTC(2200, 0, 1);

/**
 * The asker of a question: its contract, inline or put in its place by whoever keeps contracts, and its instant.
 * @issue bad-instant bad-shape unknown-catalog unknown-contract and those of readContract
 */
export function readAsker(asked: Asked, world: World): Outcome<Asker> {
  const at = asked.at === undefined ? world.now : parseInstant(asked.at);
  if (at === undefined || at < EARLIEST || at >= LATEST) return failure([badInstant(asked.at ?? '', '/at')]);
  if (typeof asked.contract === 'string') return failure([unknown('contract', asked.contract, '/contract')]);
  if (!validateContract(asked.contract)) return failure(shapeIssues(validateContract.errors, '/contract'));
  return readInline(asked.contract, at, world);
}

function readInline(contract: Contract, at: number, world: World): Outcome<Asker> {
  const history = world.catalog(contract.catalog);
  if (!history) return failure([unknown('catalog', contract.catalog, '/contract/catalog')]);
  const known = readContract(contract, history, at, '/contract');
  if (!known.ok) return known;
  return success({ contract: known.value, at, revisions: revisionsOf(known.value.items, history, at) });
}

/**
 * The situation of a feature that is asked for.
 * @issue unknown-feature unknown-context unknown-severity unknown-system
 */
export function readSituation(asker: Asker, feature: string, asked: Asked): Outcome<Situation> {
  const { contract, at, revisions } = asker;
  const issues = [
    ...(revisions.some(({ features }) => features.has(feature)) ? [] : [unknown('feature', feature, '/feature')]),
    ...contextIssues(asker, asked.context ?? {}, '/context'),
  ];
  if (issues.length > 0) return failure(issues);
  return success({ contract, feature, at, context: asked.context ?? {}, language: asked.lang });
}

/** Members of the context that no feature reads, and names in it that nobody knows. */
function contextIssues({ contract, revisions }: Asker, context: Context, place: Pointer): readonly Issue[] {
  const { severity, system } = context;
  const strangers = Object.keys(context).filter((key) => !revisions.some(({ contextKeys }) => contextKeys.has(key)));
  return [
    ...strangers.map((key) => unknownContext(key, below(place, key))),
    ...(severity !== undefined &&
    !strangers.includes('severity') &&
    !revisions.some(({ severities }) => severities.has(severity))
      ? [unknown('severity', severity, below(place, 'severity'))]
      : []),
    ...(system !== undefined && !strangers.includes('system') && !contract.systems.has(system)
      ? [unknown('system', system, below(place, 'system'))]
      : []),
  ];
}

function unknownContext(key: string, pointer: Pointer): Issue {
  return { code: 'unknown-context', level: 'error', pointer, detail: `no feature of the catalog reads \`${key}\`` };
}

/** The instant of an asker as its catalog's zone writes it. */
export function writeInstant({ at, revisions: [revision] }: Asker): string {
  return formatInstant(revision?.catalog.timeZone ?? 'UTC', at);
}
