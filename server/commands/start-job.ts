import { setImmediate } from 'node:timers/promises';
import {
  type Impact,
  type Issue,
  type JobRequest,
  openImpact,
  type Outcome,
  promiseOf,
  readAskableDraft,
  readJobRequest,
} from '../../engine/index.ts';
import { issueOf } from '../problems.ts';
import type { ContractStore } from '../stores/contract-store.ts';
import { digestOf } from '../stores/digest.ts';
import { unsound } from './check-draft.ts';
import { emptyReport, type ImpactReport, withContract } from './impact-report.ts';
import type { Job, Jobs, Work } from './jobs.ts';
import { type Drafting, findStandingDraft, unknownCatalog } from './standing-draft.ts';
import { readStored } from './stored-contract.ts';
import type { Surroundings } from './surroundings.ts';

/** What jobs ask for, within the caller's reach. */
export type JobNeeds = {
  readonly jobs: Jobs;
  readonly drafting: Drafting;
  readonly around: Surroundings;
  readonly contracts: Pick<ContractStore, 'list'>;
};

/**
 * Begins long work.
 * @issue bad-shape bad-instant unknown-catalog draft-unsound, and too-many-requests where four jobs run already
 */
export async function startJob(body: unknown, caller: string, needs: JobNeeds): Promise<Outcome<Job>> {
  const request = readJobRequest(body);
  if (!request.ok) return request;
  const { catalog, kind } = request.value;
  const impact = await findImpact(request.value, needs.drafting);
  if (!impact.ok) return impact;
  const job = needs.jobs.start({ kind, catalog, startedBy: caller }, impactWork(catalog, impact.value, needs));
  return job ? { ok: true, value: job } : failed(issueOf('too-many-requests', 'four jobs are running already'));
}

async function findImpact(request: JobRequest, drafting: Drafting): Promise<Outcome<Impact>> {
  const { catalogs, now, reading } = drafting;
  const { catalog: id, effectiveFrom = new Date(now()).toISOString() } = request;
  const published = catalogs.listRevisions(id);
  const found = await findStandingDraft(id, drafting);
  if (!found || published.length === 0) return failed(unknownCatalog(id));
  const draft = readAskableDraft(found.content, reading);
  if (!draft.ok) return failed(unsound(draft.issues.length));
  const appliesTo = request.appliesTo ?? { existingFrom: EVERYONE };
  const promised = promiseOf(draft.value, reading, { effectiveFrom, appliesTo });
  const next = { ...promised, revision: published.length + 1, digest: digestOf(promised) };
  return { ok: true, value: openImpact(published, next) };
}

/** A day before which nothing was bought. */
const EVERYONE = '1970-01-01';
const CONTRACTS_A_PAGE = 200;
const LONGEST_TURN_MS = 20;

/** Asks every contract of a catalog, and lets others have their turn. */
function impactWork(catalog: string, impact: Impact, { around, contracts }: JobNeeds): Work {
  return async (report, isWanted) => {
    const ids = await listIds(catalog, contracts);
    const total = ids.length;
    let found: ImpactReport = emptyReport;
    let turn = performance.now();
    for (const id of ids) {
      if (!isWanted()) return found;
      const contract = await readStored(id, { at: impact.after.now, knownAt: undefined }, around.contracts);
      if (contract) found = withContract(found, id, contract, impact);
      if (performance.now() - turn < LONGEST_TURN_MS) continue;
      report({ done: found.contracts, total });
      await setImmediate();
      turn = performance.now();
    }
    report({ done: found.contracts, total });
    return found;
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
