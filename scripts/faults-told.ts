/** What a writer tells once it has been acknowledged. */
export type Told =
  | { readonly kind: 'ready' }
  | { readonly kind: 'debited'; readonly key: string }
  | { readonly kind: 'refused'; readonly key: string; readonly because: string }
  | { readonly kind: 'amended'; readonly version: number }
  | { readonly kind: 'drafted'; readonly count: number }
  | { readonly kind: 'audited'; readonly number: number };
