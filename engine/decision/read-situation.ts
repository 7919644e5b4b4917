import type { CompiledRevision } from '../catalog/compiled-revision.ts';
import { below } from '../catalog/place.ts';
import type { Context } from '../generated/types.ts';
import { problem, unknown, type Issue } from '../issue.ts';
import { failure, success, type Outcome } from '../outcome.ts';
import type { Asker } from './asker.ts';
import type { Situation } from './situation.ts';
import type { World } from './world.ts';

/** What is asked, as it was sent. */
export type AskedFor = {
  readonly contract: unknown;
  readonly feature: string;
  readonly context?: Context;
  readonly lang?: string;
};

/**
 * The situation of a question, or every issue: of who asks, and of what is asked as far as the catalog is known.
 * @issue unknown-feature unknown-context unknown-severity unknown-system and those of readAsker
 */
export function readSituation(asker: Outcome<Asker>, asked: AskedFor, world: World): Outcome<Situation> {
  const { feature, context = {} } = asked;
  const revisions = asker.ok ? asker.value.revisions : newestRevision(asked.contract, world);
  const issues = [
    ...(asker.ok ? [] : asker.issues),
    ...featureIssues(feature, revisions),
    ...contextIssues(context, revisions),
    ...(asker.ok ? systemIssues(context, asker.value, revisions) : []),
  ];
  if (!asker.ok || issues.length > 0) return failure(issues);
  const { contract, at } = asker.value;
  return success({ contract, feature, at, context, language: asked.lang });
}

/** The newest revision of the catalog that a contract names, even where the contract itself cannot be read. */
function newestRevision(contract: unknown, world: World): readonly CompiledRevision[] {
  if (!(contract instanceof Object && 'catalog' in contract && typeof contract.catalog === 'string')) return [];
  const history = world.catalog(contract.catalog);
  const newest = history?.numbered(history.revisions.length);
  return newest ? [newest] : [];
}

function featureIssues(feature: string, revisions: readonly CompiledRevision[]): readonly Issue[] {
  if (revisions.length === 0 || revisions.some(({ features }) => features.has(feature))) return [];
  return [unknown('feature', feature, '/feature')];
}

/** Members of the context that no feature reads, and a severity that the catalog does not have. */
function contextIssues(context: Context, revisions: readonly CompiledRevision[]): readonly Issue[] {
  if (revisions.length === 0) return [];
  return Object.keys(context).flatMap((key) => {
    const pointer = below('/context', key);
    if (!isRead(key, revisions))
      return [problem('unknown-context', pointer, `no feature of the catalog reads \`${key}\``)];
    const { severity } = context;
    if (key !== 'severity' || severity === undefined) return [];
    return revisions.some(({ severities }) => severities.has(severity)) ? [] : [unknown('severity', severity, pointer)];
  });
}

function systemIssues(
  { system }: Context,
  { contract }: Asker,
  revisions: readonly CompiledRevision[],
): readonly Issue[] {
  if (system === undefined || !isRead('system', revisions) || contract.systems.has(system)) return [];
  return [unknown('system', system, '/context/system')];
}

function isRead(key: string, revisions: readonly CompiledRevision[]): boolean {
  return revisions.some(({ contextKeys }) => contextKeys.has(key));
}
