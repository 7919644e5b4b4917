import type { Catalog } from '../../engine/index.ts';
import type { Authored } from './authored.ts';

/**
 * Where operating facts are kept: dated, for old and new contracts alike, and no part of a revision.
 *
 * A fact is known by its id and never changes.
 * The facts of a catalog are listed by the day from which they hold, then by id.
 * A fact is found at once by whoever recorded it.
 * A fact whose id is taken is not recorded again.
 * A withdrawn fact stays, with who withdrew it and when.
 * A fact is withdrawn once, and the first withdrawal stays.
 * The audit tells of what is recorded and withdrawn in the same step.
 * Watchers are told the id of a catalog after each change of its facts, and no longer after they have left.
 */
export type FactsStore = {
  /** Every fact of a catalog, withdrawn ones too. */
  readonly listFacts: (catalog: string) => readonly OperatingFact[];
  readonly record: (fact: OperatingFact) => Promise<'recorded' | 'taken'>;
  readonly withdraw: (id: string, by: Authored) => Promise<'withdrawn' | 'unknown'>;
  /** Calls after each change, of this process or another; the answer ends it. */
  readonly watch: (told: (catalog: string) => void) => () => void;
};

/** Something that holds from a local day on, whatever was published. */
export type OperatingFact = {
  readonly id: string;
  readonly catalog: string;
  /** Local day in the catalog's zone: the first closed day, the first of End of Service, or of another contact. */
  readonly from: string;
  readonly content: FactContent;
  readonly recorded: Authored;
  readonly withdrawn?: Authored;
};

type Texts = Catalog['title'];

export type FactContent =
  | {
      readonly kind: 'closure';
      /** Last closed day. */
      readonly until: string;
      /** Left out, every calendar of the catalog. */
      readonly calendar?: string;
      readonly because: Texts;
    }
  | {
      readonly kind: 'end-of-service';
      readonly systemType: string;
      /** Local day of the announcement. */
      readonly announced: string;
    }
  | {
      readonly kind: 'contact';
      readonly purpose: 'sales' | 'support' | 'order' | 'status' | 'general';
      readonly value: string;
    };
