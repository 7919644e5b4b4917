import { setImmediate } from 'node:timers/promises';
import {
  askAlikeOnce,
  type DraftContent,
  draftOf,
  explainImpact,
  type Impact,
  type ImpactRequest,
  type Issue,
  type KnownFact,
  openImpact,
  type Outcome,
  promiseOf,
  readAskableDraft,
} from '../../engine/index.ts';
import { issueOf } from '../problems.ts';
import type { ContractStore } from '../stores/contract-store.ts';
import { digestOf } from '../stores/digest.ts';
import { unsound } from './check-draft.ts';
import { emptyReport, type ImpactReport, withContract } from './impact-report.ts';
import type { JobNeeds } from './job-needs.ts';
import type { Work } from './jobs.ts';
import { type Drafting, findStandingDraft, unknownCatalog } from './standing-draft.ts';
import { readStored } from './stored-contract.ts';

type ImpactNeeds = Pick<JobNeeds, 'around' | 'stores'> & {
  readonly drafting: Pick<Drafting, 'catalogs' | 'now' | 'reading'>;
};

/**
 * What the draft of a catalog, or an older revision again, would mean to every contract that is kept.
 * @issue bad-instant unknown-catalog no-revision draft-unsound
 */
export async function prepareImpact(request: ImpactRequest, needs: ImpactNeeds): Promise<Outcome<Work>> {
  const impact = await findImpact(request, needs.drafting, needs.around.factsOf(request.catalog));
  return impact.ok ? { ok: true, value: impactWork(request.catalog, impact.value, needs) } : impact;
}

async function findImpact(
  request: ImpactRequest,
  drafting: ImpactNeeds['drafting'],
  facts: readonly KnownFact[],
): Promise<Outcome<Impact>> {
  const { catalogs, now, reading } = drafting;
  const { catalog: id, effectiveFrom = new Date(now()).toISOString() } = request;
  const published = catalogs.listRevisions(id);
  if (published.length === 0) return failed(unknownCatalog(id));
  const content = await findContent(request, drafting);
  if (!content) return failed(issueOf('no-revision', `there is no revision ${request.revision}`, '/revision'));
  const draft = readAskableDraft(content, reading);
  if (!draft.ok) return failed(unsound(draft.issues.length));
  const appliesTo = request.appliesTo ?? { existingFrom: EVERYONE };
  const promised = promiseOf(draft.value, reading, { effectiveFrom, appliesTo });
  const next = { ...promised, revision: published.length + 1, digest: digestOf(promised) };
  return { ok: true, value: openImpact(published, next, undefined, facts) };
}

/** What is asked about: the draft as it stands, or what a revision says. */
async function findContent(
  { catalog, revision }: ImpactRequest,
  { catalogs }: ImpactNeeds['drafting'],
): Promise<DraftContent | undefined> {
  if (revision === undefined) return (await findStandingDraft(catalog, { catalogs }))?.content;
  const older = catalogs.listRevisions(catalog).find((one) => one.revision === revision);
  return older && draftOf(older);
}

/** A day before which nothing was bought. */
const EVERYONE = '1970-01-01';
const CONTRACTS_A_PAGE = 200;
const LONGEST_TURN_MS = 20;

/** Asks every contract of a catalog, and lets others have their turn. */
function impactWork(catalog: string, impact: Impact, { around, stores }: ImpactNeeds): Work {
  return async (report, isWanted) => {
    const ids = await listIds(catalog, stores.contracts);
    const total = ids.length;
    const ask = askAlikeOnce(impact);
    let found: ImpactReport = emptyReport;
    let turn = performance.now();
    for (const id of ids) {
      if (!isWanted()) return { result: found };
      const contract = await readStored(id, { at: impact.after.now, knownAt: undefined }, around.contracts);
      if (contract)
        found = withContract(found, id, ask(contract), (question) => explainImpact(contract, question, impact));
      if (performance.now() - turn < LONGEST_TURN_MS) continue;
      report({ done: found.contracts, total });
      await setImmediate();
      turn = performance.now();
    }
    report({ done: found.contracts, total });
    return { result: found };
  };
}

async function listIds(catalog: string, contracts: Pick<ContractStore, 'list'>): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
    const request = { catalogs: [catalog], limit: CONTRACTS_A_PAGE, ...(cursor !== undefined && { cursor }) };
    const page = await contracts.list(request);
    ids.push(...page.entries.map(({ id }) => id));
    cursor = page.next;
  }
  return ids;
}

function failed(...issues: readonly Issue[]): { readonly ok: false; readonly issues: readonly Issue[] } {
  return { ok: false, issues };
}
