import type { Answer, AppliesTo, Effect, ImpactQuestion } from '../../engine/index.ts';
import { call } from '../call.ts';

/** What is asked: what a draft, or an older revision again, would mean to every contract that is kept. */
export type ImpactRequest = {
  readonly catalog: string;
  readonly revision?: number;
  readonly effectiveFrom?: string;
  readonly appliesTo?: AppliesTo;
};

/** Contracts with an answer of one effect. */
export type EffectReport = {
  readonly contracts: number;
  readonly answers: number;
  /** Ids of the first hundred. */
  readonly first: readonly string[];
  readonly example: (ImpactQuestion & { contract: string; before: Answer | null; after: Answer | null }) | null;
};

/** What it would mean. */
export type ImpactReport = {
  readonly contracts: number;
  readonly questions: number;
  readonly unreadable: readonly string[];
} & { readonly [kind in Effect]: EffectReport };

/** How far a job is, and what came of it. */
export type ImpactJob = {
  readonly id: string;
  readonly state: 'running' | 'done' | 'failed' | 'cancelled' | 'interrupted';
  readonly progress: { readonly done: number; readonly total: number };
  readonly because?: string;
  readonly result?: ImpactReport;
};

/** Calls that work an impact out. */
export type ImpactCalls = {
  readonly begin: (request: ImpactRequest) => Promise<ImpactJob>;
  readonly find: (id: string) => Promise<ImpactJob>;
  readonly cancel: (id: string) => Promise<ImpactJob>;
};

export const impactCalls: ImpactCalls = {
  begin: (request) => call('/v1/jobs', { method: 'POST', body: { kind: 'impact', ...request } }),
  find: (id) => call(jobCall(id)),
  cancel: (id) => call(jobCall(id), { method: 'DELETE' }),
};

function jobCall(id: string): string {
  return `/v1/jobs/${encodeURIComponent(id)}`;
}
