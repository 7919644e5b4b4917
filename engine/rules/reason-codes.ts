import type { ReasonCode } from '../generated/types.ts';

/** Speaks against the feature, for it at a price, or for it. */
export type ReasonKind = 'denial' | 'charge' | 'grant';

/** Each reason of a decision: those that rules give, and `no-contract` where there is nobody to ask rules about. */
export type DecisionCode = ReasonCode | 'no-contract';

const codesByKind: Readonly<Record<ReasonKind, readonly DecisionCode[]>> = {
  denial: [
    'no-contract',
    'not-started',
    'end-of-service',
    'term-limit',
    'ended',
    'partner-duty',
    'excluded',
    'requires-offering',
    'option-not-purchased',
    'component-excluded',
    'cause-excluded',
    'party-limit',
    'authorisation-required',
    'outside-coverage',
  ],
  charge: ['allowance-exhausted', 'pay-per-use', 'outside-hours-surcharge', 'travel-zone', 'after-warranty'],
  grant: ['option-purchased', 'within-allowance', 'unlimited', 'included', 'covered-by-package', 'standard-service'],
};

const { denial, charge, grant } = codesByKind;

/**
 * All reasons, most decisive first: within a candidate the first that applies decides.
 * LAW: the schema of rule sets lists the same codes in the same order (test/engine/rules/reason-codes.test.ts).
 * @source contract, "How it is decided"
 */
export const decisionCodes: readonly DecisionCode[] = [...denial, ...charge, ...grant];

const ranks: ReadonlyMap<string, number> = new Map(decisionCodes.map((code, rank) => [code, rank]));
const kinds: ReadonlyMap<string, ReasonKind> = new Map([
  ...denial.map((code) => [code, 'denial'] as const),
  ...charge.map((code) => [code, 'charge'] as const),
  ...grant.map((code) => [code, 'grant'] as const),
]);

/** Place of a reason among all, from 0, most decisive first. */
export function rankOf(code: DecisionCode): number {
  return ranks.get(code) as number;
}

/** Whether a reason denies, charges or grants. */
export function kindOf(code: DecisionCode): ReasonKind {
  return kinds.get(code) as ReasonKind;
}
