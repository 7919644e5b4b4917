import type { FactName } from '../generated/types.ts';

/** What values a fact can have. */
export type FactType =
  | { readonly kind: 'text' | 'number' | 'flag' | 'texts' | 'text-or-number' }
  | { readonly kind: 'choice'; readonly choices: readonly string[] };

/** The members of each fact by name. */
type FactTypes = Readonly<Record<Exclude<FactName, 'attributes'>, Readonly<Record<string, FactType>>>>;

const text: FactType = { kind: 'text' };
const number: FactType = { kind: 'number' };
const flag: FactType = { kind: 'flag' };

/**
 * Every fact that a rule can ask for. An attribute may have any name: catalogs name them.
 * LAW: the schema of facts says the same (test/engine/rules/fact-types.test.ts).
 */
export const factTypes: FactTypes = {
  candidate: { kind: { kind: 'choice', choices: ['item', 'package', 'standard'] }, offering: text, tier: text },
  lifecycle: { started: flag, ended: flag, pastEndOfService: flag, pastTermLimit: flag },
  cell: {
    kind: {
      kind: 'choice',
      choices: [
        'included',
        'excluded',
        'optional',
        'amount',
        'allowance',
        'unlimited',
        'pay-per-use',
        'partner-duty',
        'text',
      ],
    },
    namesSurcharge: flag,
  },
  option: { purchased: flag },
  companion: { missing: flag },
  package: { covers: flag },
  exclusion: { component: flag, cause: flag },
  channel: { offered: flag },
  hours: { bound: flag, open: flag },
  allowance: { exhausted: flag },
  price: { surcharged: flag },
  zone: { included: flag },
  contract: { offerings: { kind: 'texts' } },
  context: {
    severity: text,
    channel: text,
    minutes: number,
    travelMinutes: number,
    location: text,
    venue: text,
    system: text,
    component: text,
    cause: text,
    participants: number,
    priority: text,
    partnerAuthorised: flag,
    underWarranty: flag,
    case: text,
  },
};

const attribute: FactType = { kind: 'text-or-number' };

/** The type of the fact at a path such as `/participants`; nothing where there is none. */
export function factTypeAt(fact: FactName, path: string): FactType | undefined {
  if (fact === 'attributes') return attribute;
  const [members, name] = [factTypes[fact], path.slice(1)];
  return Object.hasOwn(members, name) ? members[name] : undefined;
}
