import type { CompiledRevision } from '../catalog/compiled-revision.ts';
import { amendmentsFor, type KnownAmendment } from '../contract/amendment.ts';
import { amendPrices } from '../contract/amend-prices.ts';
import type { KnownContract } from '../contract/known-contract.ts';
import { readAsker } from '../decision/asker.ts';
import type { World } from '../decision/world.ts';
import type { QuoteRequest } from '../generated/types.ts';
import { problem } from '../issue.ts';
import { failure, success, type Outcome } from '../outcome.ts';
import type { Asked } from './asked.ts';

/** What an offering costs a customer at an instant, and by which agreement. */
export type AgreedPrices = {
  /** The revision as it charges an offering. */
  readonly revisionFor: (offering: string) => CompiledRevision;
  /** The amendment that a price of an offering comes from; undefined where the catalog says it. */
  readonly originOf: (offering: string, price: string) => KnownAmendment | undefined;
};

/**
 * The prices that hold for whom a quote is: the catalog's, or those of a contract.
 * @issue contract-of-other-catalog and those of readAsker
 */
export function readPrices(
  { contract, at }: Pick<QuoteRequest, 'contract' | 'at'>,
  asked: Asked,
  world: World,
): Outcome<AgreedPrices> {
  const { catalog } = asked.revision;
  if (contract === undefined) return success({ revisionFor: () => asked.revision, originOf: () => undefined });
  const asker = readAsker({ contract, ...(at !== undefined && { at }) }, world);
  if (!asker.ok) return asker;
  if (asker.value.contract.history.id === catalog.id) return success(agreedPrices(asker.value.contract, asked));
  const detail = `the contract is one of \`${asker.value.contract.history.id}\`, not of \`${catalog.id}\``;
  return failure([problem('contract-of-other-catalog', '/contract', detail)]);
}

/**
 * The prices of a contract at an instant: of each offering those that were agreed for the first item that has it, and those that
 * were agreed for every item.
 */
function agreedPrices(contract: KnownContract, { at, revision }: Asked): AgreedPrices {
  const holdingFor = (offering: string): readonly KnownAmendment[] => {
    const item = contract.items.find((each) => each.offering.offering.id === offering)?.id ?? NO_ITEM;
    const meant = amendmentsFor(contract.amendments, item, revision.catalog.timeZone);
    return meant.filter(({ startsAt, endsAt }) => startsAt <= at && at < endsAt);
  };
  return {
    revisionFor: (offering) => amendPrices(revision, holdingFor(offering)),
    originOf: (offering, price) =>
      holdingFor(offering).findLast(({ amendment }) => amendment.kind === 'price' && amendment.price === price),
  };
}

/** No item has an empty id. */
const NO_ITEM = '';
