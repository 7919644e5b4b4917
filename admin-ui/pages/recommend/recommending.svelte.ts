import type {
  BreakEvenPoint,
  Catalog,
  Issue,
  Offering,
  Outcome,
  Recommendations,
  YearlyCost,
} from '../../../engine/index.ts';
import { fetchCatalogs, type CatalogSummary } from '../../api.ts';
import { hoursShown } from '../../asking/cost-lines.ts';
import { needsAddress, needsAt, requestOf, type Needs } from '../../asking/needs.ts';
import { numericAttributes } from '../../asking/numeric-attributes.ts';
import { openCatalog, type OpenCatalog } from '../../asking/open-catalog.ts';
import { place } from '../../place.svelte.ts';
import { reader, recall, remember } from '../../reader.svelte.ts';
import { detailOf } from '../../texts.ts';

/** What each tier costs over its hours, and where another one becomes the cheapest. */
export type Comparison = {
  readonly hours: readonly number[];
  readonly costs: readonly YearlyCost[];
  readonly breakEven: readonly BreakEvenPoint[];
};

/** Needs while they are typed, and the recommendation that the engine gives for them right away. */
export class Recommending {
  needs = $state.raw<Needs>();
  catalogs = $state.raw<readonly CatalogSummary[]>([]);
  opened = $state.raw<OpenCatalog>();
  failure = $state<string>();

  readonly catalog = $derived<Catalog | undefined>(this.opened?.document.catalog);
  readonly offering = $derived<Offering | undefined>(
    this.catalog?.offerings.find(({ id }) => id === this.needs?.offering),
  );
  readonly request = $derived(
    this.needs && this.catalog && requestOf(this.needs, numericAttributes(this.catalog), reader.language),
  );
  readonly outcome = $derived<Outcome<Recommendations> | undefined>(
    this.request && this.opened?.engine.recommend(this.request),
  );
  readonly comparison = $derived<Comparison | undefined>(this.#compare());

  /** Takes up the needs that an address holds; one without an offering gets the first that is sold in tiers. */
  async take(search: string): Promise<void> {
    if (this.needs && this.opened && place.pathname + search === needsAddress(this.needs)) return;
    const asked = needsAt(search);
    try {
      this.catalogs = this.catalogs.length > 0 ? this.catalogs : await fetchCatalogs();
      const id = asked?.catalog ?? this.#usualCatalog();
      if (id === undefined) return;
      const opened = await openCatalog(id);
      this.failure = undefined;
      this.opened = opened;
      this.#show(asked && asked.offering !== '' ? asked : firstNeeds(opened.document.catalog));
    } catch (error) {
      this.failure = detailOf(error);
    }
  }

  /** Changes the needs; the address says it at once. */
  change(change: Partial<Needs>): void {
    if (this.needs) this.#show({ ...this.needs, ...change });
  }

  /** What stands against a part of the needs, by its JSON Pointer. */
  issueAt(pointer: string): string | undefined {
    const issues: readonly Issue[] = this.outcome && !this.outcome.ok ? this.outcome.issues : [];
    return issues.find((issue) => issue.pointer === pointer)?.detail;
  }

  #show(needs: Needs): void {
    this.needs = needs;
    remember('catalog', needs.catalog);
    place.rewrite(needsAddress(needs));
  }

  /** A comparison needs two tiers that have a price. */
  #compare(): Comparison | undefined {
    if (!this.request || !this.outcome?.ok) return undefined;
    const { breakEven } = this.outcome.value;
    const hours = hoursShown(breakEven, Number(this.request.needs.hours ?? 0));
    const costs = this.opened?.engine.yearlyCosts(this.request, hours);
    if (!costs?.ok || costs.value.filter(({ nets }) => nets.some((net) => net !== null)).length < 2) return undefined;
    return { hours, costs: costs.value, breakEven };
  }

  #usualCatalog(): string | undefined {
    const usual = recall('catalog');
    return (this.catalogs.find(({ id }) => id === usual) ?? this.catalogs[0])?.id;
  }
}

function firstNeeds(catalog: Catalog): Needs {
  const offering = catalog.offerings.find(({ tiers }) => tiers.length > 1) ?? catalog.offerings[0];
  return { catalog: catalog.id, offering: offering?.id ?? '', features: [], hours: '', drivers: {} };
}
