import { formatInstant, parseInstant } from '../calendar/instant.ts';
import type { CompiledRevision } from '../catalog/compiled-revision.ts';
import { below, type Pointer } from '../catalog/place.ts';
import { optionConflicts, type OptionConflict } from '../catalog/option.ts';
import type { CompiledOffering } from '../catalog/offering.ts';
import { badInstant, unknown } from '../contract/read-contract.ts';
import type { World } from '../decision/world.ts';
import type { CatalogReference } from '../generated/types.ts';
import type { Issue } from '../issue.ts';
import { failure, success, type Outcome } from '../outcome.ts';

/** The revision that a question about prices is asked of, and when. */
export type Asked = { readonly revision: CompiledRevision; readonly at: number };

/** Instants that are asked about, as for questions. */
const EARLIEST = Date.UTC(1900, 0, 1);
const LATEST = Date.UTC(2200, 0, 1);

/**
 * The revision of a catalog that is in force at an instant; left out, now.
 * @issue bad-instant unknown-catalog no-revision
 */
export function revisionAsked(asked: { readonly catalog: string; readonly at?: string }, world: World): Outcome<Asked> {
  const at = asked.at === undefined ? world.now : readInstant(asked.at);
  if (at === undefined) return failure([badInstant(asked.at ?? '', '/at')]);
  const history = world.catalog(asked.catalog);
  if (!history) return failure([unknown('catalog', asked.catalog, '/catalog')]);
  const revision = history.inForce(at);
  if (revision) return success({ revision, at });
  return failure([problem('no-revision', '/at', 'no revision of the catalog is in force at that date')]);
}

/** Epoch milliseconds of an instant with its offset; undefined for another text, or beyond the years 1900 to 2199. */
export function readInstant(text: string): number | undefined {
  const at = parseInstant(text);
  return at !== undefined && at >= EARLIEST && at < LATEST ? at : undefined;
}

/** Which revision answered, and for when. */
export function referenceOf({ revision, at }: Asked): { readonly catalog: CatalogReference; readonly at: string } {
  const { catalog, revision: number, digest } = revision.revision;
  return { catalog: { id: catalog.id, revision: number, digest }, at: formatInstant(catalog.timeZone, at) };
}

/** What stands against buying options with a tier. @issue unknown-option option-not-available */
export function optionIssues(
  offering: CompiledOffering,
  tier: string,
  options: readonly string[],
  place: Pointer,
): readonly Issue[] {
  const held = new Set(options);
  return options.flatMap((option, index) => {
    if (!offering.options.has(option)) return [unknown('option', option, below(place, index))];
    if (!offering.tiers.has(tier)) return [];
    return optionConflicts(offering, tier, option, held).map((conflict) =>
      problem('option-not-available', below(place, index), `\`${option}\` ${conflictText(conflict, tier)}`),
    );
  });
}

/** An issue that stands in the way of an answer. */
export function problem(code: string, pointer: Pointer, detail: string): Issue {
  return { code, level: 'error', pointer, detail };
}

function conflictText(conflict: OptionConflict, tier: string): string {
  if (conflict.kind === 'not-for-tier') return `cannot be bought in tier \`${tier}\``;
  if (conflict.kind === 'requires') return `needs option \`${conflict.option}\``;
  return `cannot be held beside option \`${conflict.option}\``;
}

/** All values, or every issue of all of them. */
export function allOf<Value>(outcomes: readonly Outcome<Value>[]): Outcome<readonly Value[]> {
  const issues = outcomes.flatMap((outcome) => (outcome.ok ? [] : outcome.issues));
  return issues.length > 0 ? failure(issues) : success(outcomes.flatMap((one) => (one.ok ? [one.value] : [])));
}
