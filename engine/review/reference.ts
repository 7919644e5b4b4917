import { below, type Pointer } from '../catalog/place.ts';

/** What a catalog declares by id and refers to elsewhere. */
export type ReferredKind =
  | 'attribute'
  | 'calendar'
  | 'feature'
  | 'footnote'
  | 'group'
  | 'offering'
  | 'option'
  | 'price'
  | 'severity'
  | 'target'
  | 'tier'
  | 'zone';

/** A place that names something by its id. */
export type Reference = {
  readonly kind: ReferredKind;
  readonly id: string;
  readonly pointer: Pointer;
  /** Offering whose tier or option is meant. */
  readonly within?: string;
  /** Rule that refers, where the place is only where the thing should be declared. */
  readonly rule?: string;
};

/** The reference of a member that may be left out. */
export function refer(
  kind: ReferredKind,
  id: string | undefined,
  pointer: Pointer,
  within?: string,
): readonly Reference[] {
  return id === undefined ? [] : [{ kind, id, pointer, ...(within !== undefined && { within }) }];
}

/** The references of a list of ids that may be left out. */
export function referEach(
  kind: ReferredKind,
  ids: readonly string[] | undefined,
  pointer: Pointer,
  within?: string,
): readonly Reference[] {
  return (ids ?? []).flatMap((id, index) => refer(kind, id, below(pointer, index), within));
}

/** One key for each thing that can be referred to; ids hold no slash, so keys cannot meet. */
export function referenceKey({ kind, id, within }: Pick<Reference, 'kind' | 'id' | 'within'>): string {
  return [kind, within ?? '', id].join('/');
}
